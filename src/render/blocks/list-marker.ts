import type { StateBlock } from 'markdown-it';
import { envOf } from '../page-state.ts';
import { numberStyle } from './list-numbers.ts';

/** What begins a list item. */
export interface ListMarker {
  readonly ordered: boolean;
  /** Number as written: `7` of `7.`, `c` of `c)`; empty for bullets. */
  readonly number: string;
  /** `-`, `*`, `+`, `.` or `)`: numbers with another sign are a list of their own. */
  readonly sign: string;
  /** Position in the source behind the marker. */
  readonly end: number;
  /** Column of the marker. */
  readonly column: number;
  /** Characters of the marker: 1 for `-`, 2 for `1.`. */
  readonly width: number;
}

const MARKER = /(?:([-*+])|(\d{1,9})([.)]))(?=[ \t]|$)/y;
/** What else may stand for a number. A capital with a dot and one blank begins a name: `A. Smith`. */
const FANCY_MARKER = /()(#|[a-z]|[ivxlcdm]{2,9}|[IVXLCDM]{2,9}|[A-Z](?=\)|\.[ \t]{2}))([.)])(?=[ \t])/y;

/** The list marker with which a line starts, if it does. Says nothing of whether a list may stand there. */
export function listMarkerAt(state: StateBlock, line: number): ListMarker | undefined {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  const text = state.src.slice(start, Math.min(state.eMarks[line] ?? start, start + 12));
  // A marker at the cut edge has its blank behind the cut: ten digits and a sign never reach it.
  const match = matchAt(MARKER, text) ?? (hasFancyLists(state) ? matchAt(FANCY_MARKER, text) : null);
  const number = match?.[2] ?? '';
  if (!match || (number !== '' && numberStyle(number) === undefined)) return undefined;
  return {
    ordered: number !== '',
    number,
    sign: match[1] || (match[3] ?? ''),
    end: start + match[0].length,
    column: state.sCount[line] ?? 0,
    width: match[0].length,
  };
}

function matchAt(pattern: RegExp, text: string): RegExpExecArray | null {
  pattern.lastIndex = 0;
  return pattern.exec(text);
}

function hasFancyLists({ env }: StateBlock): boolean {
  return envOf(env).state.guide.content.dialect.fancyLists;
}

/** Where the text of an item starts: position in the source and column, tabs counted to stops of four. */
export function contentStart(
  state: StateBlock,
  line: number,
  marker: ListMarker,
): { readonly position: number; readonly column: number; readonly empty: boolean } {
  const end = state.eMarks[line] ?? marker.end;
  const shift = state.bsCount[line] ?? 0;
  let column = marker.column + marker.width;
  let position = marker.end;
  for (; position < end; position++) {
    const character = state.src[position];
    if (character === '\t') column += 4 - ((column + shift) % 4);
    else if (character === ' ') column++;
    else break;
  }
  return { position, column, empty: position >= end };
}
