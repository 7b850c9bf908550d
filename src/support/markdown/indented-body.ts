import type { StateBlock } from 'markdown-it';

/** Columns by which the Material dialect indents what belongs to a marker line. */
export const INDENT = 4;
/** The least by which a line right below a marker line is plainly meant to belong to it. */
const LEAST_INDENT = 2;

/**
 * Text of a line without its indentation, or undefined where it is indented as code or outside the block.
 *
 * @param ending asked whether the line ends a paragraph above it, which it may do from outside the block
 */
export function lineText(state: StateBlock, line: number, ending = false): string | undefined {
  const indent = (state.sCount[line] ?? 0) - state.blkIndent;
  if ((indent < 0 && !ending) || indent >= INDENT) return undefined;
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}

/** The lines that belong to a marker line. */
export interface IndentedBody {
  /** The line after it. */
  readonly end: number;
  /** Columns by which it is indented. */
  readonly indent: number;
  readonly misplaced: Misplaced | undefined;
}

/** A line of a body, or one that may be meant as such, that is not indented as a body is. */
export interface Misplaced {
  readonly line: number;
  /** Column of its text in the text that is parsed, 1-based. */
  readonly column: number;
  /** Columns by which it is indented. */
  readonly indent: number;
  /** Whether it is taken as part of the body all the same. */
  readonly taken: boolean;
  /** Whether a blank line stands before it. */
  readonly apart: boolean;
}

/** Data of a token that a marker line opened, for the diagnostics. */
export interface BodyData {
  readonly misplaced?: Misplaced | undefined;
}

/**
 * The body of a marker line: all that follows and is indented by four columns or more, blank lines between included,
 * blank lines after it not. Where the line right below is indented by two or three, so is the body: nobody indents
 * text for nothing, and Python-Markdown would show an empty block.
 */
export function indentedBody(state: StateBlock, markerLine: number, endLine: number): IndentedBody {
  const base = state.sCount[markerLine] ?? 0;
  const first = (state.sCount[markerLine + 1] ?? 0) - base;
  const isShort =
    markerLine + 1 < endLine && !state.isEmpty(markerLine + 1) && first >= LEAST_INDENT && first < INDENT;
  const indent = isShort ? first : INDENT;
  let end = markerLine + 1;
  let line = end;
  for (; line < endLine; line++) {
    if (state.isEmpty(line)) continue;
    if ((state.sCount[line] ?? 0) < base + indent) break;
    end = line + 1;
  }
  const at = isShort ? markerLine + 1 : line;
  const misplaced = at < endLine ? misplacedAt(state, at, base, isShort) : undefined;
  return { end, indent, misplaced };
}

function misplacedAt(state: StateBlock, line: number, base: number, taken: boolean): Misplaced | undefined {
  const indent = (state.sCount[line] ?? 0) - base;
  // A line further out than the marker belongs to something around both.
  if (indent < 0 || (state.sCount[line] ?? 0) < state.blkIndent) return undefined;
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  const column = start - state.src.lastIndexOf('\n', start - 1);
  return { line, column, indent, taken, apart: state.isEmpty(line - 1) };
}

/**
 * The same body, taken at the indentation of its least indented line where it begins right below its marker. Directly
 * below `!!!` Python-Markdown takes text for text however far in it stands, and nobody means code there.
 */
export function unindentedFurther(state: StateBlock, markerLine: number, body: IndentedBody): IndentedBody {
  const base = state.sCount[markerLine] ?? 0;
  const first = (state.sCount[markerLine + 1] ?? 0) - base;
  if (body.end === markerLine + 1 || state.isEmpty(markerLine + 1) || first < 2 * INDENT) return body;
  let indent = first;
  for (let line = markerLine + 2; line < body.end; line++) {
    if (!state.isEmpty(line)) indent = Math.min(indent, (state.sCount[line] ?? 0) - base);
  }
  return { ...body, indent };
}

/** Parses the body of a marker line as Markdown of its own; its tokens follow those already made. */
export function parseIndentedBody(
  state: StateBlock,
  markerLine: number,
  { end, indent }: IndentedBody,
): void {
  const { blkIndent, lineMax, parentType } = state;
  state.blkIndent = (state.sCount[markerLine] ?? 0) + indent;
  state.lineMax = end;
  state.parentType = 'blockquote';
  state.md.block.tokenize(state, markerLine + 1, end);
  state.blkIndent = blkIndent;
  state.lineMax = lineMax;
  state.parentType = parentType;
  state.line = end;
}
