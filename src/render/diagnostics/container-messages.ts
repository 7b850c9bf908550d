import type { StateCore, Token } from 'markdown-it';
import { dataOf } from '../../support/markdown/token.ts';
import { nearest } from '../../support/nearest.ts';
import { envOf } from '../page-state.ts';
import { markerColumn, type TextLine } from './page-text.ts';
import { code, lineName } from './words.ts';

/** What the rule for containers leaves in a token for those that read it. */
export interface ContainerData {
  /** Name as written: `tip`. */
  readonly container: string;
  /** Whether it ends by a line of its own. */
  readonly closed: boolean;
}

/** A line that opens a container of a name that there is not. */
export interface UnknownOpening {
  readonly line: TextLine;
  readonly name: string;
}

interface Words {
  readonly what: string;
  readonly unexpected: string;
  readonly fix: string;
}

/** Reports a mistake of containers at a place of the page. */
export function report(
  state: StateCore,
  { line, column }: Pick<TextLine, 'line' | 'column'>,
  words: Words,
): void {
  envOf(state.env).state.report({ check: 'containers', line, column, ...words });
}

/** Where a container opens, in lines of the page. */
export function opening(state: StateCore, token: Token): { readonly line: number; readonly column: number } {
  const line = envOf(state.env).bodyLine + (token.map?.[0] ?? 0);
  return { line, column: markerColumn(state, token, token.markup) };
}

/** A container whose closing line is missing. */
export function reportUnclosed(state: StateCore, token: Token): void {
  const { container } = dataOf<ContainerData>(token);
  report(state, opening(state, token), {
    what: 'this container is never closed',
    unexpected: `Unexpected end of the text around it, expected a line \`${token.markup}\` after \`${token.markup} ${container}\``,
    fix: `add a line \`${token.markup}\` where it ends; one that holds others needs more colons than they have.`,
  });
}

/** A container that was to be closed before the next one: the closing line of that one closes both. */
export function reportOpenBefore(state: StateCore, token: Token, next: Token): void {
  const { state: page, bodyLine } = envOf(state.env);
  const { container } = dataOf<ContainerData>(next);
  const line = lineName(page, bodyLine + (next.map?.[0] ?? 0));
  report(state, opening(state, token), {
    what: 'this container is not closed before the next one',
    unexpected: `Unexpected \`${next.markup} ${container}\` (${line}) in it, expected a line \`${token.markup}\` before that`,
    fix: 'add that line where this one ends; one that holds others needs more colons than they have.',
  });
}

/** A container as long as the one around it: the first closing line closes the outer one. */
export function reportNested(state: StateCore, token: Token, around: Token | undefined): void {
  if (!around) return;
  const { state: page, bodyLine } = envOf(state.env);
  const [outer, inner] = [around, token].map(
    (open) => `${open.markup} ${dataOf<ContainerData>(open).container}`,
  );
  const start = lineName(page, bodyLine + (around.map?.[0] ?? 0));
  const end = lineName(page, bodyLine + (around.map?.[1] ?? 0));
  report(state, opening(state, token), {
    what: 'this container is cut off by the end of the one around it',
    unexpected: `Unexpected \`${inner}\` in \`${outer}\`, which ends at the first closing line (${end}), expected more colons around than inside`,
    fix: `write \`${token.markup}:\` in ${start} and in the last closing line; or indent this container by 2 spaces, its closing line too.`,
  });
}

/** A line that opens what there is no component for; names one that is spelt nearly so. */
export function reportUnknown(
  state: StateCore,
  { line, name }: UnknownOpening,
  names: readonly string[],
): void {
  const suggestion = nearest(name, names);
  const place = { line: line.line, column: line.column + line.text.indexOf(name) };
  report(state, place, {
    what: 'there is no container of this name',
    unexpected: `Unexpected \`${name}\`, expected ${suggestion ? `\`${suggestion}\`` : 'a name that the contributor guide lists'}`,
    fix: suggestion ? `write \`::: ${suggestion}\`.` : 'look the name up in the contributor guide.',
  });
}

/** `:: tip`, with one colon too few. */
export function reportShort(state: StateCore, line: TextLine): void {
  report(state, line, {
    what: 'this looks like a container, but is text',
    unexpected: 'Unexpected `::`, expected `:::`',
    fix: `write ${code(`:${line.text}`)}, and a line \`:::\` where it ends.`,
  });
}

/** `@tab Label` where no tabs are. */
export function reportTab(state: StateCore, line: TextLine): void {
  report(state, line, {
    what: 'this tab stands outside of tabs',
    unexpected: `Unexpected ${code(line.text)}, expected it directly inside \`::: tabs\``,
    fix: 'put a line `::: tabs` before the first tab and a line `:::` behind the last one; tabs in other blocks need tabs of their own.',
  });
}

/** `@ tab Label`, `@tabs Label`, `@tab` without a label. */
export function reportNearTab(state: StateCore, line: TextLine): void {
  const label = line.text.replace(/^@[ \t]*tabs?(?::\S*)?/i, '').trim() || 'Label';
  const meant = code(`${/^@[ \t]*tabs?:/i.test(line.text) ? '@tab:active' : '@tab'} ${label}`);
  report(state, line, {
    what: 'this looks like a tab, but is text',
    unexpected: `Unexpected ${code(line.text)}, expected ${meant}`,
    fix: `write ${meant}, directly inside \`::: tabs\`.`,
  });
}
