/**
 * The value of `data-later` on a box of a component that stands below the first window of a page made of it: on a first
 * visit it is laid out after the first paint (see the room `first-paint`). In an article the whole component waits.
 */
export function laidOutLater(isBelow: boolean): '' | undefined {
  return isBelow ? '' : undefined;
}
