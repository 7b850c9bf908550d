import type { MarkdownIt, StateBlock } from 'markdown-it';
import { lineText } from '../../support/markdown/indented-body.ts';
import { splitRow, withoutEscapes } from './table-row.ts';

type Alignment = 'left' | 'center' | 'right' | undefined;

/** The sheet aligns so many columns of a table as the table says; cells of further ones say it themselves. */
const ALIGNED_COLUMNS = 6;

/** Cells that a hostile table may make us add to short rows. */
const MOST_ADDED_CELLS = 65_536;

/**
 * Tables, in place of markdown-it's rule: GitHub's, but that a bar in a code span parts no cells, and that the
 * alignment is an attribute of the table (`data-align="center-2 right-4"`) instead of a style of each cell, which the
 * site's security policy forbids.
 */
export function tables(md: MarkdownIt): void {
  md.block.ruler.at('table', table, { alt: ['paragraph', 'reference'] });
}

function table(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (startLine + 2 > endLine) return false;
  const below = rowText(state, startLine + 1);
  const alignments = delimiters(below);
  const header = alignments && lineText(state, startLine)?.trim();
  if (header?.includes('|') !== true || !alignments) return false;
  const titles = splitRow(header);
  if (titles.length !== alignments.length) return false;
  // A line of dashes alone makes a heading of the one above.
  if (titles.length === 1 && (!hasBorder(header) || /^-+\s*$/.test(below ?? ''))) return false;
  if (silent) return true;
  const { parentType } = state;
  state.parentType = 'table';
  const open = state.push('table_open', 'table', 1);
  const aligned = alignments.flatMap((to, i) => (isOfTable(to, i) ? `${to}-${i + 1}` : []));
  if (aligned.length > 0) open.attrSet('data-align', aligned.join(' '));
  section(state, 'thead', startLine, startLine + 1, () => row(state, startLine, 'th', titles, alignments));
  const end = bodyEnd(state, startLine + 2, endLine, alignments.length);
  section(state, 'tbody', startLine + 2, end, () => {
    // Python-Markdown gives a table that has only a head an empty row.
    if (end === startLine + 2) row(state, startLine + 1, 'td', [], alignments);
    else body(state, [startLine + 2, end], alignments, /^\||\|$/.test(header));
  });
  state.push('table_close', 'table', -1);
  open.map = [startLine, end];
  state.parentType = parentType;
  state.line = end;
  return true;
}

/** Whether the table says how a column is aligned. On the left, where cells start, only the head says it. */
function isOfTable(alignment: Alignment, column: number): boolean {
  return (alignment === 'center' || alignment === 'right') && column < ALIGNED_COLUMNS;
}

/** Whether a row of one cell has a bar beside it: in `` `a|b` `` the bar belongs to the code, as in `a\|b` to the text. */
function hasBorder(line: string): boolean {
  return splitRow(line)[0] !== withoutEscapes(line);
}

/** `|:--|--:|` → how each column is aligned; undefined where the line parts no table's head from its body. */
function delimiters(line: string | undefined): readonly Alignment[] | undefined {
  if (line === undefined || !/^[|:-][-|: \t]+$/.test(line) || !/^(?:[|:]|-[-|:]|- *\|)/.test(line))
    return undefined;
  const cells = splitRow(line.trim());
  // Python-Markdown lets a part be empty or broken: `|---||- - -|`.
  if (!line.includes('-') || !cells.every((cell) => /^:?[- \t]*:?$/.test(cell))) return undefined;
  return cells.map((cell) => {
    const [left, right] = [cell.startsWith(':'), cell.endsWith(':')];
    if (left && right) return 'center';
    return right ? 'right' : left ? 'left' : undefined;
  });
}

/** Text of a line below the head, however far it is indented; undefined where it is outside the block. */
function rowText(state: StateBlock, line: number): string | undefined {
  if ((state.sCount[line] ?? 0) < state.blkIndent) return undefined;
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}

/**
 * The line after the last row: a blank one, or one that starts another block. A line of as many cells as the head is a
 * row, whatever it begins with: `> 5 | many`, `- | none`.
 */
function bodyEnd(state: StateBlock, from: number, endLine: number, columns: number): number {
  const endings = state.md.block.ruler.getRules('blockquote');
  let line = from;
  while (line < endLine) {
    const text = rowText(state, line);
    if (text === undefined || text.trim() === '') break;
    const current = line;
    const isRow = columns > 1 && splitRow(text.trim()).length === columns;
    if (!isRow && endings.some((rule) => rule(state, current, endLine, true))) break;
    line++;
  }
  return line;
}

function body(
  state: StateBlock,
  [from, end]: readonly [number, number],
  alignments: readonly Alignment[],
  hasBorders: boolean,
): void {
  let added = 0;
  for (let line = from; line < end; line++) {
    const text = rowText(state, line)?.trim() ?? '';
    const split = splitRow(text);
    // Where the head has no borders, a bar before too few cells parts the first one, which is empty.
    const isFirstEmpty = !hasBorders && text.startsWith('|') && split.length < alignments.length;
    const cells = isFirstEmpty ? ['', ...split] : split;
    added += Math.max(alignments.length - cells.length, 0);
    row(state, line, 'td', cells, added > MOST_ADDED_CELLS ? alignments.slice(0, cells.length) : alignments);
  }
}

function section(
  state: StateBlock,
  tag: 'thead' | 'tbody',
  from: number,
  to: number,
  fill: () => void,
): void {
  state.push(`${tag}_open`, tag, 1).map = [from, to];
  fill();
  state.push(`${tag}_close`, tag, -1);
}

/** A row has as many cells as the head: missing ones are empty, others are dropped. */
function row(
  state: StateBlock,
  line: number,
  tag: 'th' | 'td',
  cells: readonly string[],
  alignments: readonly Alignment[],
): void {
  state.push('tr_open', 'tr', 1).map = [line, line + 1];
  alignments.forEach((alignment, i) => {
    const cell = state.push(`${tag}_open`, tag, 1);
    const isPlain = tag === 'td' && alignment === 'left';
    if (alignment && !isPlain && !isOfTable(alignment, i)) cell.attrSet('data-align', alignment);
    const inline = state.push('inline', '', 0);
    inline.content = cells[i] ?? '';
    inline.map = [line, line + 1];
    inline.children = [];
    state.push(`${tag}_close`, tag, -1);
  });
  state.push('tr_close', 'tr', -1);
}
