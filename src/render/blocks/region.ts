import type { StateBlock } from 'markdown-it';

/** A stretch of the text that is parsed, which may begin and end within a line. */
export interface Region {
  readonly from: number;
  readonly to: number;
  readonly firstLine: number;
  readonly lastLine: number;
}

const TAB_STOP = 4;

/** Number of the line in which a position stands. */
export function lineAt(state: StateBlock, position: number): number {
  let low = 0;
  let high = state.lineMax;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((state.eMarks[middle] ?? Number.POSITIVE_INFINITY) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The text between two positions without what stands before its lines: the `>` of a quotation. Tabs are blanks up to
 * the next stop, as in code between fences: browsers have stops of eight columns, and columns of help texts part.
 */
export function textBetween(state: StateBlock, from: number, to: number): string {
  const lines: string[] = [];
  for (let line = lineAt(state, from); line <= lineAt(state, to); line++) {
    const start = Math.max(state.bMarks[line] ?? from, from);
    lines.push(withoutTabs(state.src, start, Math.min(state.eMarks[line] ?? to, to)));
  }
  return lines.join('\n');
}

/** A part of one line with its tabs as blanks up to stops of four columns, counted from the start of the line. */
function withoutTabs(text: string, from: number, to: number): string {
  const part = text.slice(from, to);
  if (!part.includes('\t')) return part;
  let column = 0;
  let out = '';
  for (let at = text.lastIndexOf('\n', from - 1) + 1; at < to; at++) {
    const written = text[at] === '\t' ? ' '.repeat(TAB_STOP - (column % TAB_STOP)) : text.charAt(at);
    column += written.length;
    if (at >= from) out += written;
  }
  return out;
}

/**
 * Parses a region as blocks. Its content may stand as far in as its author likes: the least indented of its lines is
 * the margin. The first and the last line count only as far as they belong to the region.
 */
export function parseRegion(state: StateBlock, region: Region): void {
  const { firstLine, lastLine } = region;
  const saved = new Map([firstLine, lastLine].map((line) => [line, marksOf(state, line)]));
  const { blkIndent, lineMax, parentType, line } = state;
  const margin = marginOf(state, region);
  cutLast(state, region);
  cutFirst(state, region, margin);
  state.blkIndent = Math.max(margin, blkIndent);
  state.lineMax = lastLine + 1;
  state.parentType = 'blockquote';
  state.md.block.tokenize(state, firstLine, lastLine + 1);
  Object.assign(state, { blkIndent, lineMax, parentType, line });
  for (const [at, marks] of saved) restore(state, at, marks);
}

type Marks = readonly [bMark: number, eMark: number, tShift: number, sCount: number];

function marksOf(state: StateBlock, line: number): Marks {
  return [state.bMarks[line] ?? 0, state.eMarks[line] ?? 0, state.tShift[line] ?? 0, state.sCount[line] ?? 0];
}

function restore(state: StateBlock, line: number, [bMark, eMark, tShift, sCount]: Marks): void {
  state.bMarks[line] = bMark;
  state.eMarks[line] = eMark;
  state.tShift[line] = tShift;
  state.sCount[line] = sCount;
}

/** Indentation of the least indented full line. */
function marginOf(state: StateBlock, { from, to, firstLine, lastLine }: Region): number {
  let margin = Number.POSITIVE_INFINITY;
  for (let line = firstLine; line <= lastLine; line++) {
    const start = state.bMarks[line] ?? 0;
    const text = start + (state.tShift[line] ?? 0);
    const partial = from > start || text >= to;
    if (!partial && !state.isEmpty(line)) margin = Math.min(margin, state.sCount[line] ?? 0);
  }
  return Number.isFinite(margin) ? margin : state.blkIndent;
}

function cutFirst(state: StateBlock, { from, firstLine }: Region, margin: number): void {
  if (from <= (state.bMarks[firstLine] ?? 0)) return;
  const end = state.eMarks[firstLine] ?? from;
  let position = from;
  while (position < end && /[ \t]/.test(state.src[position] ?? '')) position++;
  state.bMarks[firstLine] = from;
  state.tShift[firstLine] = position - from;
  state.sCount[firstLine] = Math.max(margin, state.blkIndent);
}

function cutLast(state: StateBlock, { to, lastLine }: Region): void {
  let end = Math.min(to, state.eMarks[lastLine] ?? to);
  const start = state.bMarks[lastLine] ?? 0;
  while (end > start && /[ \t]/.test(state.src[end - 1] ?? '')) end--;
  state.eMarks[lastLine] = end;
  const shift = state.tShift[lastLine] ?? 0;
  if (start + shift > end) state.tShift[lastLine] = Math.max(end - start, 0);
}
