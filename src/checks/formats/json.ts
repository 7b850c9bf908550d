import { compareProblems, type Problem } from '../../model/problem.ts';

/** Problems as JSON for other programs; fields are added in time, never renamed or taken out. */
export function jsonReport(problems: readonly Problem[], fixableRules: ReadonlySet<string>): string {
  const entries = problems
    .toSorted(compareProblems)
    .map(({ file, line, column, check, what, within, unexpected, fix, advice }) => ({
      file,
      line,
      column,
      rule: check,
      level: advice ? 'advice' : 'error',
      what,
      unexpected,
      fix,
      fixable: fixableRules.has(check),
      ...(within === undefined ? {} : { within }),
    }));
  return JSON.stringify({ version: 1, problems: entries }, undefined, 2);
}
