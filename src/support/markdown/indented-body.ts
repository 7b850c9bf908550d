import type { StateBlock } from 'markdown-it';

/** Columns by which the Material dialect indents what belongs to a marker line. */
const INDENT = 4;

/** Text of a line without its indentation, or undefined where it is indented as code or outside the block. */
export function lineText(state: StateBlock, line: number): string | undefined {
  const indent = (state.sCount[line] ?? 0) - state.blkIndent;
  if (indent < 0 || indent >= INDENT) return undefined;
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}

/**
 * The line after the body of a marker line: all that follows and is indented by four columns or more,
 * blank lines between included, blank lines after it not.
 */
export function indentedBodyEnd(state: StateBlock, markerLine: number, endLine: number): number {
  const indent = (state.sCount[markerLine] ?? 0) + INDENT;
  let end = markerLine + 1;
  for (let line = end; line < endLine; line++) {
    if (state.isEmpty(line)) continue;
    if ((state.sCount[line] ?? 0) < indent) break;
    end = line + 1;
  }
  return end;
}

/** Parses the body of a marker line as Markdown of its own; its tokens follow those already made. */
export function parseIndentedBody(state: StateBlock, markerLine: number, bodyEnd: number): void {
  const { blkIndent, lineMax, parentType } = state;
  state.blkIndent = (state.sCount[markerLine] ?? 0) + INDENT;
  state.lineMax = bodyEnd;
  state.parentType = 'blockquote';
  state.md.block.tokenize(state, markerLine + 1, bodyEnd);
  state.blkIndent = blkIndent;
  state.lineMax = lineMax;
  state.parentType = parentType;
  state.line = bodyEnd;
}
