import type { Outline } from '../model/outline.ts';
import type { Position, Problem } from '../model/problem.ts';
import type { BuiltGuide } from './check.ts';
import { pageProblem, type Words } from './wording.ts';

/** What a guide with settings must not have in its pages → a problem at each place; other folders may have it. */
export function foundInPages<Found extends Position>(
  { guide, outlines }: BuiltGuide,
  find: (outline: Outline) => readonly Found[],
  wordsOf: (found: Found) => Words,
): readonly Problem[] {
  if (!guide.content.strict) return [];
  return [...outlines].flatMap(([page, outline]) =>
    find(outline).map((found) => pageProblem(guide, page, found, wordsOf(found))),
  );
}
