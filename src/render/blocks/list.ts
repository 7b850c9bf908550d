import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import { lineText } from '../../support/markdown/indented-body.ts';
import { contentStart, listMarkerAt, type ListMarker } from './list-marker.ts';
import { numberStyle, numberValue, type ListStyle } from './list-numbers.ts';
import { FULL_INDENT, isFence, isQuotation, itemMargin } from './list-margin.ts';

/**
 * Lists as their authors mean them, in place of markdown-it's rule: CommonMark's, but that lines belong to an item
 * by the indentation that its author uses (two, three or four columns; see `itemMargin`), that a wide gap behind a
 * marker is no code, and that an item's text may start a line right after a paragraph.
 */
export function intentLists(md: MarkdownIt): void {
  md.block.ruler.at('list', list, { alt: ['paragraph', 'reference', 'blockquote'] });
}

function list(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  if (isOutsideOuterList(state, startLine)) return false;
  const first = listMarkerAt(state, startLine);
  if (!first || !mayStart(state, startLine, first, silent)) return false;
  if (isNumberedHeading(state, startLine, endLine, first)) return false;
  if (silent) return true;
  const [type, tag] = first.ordered ? ['ordered_list', 'ol'] : ['bullet_list', 'ul'];
  const open = state.push(`${type}_open`, tag, 1);
  if (first.ordered) setNumbers(open, first.number);
  open.markup = first.sign;
  const { parentType } = state;
  state.parentType = 'list';
  const end = items(state, startLine, endLine, first);
  state.push(`${type}_close`, tag, -1).markup = first.sign;
  open.map = [startLine, end];
  state.line = end;
  state.parentType = parentType;
  return true;
}

/** Writes from which number a list counts, and in which letters. */
function setNumbers(open: Token, first: string): void {
  const style = numberStyle(first) ?? '1';
  const start = numberValue(first, style);
  if (start !== 1) open.attrSet('start', String(start));
  if (style !== '1') open.attrSet('type', style);
}

/** In ` - a\n  - b\n   - c\n    - d`, `d` is text of `c`, not an item. */
function isOutsideOuterList(state: StateBlock, line: number): boolean {
  const column = state.sCount[line] ?? 0;
  return state.listIndent >= 0 && column - state.listIndent >= 4 && column < state.blkIndent;
}

/** `1. Title` above a line of `===` or `----` is a heading with a number, as in Python-Markdown; `---` is a rule. */
function isNumberedHeading(state: StateBlock, line: number, endLine: number, marker: ListMarker): boolean {
  if (!marker.ordered || line + 1 >= endLine || (state.sCount[line + 1] ?? 0) !== marker.column) return false;
  return /^(?:={3,}|-{4,})[ \t]*$/.test(lineText(state, line + 1) ?? '');
}

/**
 * A paragraph is cut short by a list only where a number is 1 and the item has text; by one of letters only in an item
 * of another list.
 */
function mayStart(state: StateBlock, line: number, marker: ListMarker, silent: boolean): boolean {
  const cutsParagraph =
    silent && state.parentType === 'paragraph' && (state.sCount[line] ?? 0) >= state.blkIndent;
  if (!cutsParagraph) return true;
  if (marker.ordered && !isFirst(marker, state.listIndent >= 0)) return false;
  return !contentStart(state, line, marker).empty;
}

/** Whether a number may be the first of a list in the midst of a text. */
function isFirst({ number }: ListMarker, isInList: boolean): boolean {
  if (/^\d/.test(number)) return Number(number) === 1;
  return isInList && numberValue(number, numberStyle(number) ?? '1') === 1;
}

