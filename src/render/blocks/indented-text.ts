import type { MarkdownIt, StateBlock } from 'markdown-it';
import { envOf } from '../page-state.ts';

const CODE_INDENT = 4;

/** Text that is indented as code is read like any other on sites that have no code of it. */
export function indentedText(md: MarkdownIt): void {
  md.block.ruler.before('code', 'indented_text', (state: StateBlock, startLine, endLine, silent) => {
    const { blkIndent } = state;
    const column = state.sCount[startLine] ?? 0;
    if (column - blkIndent < CODE_INDENT || silent) return false;
    if (envOf(state.env).state.guide.content.dialect.indentedCode) return false;
    state.blkIndent = column;
    state.md.block.tokenize(state, startLine, endLine);
    state.blkIndent = blkIndent;
    return true;
  });
}
