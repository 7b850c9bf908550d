import { nearest } from '../support/nearest.ts';
import type { Guide } from './guide.ts';
import type { SyntaxProblem } from './outline.ts';
import type { Role } from './page.ts';
import type { Category } from './settings.ts';
import type { Skill } from './shared-data.ts';

/** Where a component is placed and who hears of a mistake in that line. */
export interface PlacementLine {
  readonly line: number;
  readonly report: (problem: SyntaxProblem) => void;
}

/**
 * The role that a component is about: the one that its argument names, else that of the page.
 * An unknown one is reported, and so is a page of no role without an argument; undefined for both.
 */
export function chosenRole(
  guide: Guide,
  argument: string,
  ofPage: Role | undefined,
  place: PlacementLine,
): Role | undefined {
  const named = argument === '' ? ofPage : guide.roles.get(argument);
  if (!named) reportEntry('role', argument, [...guide.roles.keys()], place);
  return named;
}

/** The category that a component names; an unknown one is reported and gives undefined. */
export function chosenCategory(guide: Guide, argument: string, place: PlacementLine): Category | undefined {
  const category = guide.categories.get(argument);
  if (!category) reportEntry('category', argument, [...guide.categories.keys()], place);
  return category;
}

/** The skill that a component names, else that of the page; like `chosenRole`. */
export function chosenSkill(
  guide: Guide,
  argument: string,
  ofPage: Skill | undefined,
  place: PlacementLine,
): Skill | undefined {
  const named = argument === '' ? ofPage : guide.skills.get(argument);
  if (!named) reportEntry('skill', argument, [...guide.skills.keys()], place);
  return named;
}

function reportEntry(kind: string, argument: string, known: readonly string[], place: PlacementLine): void {
  const suggestion = nearest(argument, known);
  place.report({
    line: place.line,
    column: 1,
    check: 'placements',
    what: argument === '' ? `the ${kind} is not named` : `the ${kind} is not known`,
    unexpected: `Unexpected ${argument === '' ? `line without a ${kind}` : `\`${argument}\``}, expected the id of a ${kind} of this guide`,
    fix: suggestion === undefined ? `write the id of a ${kind} behind the name.` : `write \`${suggestion}\`.`,
  });
}

/** Reports each option of a placement that it does not know: `depht=2`. */
export function checkOptions(
  options: ReadonlyMap<string, string>,
  known: readonly string[],
  place: PlacementLine,
): void {
  for (const [name, value] of options) {
    if (known.includes(name)) continue;
    const suggestion = nearest(name, known);
    place.report({
      line: place.line,
      column: 1,
      check: 'placements',
      what: 'the option is not known',
      unexpected: `Unexpected \`${name}=${value}\`, expected ${expectedOptions(known)}`,
      fix: suggestion === undefined ? 'leave it out.' : `write \`${suggestion}=${value}\`, or leave it out.`,
    });
  }
}

function expectedOptions(known: readonly string[]): string {
  return known.length === 0 ? 'no option' : known.map((name) => `\`${name}=\``).join(' or ');
}