/** Parses item after item until one line is none; gives the line after them. */
function items(state: StateBlock, startLine: number, endLine: number, first: ListMarker): number {
  const endings = state.md.block.ruler.getRules('list');
  const style = numberStyle(first.number);
  let line = startLine;
  for (let marker: ListMarker | undefined = first; marker;) {
    item(state, line, endLine, marker);
    line = state.line;
    const column = state.sCount[line] ?? 0;
    if (line >= endLine || column < state.blkIndent || column - state.blkIndent >= 4) break;
    if (endings.some((rule) => rule(state, line, endLine, true))) break;
    const next = listMarkerAt(state, line);
    marker = next && goesOn(first, next, style) ? next : undefined;
  }
  return line;
}

/** Whether an item goes on with a list: bullets of any sign do, as in Python-Markdown; `1)` and `a.` begin another. */
function goesOn(first: ListMarker, next: ListMarker, style: ListStyle | undefined): boolean {
  if (!first.ordered || !next.ordered) return first.ordered === next.ordered;
  return first.sign === next.sign && numberStyle(next.number, style) === style;
}

/** Parses one item. */
function item(state: StateBlock, line: number, endLine: number, marker: ListMarker): void {
  const { position, empty } = contentStart(state, line, marker);
  const open = state.push('list_item_open', 'li', 1);
  open.markup = marker.sign;
  open.info = marker.number;
  open.meta = { column: marker.column };
  const { listIndent, blkIndent } = state;
  const [bMark, tShift, sCount] = [state.bMarks[line] ?? 0, state.tShift[line] ?? 0, state.sCount[line] ?? 0];
  state.listIndent = blkIndent;
  state.blkIndent = itemMargin(state, line, marker, endLine);
  // The marker may be wider than the margin: of `2020. A year` four columns would be cut, not six.
  state.bMarks[line] = position;
  state.tShift[line] = 0;
  // Text behind a wide gap would count as code if it were taken by its column.
  state.sCount[line] = state.blkIndent;
  if (empty && state.isEmpty(line + 1) && !isDeepBelow(state, line, endLine, marker))
    state.line = Math.min(line + 2, endLine);
  else state.md.block.tokenize(state, line, endLine);
  Object.assign(state, { listIndent, blkIndent });
  state.bMarks[line] = bMark;
  state.tShift[line] = tShift;
  state.sCount[line] = sCount;
  blocksBelow(state, endLine);
  state.push('list_item_close', 'li', -1).markup = marker.sign;
  open.map = [line, state.line];
}

/** Whether what stands below an item without text is indented in full: it is the item's, though not CommonMark's. */
function isDeepBelow(state: StateBlock, line: number, endLine: number, marker: ListMarker): boolean {
  const below = state.skipEmptyLines(line + 1);
  return below < endLine && (state.sCount[below] ?? 0) - marker.column >= FULL_INDENT;
}

/**
 * Code or a quotation right below the text of an item belongs to it though it is not indented, and so does text right
 * below that: otherwise the steps behind it would be a list of their own. Python-Markdown reads it so too.
 */
function blocksBelow(state: StateBlock, endLine: number): void {
  while (isRightBelow(state, endLine) && (isFence(state, state.line) || isQuotation(state, state.line))) {
    if (!state.md.block.ruler.getRules('').some((rule) => rule(state, state.line, endLine, false))) return;
    let end = state.line;
    while (end < endLine && isText(state, end, endLine)) end++;
    state.md.block.tokenize(state, state.line, end);
  }
}

/** Whether the line that comes next stands as far in as the list, with no blank line above it. */
function isRightBelow(state: StateBlock, endLine: number): boolean {
  const { line } = state;
  const column = (state.sCount[line] ?? 0) - state.blkIndent;
  return line < endLine && column >= 0 && column < FULL_INDENT && !state.isEmpty(line - 1);
}

/** Whether a line is text that starts no block. */
function isText(state: StateBlock, line: number, endLine: number): boolean {
  if (state.isEmpty(line) || (state.sCount[line] ?? 0) < state.blkIndent) return false;
  const rules = state.md.block.ruler.getRules('blockquote');
  return !rules.some((rule) => rule(state, line, endLine, true));
}
