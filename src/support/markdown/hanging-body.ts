import type { StateBlock } from 'markdown-it';

/** Columns by which Python-Markdown indents what belongs to a definition. */
const FULL_INDENT = 4;
/** The least that authors indent it by. */
export const LEAST_INDENT = 2;

/**
 * Columns by which the lines below a definition (`[^1]: text`, `:   text`) are indented where they belong to it. Four
 * in Python-Markdown; where an author indents paragraphs by two or three, they count too, and lose just as much.
 *
 * @param isNext whether a line starts the next definition
 */
export function hangingIndent(
  state: StateBlock,
  line: number,
  endLine: number,
  isNext: (line: number) => boolean,
): number {
  const base = state.sCount[line] ?? 0;
  let afterBlank = Number.POSITIVE_INFINITY;
  let hanging = Number.POSITIVE_INFINITY;
  let blank = false;
  for (let at = line + 1; at < endLine; at++) {
    if (state.isEmpty(at)) {
      blank = true;
      continue;
    }
    const indent = (state.sCount[at] ?? 0) - base;
    if (indent < LEAST_INDENT && (blank || isNext(at))) break;
    if (indent >= LEAST_INDENT && blank) afterBlank = Math.min(afterBlank, indent);
    else if (indent >= LEAST_INDENT) hanging = Math.min(hanging, indent);
    if (afterBlank <= LEAST_INDENT) break;
    blank = false;
  }
  return Math.min(Number.isFinite(afterBlank) ? afterBlank : hanging, FULL_INDENT);
}

/**
 * Parses a definition as Markdown of its own: what stands on its first line from a position on, and the indented
 * lines below. Its tokens follow those already made; `state.line` is then the line after it.
 */
export function parseHangingBody(
  state: StateBlock,
  line: number,
  endLine: number,
  content: { readonly from: number; readonly indent: number },
): void {
  const { blkIndent, parentType, tight } = state;
  const { [line]: bMark = 0 } = state.bMarks;
  const { [line]: tShift = 0 } = state.tShift;
  const { [line]: sCount = 0 } = state.sCount;
  state.blkIndent = sCount + content.indent;
  state.bMarks[line] = content.from;
  state.tShift[line] = 0;
  // The first line counts as indented, however far from the margin its text starts.
  state.sCount[line] = state.blkIndent;
  state.parentType = 'blockquote';
  state.level++;
  state.md.block.tokenize(state, line, endLine);
  state.level--;
  state.bMarks[line] = bMark;
  state.tShift[line] = tShift;
  state.sCount[line] = sCount;
  Object.assign(state, { blkIndent, parentType, tight });
}
