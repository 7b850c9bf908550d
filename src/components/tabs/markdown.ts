import type { MarkdownIt, StateBlock } from 'markdown-it';
import { indentedBody, lineText, parseIndentedBody } from '../../support/markdown/indented-body.ts';
import { setData, unquote } from '../../support/markdown/token.ts';

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
