import type { StateBlock } from 'markdown-it';
import { FENCE_MARK } from '../../support/markdown/fence-mark.ts';
import { listMarkerAt, type ListMarker } from './list-marker.ts';

/** Columns by which Python-Markdown indents what belongs to an item, whatever its marker. */
export const FULL_INDENT = 4;

const FENCE = new RegExp(`^(?:${FENCE_MARK})`);
const BLOCK_START = /^(?:#{1,6}[ \t]|>|`{3,}|~{3,}|!!! ?\w|\?\?\?\+? ?\w|===[!+]* ["']|:{3,}|<[a-z!/])/i;

/**
 * The column from which the lines below an item's first belong to it, and against which their own indentation counts.
 *
 * CommonMark takes the column of the item's text, Python-Markdown always four. Authors write both, and often two or
 * three; what they mean shows in the lines themselves. So: a line belongs to the item where it is indented at least as
 * far as the text behind a marker and one blank (or four columns); a bullet below a number, or a fence, where it is
 * indented by two. The least indented line that starts a block is the margin, but never more than four columns, so
 * that code below an item keeps its own indentation.
 */
export function itemMargin(state: StateBlock, line: number, marker: ListMarker, endLine: number): number {
  const least = marker.column + Math.min(marker.width + 1, FULL_INDENT);
  const most = marker.column + FULL_INDENT;
  let margin = Number.POSITIVE_INFINITY;
  let hanging = Number.POSITIVE_INFINITY;
  let afterBlank = false;
  for (let at = line + 1; at < endLine; at++) {
    if (state.isEmpty(at)) {
      afterBlank = true;
      continue;
    }
    const column = state.sCount[at] ?? 0;
    const kind = startKind(state, at, marker);
    const needed = kind === 'text' || kind === 'sibling' ? least : Math.min(least, marker.column + 2);
    if (column < needed) {
      // Text that follows without a blank line goes on with the paragraph; anything else ends the item.
      if (afterBlank || kind !== 'text') break;
      continue;
    }
    if (afterBlank || kind !== 'text') margin = Math.min(margin, column);
    else hanging = Math.min(hanging, column);
    if (margin <= Math.min(least, marker.column + 2)) break;
    // Behind a fence there is no paragraph that text could go on with.
    afterBlank = kind === 'fence';
    if (kind === 'fence') at = fenceEnd(state, at, endLine, needed);
  }
  const found = Number.isFinite(margin) ? margin : hanging;
  return Number.isFinite(found) ? Math.min(found, most) : least;
}

type StartKind = 'fence' | 'child' | 'sibling' | 'block' | 'text';

/** What a line below an item may be the start of. */
function startKind(state: StateBlock, line: number, marker: ListMarker): StartKind {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  const text = state.src.slice(start, Math.min(state.eMarks[line] ?? start, start + 40));
  if (FENCE.test(text)) return 'fence';
  const other = listMarkerAt(state, line);
  // A number below a number at a lesser indent counts on; a bullet below a number belongs to it.
  if (other) return other.ordered && marker.ordered ? 'sibling' : 'child';
  return BLOCK_START.test(text) ? 'block' : 'text';
}

/** Whether a fence opens on a line. */
export function isFence(state: StateBlock, line: number): boolean {
  return FENCE.test(textOf(state, line));
}

/** Whether a line stands in a quotation. */
export function isQuotation(state: StateBlock, line: number): boolean {
  return textOf(state, line).startsWith('>');
}

/** Last line of a fence, so that its content is not taken for the item's. */
function fenceEnd(state: StateBlock, line: number, endLine: number, least: number): number {
  const sign = markAt(state, line);
  for (let at = line + 1; at < endLine; at++) {
    if (state.isEmpty(at)) continue;
    if ((state.sCount[at] ?? 0) < least) return at - 1;
    const mark = markAt(state, at);
    if (mark.startsWith(sign) && /^(`+|~+)[ \t]*$/.test(textOf(state, at))) return at;
  }
  return endLine - 1;
}

function textOf(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}

function markAt(state: StateBlock, line: number): string {
  return /^(?:`+|~+)/.exec(textOf(state, line))?.[0] ?? '';
}
