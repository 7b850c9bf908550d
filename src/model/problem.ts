/** A place in a file, 1-based, as editors count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A mistake in the content, worded for the person who made it. */
export interface Problem extends Position {
  /** Path of the file as the person knows it. */
  readonly file: string;
  /** Name of the check that found it. */
  readonly check: string;
  /** What is wrong: `category is not known`. */
  readonly what: string;
  /** What was found and what should be there: `Unexpected X, expected Y`. */
  readonly unexpected: string;
  /** What to do: `write X`. */
  readonly fix: string;
  /** The page on which it shows, where the file is included by that page. */
  readonly within?: string;
  /** Said, but no reason not to build. */
  readonly advice?: true;
  /** The line of the file, as it is, for a report to show. */
  readonly source?: string;
}

/** Thrown when content cannot be built; carries every problem that was found. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problems in the content`);
    this.problems = problems;
  }
}

/** The problems without those that several pages have from one file that they include. */
export function distinctProblems(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const { within: _, ...own } = problem;
    const key = JSON.stringify(own);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Order of a report: file, line, column, then wording, so that the same content gives the same text. */
export function compareProblems(a: Problem, b: Problem): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.what, b.what);
}

/** By code unit: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
