import type { StateCore, Token } from 'markdown-it';
import { attribute } from '../../support/markdown/token.ts';
import type { FoundHeading, GivenId } from '../headings.ts';
import { envOf } from '../page-state.ts';
import { code, lineName } from './words.ts';

/**
 * Says where an author gives an id to two headings, to a heading and something else, or to one when the text of
 * another makes the same.
 */
export function checkHeadingIds(
  state: StateCore,
  headings: readonly FoundHeading[],
  others: readonly GivenId[],
): void {
  const ids = envOf(state.env).state.guide.content.headingIds;
  const given = new Map<string, FoundHeading>();
  const elsewhere = new Map(others.toReversed().map((other) => [other.id, other]));
  for (const heading of headings) {
    if (!heading.isGiven) continue;
    const first = given.get(heading.wanted);
    if (first) reportSecond(state, heading, first);
    else given.set(heading.wanted, heading);
    const other = first ? undefined : elsewhere.get(heading.wanted);
    if (other) reportShared(state, heading, other);
  }
  for (const heading of headings) {
    const other = heading.isGiven ? undefined : given.get(heading.wanted);
    // Two headings of the same text make the same id anyway.
    if (!other || ids.ofText(other.text) === other.wanted) continue;
    given.delete(heading.wanted);
    reportTaken(state, other, heading);
  }
}

function reportSecond(state: StateCore, heading: FoundHeading, first: FoundHeading): void {
  const { state: page } = envOf(state.env);
  const found = code(`#${heading.wanted}`);
  page.report({
    check: 'heading-ids',
    ...place(state, heading),
    what: 'two headings have the same id',
    unexpected: `Unexpected second ${found} (the first is in ${lineOf(state, first)}), expected each id once`,
    fix: `give one of the two another id; until then links lead to the first, and this one is ${anchor(heading.token)}.`,
  });
}

function reportShared(state: StateCore, heading: FoundHeading, other: GivenId): void {
  const { state: page, bodyLine } = envOf(state.env);
  const found = code(`#${heading.wanted}`);
  const isLater = other.index > (heading.token.map?.[0] ?? 0);
  page.report({
    check: 'heading-ids',
    ...place(state, heading),
    what: 'a heading and something else have the same id',
    unexpected: `Unexpected ${found} here and in ${lineName(page, bodyLine + other.index)}, expected each id once`,
    fix: `give one of the two another id; until then links lead ${isLater ? 'here' : 'there'}.`,
  });
}

function reportTaken(state: StateCore, heading: FoundHeading, other: FoundHeading): void {
  const { state: page } = envOf(state.env);
  const found = code(`#${heading.wanted}`);
  page.report({
    check: 'heading-ids',
    ...place(state, heading),
    what: 'this id is that of another heading',
    unexpected: `Unexpected ${found} here, expected it at ${code(other.text)} in ${lineOf(state, other)}, which has it by its text`,
    fix: `give this heading another id; until then links lead here, and the other one is ${anchor(other.token)}.`,
  });
}

function anchor(token: Token): string {
  return code(`#${attribute(token, 'id') ?? ''}`);
}

function lineOf(state: StateCore, { token }: FoundHeading): string {
  const { state: page, bodyLine } = envOf(state.env);
  return lineName(page, bodyLine + (token.map?.[0] ?? 0));
}

/** Where the id of a heading is written. */
function place(state: StateCore, { token, wanted }: FoundHeading): { line: number; column: number } {
  const { bodyLine, lines } = envOf(state.env);
  const index = token.map?.[0] ?? 0;
  const at = (lines[index] ?? '').lastIndexOf(`#${wanted}`);
  return { line: bodyLine + index, column: Math.max(at, 0) + 1 };
}
