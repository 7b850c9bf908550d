/** A place in a library's text and what stands there in the bundle. */
export type Change = readonly [from: string, to: string];

export interface LibraryPatch {
  readonly name: string;
  /** The files of which one has all the places, or each where `inAll` says so. */
  readonly files: RegExp;
  readonly inAll?: true;
  readonly changes: readonly Change[];
}

/** The text of a library's file with all places of a patch changed; undefined for the files without them. */
export function patched(text: string, { changes }: LibraryPatch): string | undefined {
  if (!changes.every(([from]) => text.includes(from))) return undefined;
  return changes.reduce((changed, [from, to]) => changed.replaceAll(from, () => to), text);
}
