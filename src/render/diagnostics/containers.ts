import type { StateCore, Token } from 'markdown-it';
import { CONTAINER_FLAGS, splitOptions } from '../../support/markdown/marker-line.ts';
import { dataOf } from '../../support/markdown/token.ts';
import { nearest, slipOf } from '../../support/nearest.ts';
import { envOf } from '../page-state.ts';
import { markerColumn, paragraphLines, type TextLine } from './page-text.ts';
import { code, lineName } from './words.ts';

/** A line that opens a container or places a component: `::: tip Title`, `::: skills`. */
export const OPENING = /^(:{3,})[ \t]*([A-Za-z][\w.-]*)(?:[ \t]+(.*?))?[ \t]*$/;
const SHORT_OPENING = /^::[ \t]*([A-Za-z][\w-]*)(?=[ \t]|$)/;
const TAB = /^@tab(?::active)?[ \t]+\S/;
/** `@tab` without a label, `@ tab`, `@tabs`, `@tab:open`. */
const NEAR_TAB = /^@[ \t]*tabs?(?=[\s:]|$)/i;

/** What the rule for containers leaves in a token for those that read it. */
export interface ContainerData {
  /** Name as written: `tip`. */
  readonly container: string;
  /** Whether it ends by a line of its own. */
  readonly closed: boolean;
}

/** Something open in the text that a closing line without a container may have been meant for. */
type Open =
  | { readonly sort: 'unknown'; readonly line: TextLine; readonly name: string }
  | { readonly sort: 'unclosed'; readonly token: Token; readonly around: Token | undefined };

/**
 * Says where containers are not closed, or nest without longer fences, where a line looks like one and is text, and
 * where options have a typo.
 *
 * @param names of all containers and placements
 */
export function checkContainers(state: StateCore, names: readonly string[]): void {
  const pending: Open[] = [];
  const around: (Token | undefined)[] = [];
  for (const [index, token] of state.tokens.entries()) {
    const { container, closed } = dataOf<Partial<ContainerData>>(token);
    if (token.nesting === -1) around.pop();
    if (container !== undefined && token.nesting === 1) {
      checkOptions(state, token);
      const outer = around.findLast((open) => open !== undefined);
      if (closed === false) pending.push({ sort: 'unclosed', token, around: outer });
    }
    if (token.nesting === 1) around.push(container === undefined ? undefined : token);
    if (token.type === 'inline' && /::|@[ \t]*tab/i.test(token.content))
      checkLines(state, index, names, pending);
  }
  for (const open of pending) reportLeft(state, open, names);
}

/** Looks for lines of a text that were meant to open, to part or to close a container. */
function checkLines(state: StateCore, index: number, names: readonly string[], pending: Open[]): void {
  for (const line of paragraphLines(state, index)) {
    const name = OPENING.exec(line.text)?.[2];
    const short = SHORT_OPENING.exec(line.text)?.[1];
    if (/^:{3,}$/.test(line.text)) closeLine(state, line, names, pending);
    // A dotted name is another tool's (`::: package.module`).
    else if (name !== undefined && !name.includes('.')) pending.push({ sort: 'unknown', line, name });
    else if (short !== undefined && names.includes(short)) reportShort(state, line);
    else if (TAB.test(line.text)) reportTab(state, line);
    else if (NEAR_TAB.test(line.text)) reportNearTab(state, line);
  }
}

/** A closing line that closes nothing: it was meant for what is open in the text, if something is. */
function closeLine(state: StateCore, line: TextLine, names: readonly string[], pending: Open[]): void {
  const open = pending.at(-1);
  if (open?.sort === 'unclosed' && !open.around) return;
  pending.pop();
  if (!open) {
    report(state, line, {
      what: 'this line closes a container that is not open',
      unexpected: `Unexpected ${code(line.text)}, expected text`,
      fix: 'take it out, or write the line above that was to open the container.',
    });
  } else if (open.sort === 'unknown') reportUnknown(state, open, names);
  else reportNested(state, open.token, open.around);
}

function reportLeft(state: StateCore, open: Open, names: readonly string[]): void {
  if (open.sort === 'unclosed') reportUnclosed(state, open.token);
  else {
    // On somebody's existing site a name that nothing closes is a reference of another tool's.
    const isForeign = !envOf(state.env).state.guide.content.strict;
    if (!isForeign || nearest(open.name, names) !== undefined) reportUnknown(state, open, names);
  }
}

interface Words {
  readonly what: string;
  readonly unexpected: string;
  readonly fix: string;
}

function report(state: StateCore, { line, column }: Pick<TextLine, 'line' | 'column'>, words: Words): void {
  envOf(state.env).state.report({ check: 'containers', line, column, ...words });
}

function opening(state: StateCore, token: Token): { readonly line: number; readonly column: number } {
  const line = envOf(state.env).bodyLine + (token.map?.[0] ?? 0);
  return { line, column: markerColumn(state, token, token.markup) };
}

function reportUnclosed(state: StateCore, token: Token): void {
  const { container } = dataOf<ContainerData>(token);
  report(state, opening(state, token), {
    what: 'this container is never closed',
    unexpected: `Unexpected end of the text around it, expected a line \`${token.markup}\` after \`${token.markup} ${container}\``,
    fix: `add a line \`${token.markup}\` where it ends; one that holds others needs more colons than they have.`,
  });
}

/** A container as long as the one around it: the first closing line closes the outer one. */
function reportNested(state: StateCore, token: Token, around: Token | undefined): void {
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

function reportUnknown(
  state: StateCore,
  { line, name }: Extract<Open, { sort: 'unknown' }>,
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

function reportShort(state: StateCore, line: TextLine): void {
  report(state, line, {
    what: 'this looks like a container, but is text',
    unexpected: 'Unexpected `::`, expected `:::`',
    fix: `write ${code(`:${line.text}`)}, and a line \`:::\` where it ends.`,
  });
}

function reportTab(state: StateCore, line: TextLine): void {
  report(state, line, {
    what: 'this tab stands outside of tabs',
    unexpected: `Unexpected ${code(line.text)}, expected it directly inside \`::: tabs\``,
    fix: 'put a line `::: tabs` before the first tab and a line `:::` behind the last one; tabs in other blocks need tabs of their own.',
  });
}

function reportNearTab(state: StateCore, line: TextLine): void {
  const label = line.text.replace(/^@[ \t]*tabs?(?::\S*)?/i, '').trim() || 'Label';
  const meant = code(`${/^@[ \t]*tabs?:/i.test(line.text) ? '@tab:active' : '@tab'} ${label}`);
  report(state, line, {
    what: 'this looks like a tab, but is text',
    unexpected: `Unexpected ${code(line.text)}, expected ${meant}`,
    fix: `write ${meant}, directly inside \`::: tabs\`.`,
  });
}

function checkOptions(state: StateCore, token: Token): void {
  if (!/^(?:admonition|collapsible)_open$/.test(token.type)) return;
  for (const word of splitOptions(token.info).options) {
    const flag = CONTAINER_FLAGS.includes(word) ? undefined : slipOf(word, CONTAINER_FLAGS);
    if (flag === undefined) continue;
    const { line, column } = opening(state, token);
    const source = envOf(state.env).lines[token.map?.[0] ?? 0] ?? '';
    report(
      state,
      { line, column: Math.max(source.lastIndexOf(word) + 1, column) },
      {
        what: 'containers have no option of this name',
        unexpected: `Unexpected \`${word}\`, expected \`${flag}\``,
        fix: `write \`{${flag}}\`.`,
      },
    );
  }
}
