const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/** The languages of two letters of which the runtime knows something: `languagesOf(Intl.ListFormat)`. */
export function languagesOf(formats: {
  readonly supportedLocalesOf: (tags: string[]) => string[];
}): readonly string[] {
  return formats.supportedLocalesOf(LETTERS.flatMap((first) => LETTERS.map((second) => first + second)));
}
