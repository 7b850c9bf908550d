import type { MarkdownIt, StateBlock, StateCore, Token } from 'markdown-it';
import { indentedBodyEnd, lineText, parseIndentedBody } from '../../support/markdown/indented-body.ts';
import { closingIndex, setData, unquote } from '../../support/markdown/token.ts';

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
    if (!markerAt(state, startLine)) return false;
    if (silent) return true;
    const group = state.push('tabs_open', 'div', 1);
    let line = startLine;
    for (let marker = markerAt(state, line); marker;) {
      const end = indentedBodyEnd(state, line, endLine);
      const tab = state.push('tab_open', 'div', 1);
      tab.map = [line, end];
      setData(tab, marker);
      parseIndentedBody(state, line, end);
      state.push('tab_close', 'div', -1);
      line = state.skipEmptyLines(end);
      const next = line < endLine ? markerAt(state, line) : undefined;
      marker = next?.startsGroup === true ? undefined : next;
      state.line = end;
    }
    group.map = [startLine, state.line];
    state.push('tabs_close', 'div', -1);
    return true;
  };
  md.block.ruler.before('fence', 'tabs', rule, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
}

function markerAt(state: StateBlock, line: number): (TabMarker & { startsGroup: boolean }) | undefined {
  const match = MATERIAL.exec(lineText(state, line) ?? '');
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
  const rule = (state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean => {
    const match = /^@tab(:active)?[ \t]+(\S.*?)[ \t]*$/.exec(lineText(state, startLine) ?? '');
    // Only directly inside a container: a line `@tab` in a list or in plain text is text.
    if (!match || state.parentType !== ('container' as typeof state.parentType)) return false;
    if (silent) return true;
    const token = state.push('tab_marker', '', 0);
    token.map = [startLine, startLine + 1];
    setData(token, { label: unquote(match[2] ?? ''), selected: match[1] !== undefined });
    state.line = startLine + 1;
    return true;
  };
  md.block.ruler.before('fence', 'tab_marker', rule, { alt: ['paragraph', 'reference', 'list'] });
  md.core.ruler.after('containers', 'tab_markers', wrapMarkedTabs);
}

/** Turns the marker tokens inside a group into blocks that hold what follows them. */
function wrapMarkedTabs(state: StateCore): void {
  if (!state.tokens.some((token) => token.type === 'tab_marker')) return;
  const out: Token[] = [];
  const openAt: number[] = [];
  state.tokens.forEach((token, i) => {
    const inGroup = openAt.at(-1);
    if (token.type === 'tabs_open') openAt.push(closingIndex(state.tokens, i));
    if (token.type === 'tab_marker') {
      if (hasOpenTab(out)) out.push(closeTab(state));
      out.push(openTab(state, token));
    } else {
      if (i === inGroup) {
        if (hasOpenTab(out)) out.push(closeTab(state));
        openAt.pop();
      }
      out.push(token);
    }
  });
  state.tokens = out;
}

/** Whether the innermost open block of the tokens so far is a tab. */
function hasOpenTab(tokens: readonly Token[]): boolean {
  let depth = 0;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    depth += token?.nesting ?? 0;
    if (depth === 1) return token?.type === 'tab_open';
  }
  return false;
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
