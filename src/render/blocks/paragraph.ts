import type { MarkdownIt, StateBlock } from 'markdown-it';
import { fenceBelowText } from '../fence.ts';
import { FULL_INDENT } from './list-margin.ts';

/** Paragraphs, in place of markdown-it's rule: they end before a fence that is indented by four columns and more, too. */
export function paragraphs(md: MarkdownIt): void {
  md.block.ruler.at('paragraph', paragraph);
}

function paragraph(state: StateBlock, startLine: number, endLine: number): boolean {
  const endings = state.md.block.ruler.getRules('paragraph');
  const { parentType } = state;
  state.parentType = 'paragraph';
  let line = startLine + 1;
  let isFence = false;
  for (; line < endLine && !state.isEmpty(line); line++) {
    const column = state.sCount[line] ?? 0;
    const isIndented = column - state.blkIndent >= FULL_INDENT;
    isFence = isIndented && fenceBelowText(state, line, endLine, true);
    if (isFence) break;
    // A quotation marks lines that only go on with its text by a column below zero.
    if (!isIndented && column >= 0 && endings.some((ends) => ends(state, line, endLine, true))) break;
  }
  state.push('paragraph_open', 'p', 1).map = [startLine, line];
  const text = state.push('inline', '', 0);
  text.content = state.getLines(startLine, line, state.blkIndent, false).trim();
  text.map = [startLine, line];
  text.children = [];
  state.push('paragraph_close', 'p', -1);
  state.line = line;
  state.parentType = parentType;
  if (isFence) fenceBelowText(state, line, endLine, false);
  return true;
}
