import type { StateCore, Token } from 'markdown-it';
import { CONTAINER_FLAGS, splitOptions } from '../../support/markdown/marker-line.ts';
import { dataOf } from '../../support/markdown/token.ts';
import { nearest, slipOf } from '../../support/nearest.ts';
import { envOf } from '../page-state.ts';
import {
  opening,
  report,
  reportNearTab,
  reportNested,
  reportOpenBefore,
  reportShort,
  reportTab,
  reportUnclosed,
  reportUnknown,
  type ContainerData,
  type UnknownOpening,
} from './container-messages.ts';
import { paragraphLines, type TextLine } from './page-text.ts';
import { code } from './words.ts';

/** A line that opens a container or places a component: `::: tip Title`, `::: skills`. */
export const OPENING = /^(:{3,})[ \t]*([A-Za-z][\w.-]*)(?:[ \t]+(.*?))?[ \t]*$/;
const SHORT_OPENING = /^::[ \t]*([A-Za-z][\w-]*)(?=[ \t]|$)/;
const TAB = /^@tab(?::active)?[ \t]+\S/;
/** `@tab` without a label, `@ tab`, `@tabs`, `@tab:open`. */
const NEAR_TAB = /^@[ \t]*tabs?(?=[\s:]|$)/i;
/** Tokens that open a box of text. */
const BOX = /^(?:admonition|collapsible)_open$/;

/** Something open in the text that a closing line without a container may have been meant for. */
type Open =
  | ({ readonly sort: 'unknown' } & UnknownOpening)
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
  if (open.sort === 'unclosed') {
    const { token, around } = open;
    if (around && hasItsClosing(around, token)) reportOpenBefore(state, around, token);
    else reportUnclosed(state, token);
  } else {
    // On somebody's existing site a name that nothing closes is a reference of another tool's.
    const isForeign = !envOf(state.env).state.guide.content.strict;
    if (!isForeign || nearest(open.name, names) !== undefined) reportUnknown(state, open, names);
  }
}

/**
 * Whether the line that was to close a container has closed the box of text around it. Boxes seldom hold each other: a
 * line is missing before the inner one. Tabs and grids are there to hold others.
 */
function hasItsClosing(around: Token, { markup }: Token): boolean {
  const isBox = BOX.test(around.type);
  return isBox && dataOf<ContainerData>(around).closed && around.markup.length <= markup.length;
}

function checkOptions(state: StateCore, token: Token): void {
  if (!BOX.test(token.type)) return;
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
