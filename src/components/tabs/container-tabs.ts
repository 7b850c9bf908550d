import type { MarkdownIt, StateBlock, StateCore, Token } from 'markdown-it';
import { lineText } from '../../support/markdown/indented-body.ts';
import { dataOf, setData, unquote } from '../../support/markdown/token.ts';
import { environmentOf } from '../component.ts';
import type { TabMarker } from './markdown.ts';

/**
 * `@tab Label` lines inside `::: tabs`; `@tab:active Label` is open first. Groups of code have other spellings:
 * `::: code-tabs` with the same lines, `::: code-group` with a label on each fence (```` ```sh [npm] ````) or with a
 * container `::: code-group-item npm` around each. What stands behind a `#` keeps groups in step in other tools.
 */
export function containerTabs(md: MarkdownIt): void {
  const levels = new WeakMap<StateBlock, Set<number>>();
  // Notes where groups open, and leaves them to the rule of containers.
  md.block.ruler.before('container_block', 'tabs_level', (state, startLine) => {
    if (/^:{3,}[ \t]*(?:code-)?tabs\b/.test(lineText(state, startLine) ?? ''))
      levels.set(state, (levels.get(state) ?? new Set()).add(state.level + 1));
    return false;
  });
  const rule = (state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean => {
    const match = /^@tab(:active)?[ \t]+(\S.*)$/.exec(lineText(state, startLine, silent) ?? '');
    if (!match) return false;
    // Only directly inside a container: a line `@tab` in a list or in plain text is text.
    const isInside = state.parentType === ('container' as typeof state.parentType);
    // It ends a paragraph, a list or a quotation in a group; what they are in can only be told by its level.
    if (silent) return isInside || [...(levels.get(state) ?? [])].some((level) => level <= state.level);
    if (!isInside) return false;
    const token = state.push('tab_marker', '', 0);
    token.map = [startLine, startLine + 1];
    token.content = match[0];
    setData(token, { label: labelOf(match[2] ?? ''), selected: match[1] !== undefined });
    state.line = startLine + 1;
    return true;
  };
  md.block.ruler.before('fence', 'tab_marker', rule, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  md.core.ruler.after('containers', 'tab_markers', wrapMarkedTabs);
}

/** `Bun#bun` → Bun: what stands behind the sign is the id of the tab in groups that another tool keeps in step. */
function labelOf(written: string): string {
  return unquote(written.replace(/(\S)#[\w-]+$/, '$1'));
}

/**
 * Turns the lines `@tab` of a group into blocks that hold what follows them. What stands before the first of them is
 * shown above the tabs; a group without any is no group. In another container the line stays text.
 */
function wrapMarkedTabs(state: StateCore): void {
  if (!state.tokens.some(({ type }) => /^tab(?:s_open|_marker|_open)$/.test(type))) return;
  const out: Token[] = [];
  const open: Frame[] = [];
  for (const token of state.tokens) {
    const frame = open.at(-1);
    const marker = markerOf(state, token, frame?.group);
    if (marker) markTab(state, out, frame, marker);
    if (token.nesting === 1) {
      const isGroup = token.type === 'tabs_open' && isContainer(token);
      open.push({ group: isGroup ? token : undefined, hasTab: false, isMarker: marker !== undefined });
      if (!isGroup && !marker) out.push(token);
    } else if (token.nesting === -1) {
      open.pop();
      if (frame?.group && frame.hasTab) out.push(closeTab(state));
      if (frame?.group && !frame.hasTab) reportNoTab(state, frame.group);
      else if (frame?.isMarker !== true) out.push(token);
    } else if (token.type !== 'tab_marker') out.push(token);
  }
  state.tokens = out;
}

/** A block that is open: a group of tabs, which is written once its first tab is met, or another. */
interface Frame {
  readonly group: Token | undefined;
  hasTab: boolean;
  /** A container of which only the label is told: its content is that of a tab. */
  readonly isMarker: boolean;
}

/** The marker of the tab that begins with a token; undefined where none does. */
function markerOf(state: StateCore, token: Token, group: Token | undefined): Token | undefined {
  if (token.type === 'tab_marker') return token;
  const name = dataOf<{ container?: string }>(token).container;
  if (token.type === 'tab_open' && name !== undefined) {
    const [, label = '', active] = /^(.*?)(:active)?$/.exec(token.info) ?? [];
    return newMarker(state, token, { label: labelOf(label), selected: active !== undefined });
  }
  const isCode =
    token.type === 'fence' && group && dataOf<{ container?: string }>(group).container === 'code-group';
  if (!isCode) return undefined;
  const label = /\[([^[\]]+)\]/.exec(token.info);
  const language = /^\s*([\w+#-]*)/.exec(token.info)?.[1] ?? '';
  // Blanks in its place: what is wrong behind it is found by its column.
  if (label) token.info = token.info.replace(label[0], ' '.repeat(label[0].length));
  return newMarker(state, token, { label: label?.[1] ?? (language || 'Code'), selected: false });
}

function newMarker(state: StateCore, { map, markup, info }: Token, data: TabMarker): Token {
  const marker = new state.Token('tab_marker', '', 0);
  marker.map = map;
  marker.content = `${markup} code-group-item ${info}`;
  setData(marker, data);
  return marker;
}

/** Groups of the Material dialect hold their tabs already. */
function isContainer(token: Token): boolean {
  return dataOf<{ container?: string }>(token).container !== undefined;
}

function markTab(state: StateCore, out: Token[], frame: Frame | undefined, marker: Token): void {
  if (!frame?.group) {
    out.push(...asParagraph(state, marker));
    return;
  }
  out.push(frame.hasTab ? closeTab(state) : frame.group, openTab(state, marker));
  frame.hasTab = true;
}

function asParagraph(state: StateCore, marker: Token): Token[] {
  const [open, text, close] = [
    new state.Token('paragraph_open', 'p', 1),
    new state.Token('inline', '', 0),
    new state.Token('paragraph_close', 'p', -1),
  ];
  for (const token of [open, text]) token.map = marker.map;
  for (const token of [open, close]) token.block = true;
  text.content = marker.content;
  text.children = [];
  return [open, text, close];
}

function reportNoTab(state: StateCore, group: Token): void {
  const { state: page, bodyLine, lines } = environmentOf(state);
  const index = group.map?.[0] ?? 0;
  const name = dataOf<{ container?: string }>(group).container ?? '';
  const ofCode = name === 'code-group';
  page.report({
    check: 'containers',
    line: bodyLine + index,
    column: Math.max((lines[index] ?? '').indexOf(':::'), 0) + 1,
    what: 'there is no tab in these tabs',
    unexpected: `Unexpected end of \`${group.markup} ${name}\`, expected ${ofCode ? 'a block of code' : 'a line `@tab Label`'}`,
    fix: ofCode
      ? 'put code between lines of three backticks, with its label in brackets behind the language; for anything else write `::: tabs`.'
      : 'write `@tab` and a label on a line of its own before the text of each tab.',
  });
}

function openTab(state: StateCore, marker: Token): Token {
  const token = new state.Token('tab_open', 'div', 1);
  token.block = true;
  token.map = marker.map;
  token.meta = marker.meta;
  return token;
}

function closeTab(state: StateCore): Token {
  const token = new state.Token('tab_close', 'div', -1);
  token.block = true;
  return token;
}
