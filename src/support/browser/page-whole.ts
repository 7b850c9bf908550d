let tell: (() => void) | undefined;

/**
 * Settles when all of the page is laid out. What the reader does not wait for begins then: on a slow phone it would make
 * each step of that take twice as long.
 */
export const pageIsWhole = new Promise<void>((resolve) => {
  tell = resolve;
});

/** Called once, by what lays it out. */
export function tellPageIsWhole(): void {
  tell?.();
}
