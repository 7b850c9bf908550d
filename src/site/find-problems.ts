import { checks } from '../checks/index.ts';
import type { BuiltGuide } from '../checks/check.ts';
import { withoutExceptions } from '../checks/exceptions.ts';
import { withSource } from '../checks/excerpt.ts';
import { problemsOfRendering } from '../checks/rendering.ts';
import { isUnread } from '../checks/wording.ts';
import { findIcon, iconNames } from '../components/icon/library.ts';
import { compareProblems, distinctProblems, type Problem } from '../model/problem.ts';

/** Everything that is wrong with a guide, in the order of a report, with the lines of the files. */
export function findProblems(found: Omit<BuiltGuide, 'hasIcon' | 'iconNames'>): Problem[] {
  const { guide, findWords } = found;
  const hasIcon = (name: string): boolean =>
    guide.content.dialect.icons.has(name) || findIcon(name) !== undefined;
  const built: BuiltGuide = { ...found, hasIcon, iconNames };
  const inGuide = [...problemsOfRendering(built), ...checks.flatMap((check) => [...check.check(built)])];
  // Without its settings nobody can say what the data of a guide should be like; texts are what they are.
  const isVague = isUnread(guide.content, guide.content.settings.file);
  const sure = isVague ? inGuide.filter(({ file }) => file.endsWith('.md')) : inGuide;
  const distinct = distinctProblems([...guide.content.problems, ...sure]);
  const silent = findWords ? [] : checks.flatMap(({ isAskedFor, name }) => (isAskedFor ? [name] : []));
  const remaining = withoutExceptions(distinct, guide.content, new Set(silent)).toSorted(compareProblems);
  return withSource(remaining, guide.content);
}
