import type { Problem } from '../model/problem.ts';
import { excerpt } from './excerpt.ts';
import { repetitions, toldTogether, type Told } from './repeated.ts';

/**
 * Problems → the text that a person reads, sorted by file, line and column:
 *
 *     content/roles/devops-engineer/role.yaml:3:11  category is not known
 *       3 | category: infrastucture
 *         |           ^
 *       Unexpected `infrastucture`, expected one of `infrastructure`, `software`
 *       Fix: write `infrastructure`.
 *
 *     1 problem in 1 file.
 *
 * Advice is said to be advice in front of what is wrong. What repeats in one file is told once and counted.
 */
export function formatProblems(problems: readonly Problem[], options: ReportOptions): string {
  if (problems.length === 0) return 'No problems found.';
  const entries = toldTogether(problems).map((told) => formatTold(told, options.codes === true));
  return `${entries.join('\n\n')}\n\n${summary(problems, options.fixable)}`;
}

export interface ReportOptions {
  /** How many of the problems `npm run fix` can mend. */
  readonly fixable: number;
  /** Whether each problem names its rule, `[links-resolve]`, for who wants to read about it. */
  readonly codes?: boolean;
}

function formatTold(told: Told, withCode: boolean): string {
  const { problem } = told;
  const { file, line, column, check, unexpected, fix, source } = problem;
  const code = withCode ? `  [${check}]` : '';
  const shown = source === undefined ? [] : excerpt(line, column, source);
  const first = `${file}:${line}:${column}  ${headline(problem)}${code}`;
  return [first, ...shown, unexpected, `Fix: ${fix}`, ...repetitions(told)].join('\n  ');
}

/** What is wrong, whether it is advice, and which page includes the file: what a message starts with in any format. */
export function headline({ advice, what, within }: Problem): string {
  return `${advice ? 'advice: ' : ''}${what}${within === undefined ? '' : ` (included by ${within})`}`;
}

/** Problems → `3 problems in 2 files. ...`. */
export function summary(problems: readonly Problem[], fixable: number): string {
  const files = new Set(problems.map((problem) => problem.file)).size;
  const count = `${counted(problems.length, 'problem')} in ${counted(files, 'file')}.`;
  if (fixable === 0) return count;
  if (fixable < problems.length) return `${count} \`npm run fix\` can mend ${fixable} of them.`;
  return `${count} \`npm run fix\` can mend ${problems.length === 1 ? 'it' : 'all of them'}.`;
}

/** `1 problem`, `2 problems`. */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
