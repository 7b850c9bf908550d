/** More changed lines than this are only counted: nobody reads them all in a terminal. */
export const MOST_LINES = 40;

/**
 * What differs between two texts, as lines that were taken out (`-`) and put in (`+`), with the number of the line
 * before the first of each run of changes.
 */
export function lineDiff(before: string, after: string): string {
  const [a, b] = [visibleLines(before), visibleLines(after)];
  const from = commonStart(a, b);
  const end = commonStart(a.slice(from).toReversed(), b.slice(from).toReversed());
  const [out, into] = [a.slice(from, a.length - end), b.slice(from, b.length - end)];
  // Most mends leave every line where it was; then only those that differ are worth reading.
  const isInPlace = out.length === into.length;
  const pairs = isInPlace
    ? out.map((line, i) => ({ line, mended: into[i] ?? '', number: from + i + 1 }))
    : [];
  const lines = isInPlace
    ? pairs
        .filter(({ line, mended }) => line !== mended)
        .flatMap(({ line, mended, number }) => [`  ${number} - ${line}`, `  ${number} + ${mended}`])
    : [
        ...out.map((line, i) => `  ${from + i + 1} - ${line}`),
        ...into.map((line, i) => `  ${from + i + 1} + ${line}`),
      ];
  if (lines.length <= MOST_LINES) return lines.join('\n');
  return [...lines.slice(0, MOST_LINES), `  … and ${lines.length - MOST_LINES} more lines`].join('\n');
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  const length = Math.min(a.length, b.length);
  const different = a.slice(0, length).findIndex((line, i) => line !== b[i]);
  return different < 0 ? length : different;
}

/** The lines of a text with hard spaces (U+00A0) marked: beside a blank in their place nobody would see them. */
function visibleLines(text: string): string[] {
  return text.replaceAll('\u00a0', '⍽').split('\n');
}
