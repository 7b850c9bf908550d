import type { MarkdownIt, StateBlock, StateCore, Token } from 'markdown-it';
import { indentedBody, lineText, parseIndentedBody } from '../../support/markdown/indented-body.ts';
import { dataOf, setData, unquote } from '../../support/markdown/token.ts';
import { environmentOf } from '../component.ts';

/** What a tab's line says. */
export interface TabMarker {
  /** Markdown of its label. */
  readonly label: string;
  /** Opens this tab first instead of the first one. */
  readonly selected: boolean;
}

/** A label goes to the last quote of its line: it may hold others. */
const MATERIAL = /^===([!+]*)[ \t]+((["']).*\3)[ \t]*$/;

/**
 * `=== "Label"` with an indented body. Neighbouring ones are one group; `===!` starts a new group and
 * `===+` marks the tab that is open first.
 */
export function materialTabs(md: MarkdownIt): void {
  const rule = (state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean => {
    if (!markerAt(state, startLine, silent)) return false;
    if (silent) return true;
    const group = state.push('tabs_open', 'div', 1);
    let line = startLine;
    for (let marker = markerAt(state, line); marker;) {
      const body = indentedBody(state, line, endLine);
      const tab = state.push('tab_open', 'div', 1);
      tab.map = [line, body.end];
      setData(tab, { ...marker, misplaced: body.misplaced });
      parseIndentedBody(state, line, body);
      state.push('tab_close', 'div', -1);
      line = state.skipEmptyLines(body.end);
      const next = line < endLine ? markerAt(state, line) : undefined;
      marker = next?.startsGroup === true ? undefined : next;
      state.line = body.end;
    }
    group.map = [startLine, state.line];
    state.push('tabs_close', 'div', -1);
    return true;
  };
  md.block.ruler.before('fence', 'tabs', rule, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
}

function markerAt(
  state: StateBlock,
  line: number,
  ending = false,
): (TabMarker & { startsGroup: boolean }) | undefined {
  const match = MATERIAL.exec(lineText(state, line, ending) ?? '');
  if (!match) return undefined;
  const signs = match[1] ?? '';
  return {
    label: unquote(match[2] ?? '').replace(/\\"/g, '"'),
    selected: signs.includes('+'),
    startsGroup: signs.includes('!'),
  };
}

/** `@tab Label` lines inside `::: tabs`; `@tab:active Label` is open first. */
export function containerTabs(md: MarkdownIt): void {
  const levels = new WeakMap<StateBlock, Set<number>>();
  // Notes where groups open, and leaves them to the rule of containers.
  md.block.ruler.before('container_block', 'tabs_level', (state, startLine) => {
    if (/^:{3,}[ \t]*tabs\b/.test(lineText(state, startLine) ?? ''))
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
    setData(token, { label: unquote(match[2] ?? ''), selected: match[1] !== undefined });
    state.line = startLine + 1;
    return true;
  };
  md.block.ruler.before('fence', 'tab_marker', rule, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  md.core.ruler.after('containers', 'tab_markers', wrapMarkedTabs);
}

/**
 * Turns the lines `@tab` of a group into blocks that hold what follows them. What stands before the first of them is
 * shown above the tabs; a group without any is no group. In another container the line stays text.
 */
function wrapMarkedTabs(state: StateCore): void {
  if (!state.tokens.some(({ type }) => type === 'tab_marker' || type === 'tabs_open')) return;
  const out: Token[] = [];
  const open: Frame[] = [];
  for (const token of state.tokens) {
    const frame = open.at(-1);
    if (token.type === 'tab_marker') markTab(state, out, frame, token);
    else if (token.nesting === 1) {
      const isGroup = token.type === 'tabs_open' && isContainer(token);
      open.push({ group: isGroup ? token : undefined, hasTab: false });
      if (!isGroup) out.push(token);
    } else if (token.nesting === -1) {
      open.pop();
      if (frame?.group && frame.hasTab) out.push(closeTab(state));
      if (frame?.group && !frame.hasTab) reportNoTab(state, frame.group);
      else out.push(token);
    } else out.push(token);
  }
  state.tokens = out;
}

/** A block that is open: a group of tabs, which is written once its first tab is met, or another. */
interface Frame {
  readonly group: Token | undefined;
  hasTab: boolean;
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
  page.report({
    check: 'containers',
    line: bodyLine + index,
    column: Math.max((lines[index] ?? '').indexOf(':::'), 0) + 1,
    what: 'there is no tab in these tabs',
    unexpected: `Unexpected end of \`${group.markup} tabs\`, expected a line \`@tab Label\``,
    fix: 'write `@tab` and a label on a line of its own before the text of each tab.',
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
