import type { Content } from '../model/content.ts';
import type { Problem } from '../model/problem.ts';
import type { Exception } from '../model/settings.ts';
import { nearest } from '../support/nearest.ts';
import { rules } from './rules.ts';
import { code, dataProblem, shownPath } from './wording.ts';

/**
 * Problems without those that `exceptions` of guide.yaml keeps quiet, and with one for each exception that names no
 * rule or keeps nothing quiet: it would hide the next mistake of its kind.
 *
 * @param silent codes of the rules that were not asked: nobody knows whether exceptions from them are needed
 */
export function withoutExceptions(
  problems: readonly Problem[],
  content: Content,
  silent: ReadonlySet<string> = new Set(),
): Problem[] {
  const { exceptions } = content.settings.value;
  if (exceptions.length === 0) return [...problems];
  const covers = ({ rule, file }: Exception, problem: Problem): boolean =>
    problem.check === rule && problem.file === shownPath(content, file);
  const remaining = problems.filter((problem) => !exceptions.some((each) => covers(each, problem)));
  const needless = exceptions.flatMap((exception, i) => {
    if (silent.has(exception.rule) || problems.some((problem) => covers(exception, problem))) return [];
    return [needlessException(content, exception, i)];
  });
  return [...remaining, ...needless];
}

/** Whether guide.yaml excepts a file, by its path inside content, from a rule: its fix then leaves the file alone. */
export function isExcepted(content: Content, rule: string, file: string): boolean {
  return content.settings.value.exceptions.some((each) => each.rule === rule && each.file === file);
}

function needlessException(content: Content, { rule, file }: Exception, index: number): Problem {
  const codes = rules.map((each) => each.code);
  if (codes.includes(rule)) {
    return dataProblem(content.settings, ['exceptions', index], {
      check: 'exceptions',
      what: 'this exception is not needed',
      unexpected: `Unexpected exception of ${code(file)} from ${code(rule)}, expected something that the rule finds there`,
      fix: 'take the exception out, or correct its `file`.',
    });
  }
  const suggestion = nearest(rule, codes);
  return dataProblem(content.settings, ['exceptions', index, 'rule'], {
    check: 'exceptions',
    what: 'there is no such rule',
    unexpected: `Unexpected ${code(rule)}, expected ${suggestion ? code(suggestion) : 'the code of a rule, as reports have it in brackets'}`,
    fix: suggestion ? `write ${code(suggestion)}.` : 'copy the code from the report.',
  });
}
