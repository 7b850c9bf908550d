import type { SyntaxProblem } from '../model/outline.ts';
import type { Problem } from '../model/problem.ts';
import type { BuiltGuide } from './check.ts';
import { pageProblem } from './wording.ts';

/** Mistakes that rendering met, such as a container that is never closed. Each keeps the code it was given there. */
export function problemsOfRendering({ guide, outlines }: BuiltGuide): Problem[] {
  const isNew = onceForGuide();
  return [...outlines].flatMap(([page, { problems }]) =>
    problems.filter(isNew).map(({ check, what, unexpected, fix, advice, ...position }) => ({
      ...pageProblem(guide, page, position, { check, what, unexpected, fix }),
      ...(advice ? { advice } : {}),
    })),
  );
}

/** Lets each advice pass once: a language that nobody knows may stand on every page. */
function onceForGuide(): (problem: SyntaxProblem) => boolean {
  const said = new Set<string>();
  return ({ advice, check, unexpected }) => {
    if (!advice) return true;
    const key = `${check} ${unexpected}`;
    if (said.has(key)) return false;
    said.add(key);
    return true;
  };
}
