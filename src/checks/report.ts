import { compareProblems, type Problem } from '../model/problem.ts';
import { excerpt } from './excerpt.ts';

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
 * @param options.fixable how many of them `npm run fix` can mend
 */
export function formatProblems(problems: readonly Problem[], options: { readonly fixable: number }): string {
  if (problems.length === 0) return 'No problems found.';
  const entries = problems.toSorted(compareProblems).map(formatProblem);
  return `${entries.join('\n\n')}\n\n${summary(problems, options.fixable)}`;
}

function formatProblem({ file, line, column, what, within, unexpected, fix, source }: Problem): string {
  const place = within === undefined ? '' : ` (included by ${within})`;
  const shown = source === undefined ? [] : excerpt(line, column, source);
  return [`${file}:${line}:${column}  ${what}${place}`, ...shown, unexpected, `Fix: ${fix}`].join('\n  ');
}

function summary(problems: readonly Problem[], fixable: number): string {
  const files = new Set(problems.map((problem) => problem.file)).size;
  const count = `${counted(problems.length, 'problem')} in ${counted(files, 'file')}.`;
  if (fixable === 0) return count;
  if (fixable < problems.length) return `${count} \`npm run fix\` can mend ${fixable} of them.`;
  return `${count} \`npm run fix\` can mend ${problems.length === 1 ? 'it' : 'all of them'}.`;
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
