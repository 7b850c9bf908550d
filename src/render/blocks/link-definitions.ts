import type { MarkdownIt, StateBlock } from 'markdown-it';

/** A definition as it stands on one line. A footnote's label starts with `^`, and has a rule of its own. */
const DEFINITION =
  /^\[(?!\^)[^[\]\n]{1,200}\]:[ \t]*(?:<[^<>\n]*>|\S+)[ \t]*(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\))?[ \t]*$/;

/** Lets a line `[label]: address` end the paragraph right above it, as in Python-Markdown; nobody writes it to be read. */
export function linkDefinitions(md: MarkdownIt): void {
  const rule = (state: StateBlock, line: number, _endLine: number, silent: boolean): boolean => {
    if (!silent || (state.sCount[line] ?? 0) - state.blkIndent >= 4) return false;
    const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
    return state.src[start] === '[' && DEFINITION.test(state.src.slice(start, state.eMarks[line]));
  };
  md.block.ruler.before('reference', 'definition_behind_text', rule, { alt: ['paragraph'] });
}
