/** What is said of a conflict that was left in a text. */
export const CONFLICT_WORDS = {
  what: 'two versions of this text stand one below the other',
  unexpected: 'Unexpected marks of a merge (`<<<<<<<`, `=======`, `>>>>>>>`), expected one version',
  fix: 'keep the version that is right, or join the two, and take the three lines of marks out.',
} as const;

/** Index of the first line of a conflict between two versions that Git has marked; undefined where there is none. */
export function conflictLine(lines: readonly string[]): number | undefined {
  const start = lines.findIndex((line) => /^<{7}(?: |$)/.test(line));
  const middle = lines.findIndex((line, i) => i > start && /^={7}$/.test(line));
  const isConflict =
    start >= 0 && middle > start && lines.some((line, i) => i > middle && /^>{7}(?: |$)/.test(line));
  return isConflict ? start : undefined;
}
