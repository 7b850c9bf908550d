import type { StateBlock } from 'markdown-it';

/** Lines that could close a fence, from one on: for each the longest run of signs in it or below. */
interface Closings {
  readonly from: number;
  readonly longest: Int32Array;
}

/** What stands below the first fence that nothing closes; without it, each further one would read on to the end again. */
const closingsOf = new WeakMap<StateBlock, Map<string, Closings>>();

/** Whether a line below may close a fence of so many signs: false where it is known that none does. */
export function mayBeClosed(
  state: StateBlock,
  line: number,
  { sign, length }: { readonly sign: string; readonly length: number },
): boolean {
  const known = closingsOf.get(state)?.get(keyOf(state, sign));
  return !known || line < known.from || (known.longest[line + 1 - known.from] ?? 0) >= length;
}

/** Keeps the lines below one that could close a fence. */
export function rememberClosings(state: StateBlock, from: number, sign: string): void {
  const longest = new Int32Array(Math.max(state.lineMax - from, 0));
  for (let i = longest.length - 1; i > 0; i--) {
    longest[i] = Math.max(closingLength(state, from + i, sign), longest[i + 1] ?? 0);
  }
  const known = closingsOf.get(state) ?? new Map<string, Closings>();
  closingsOf.set(state, known.set(keyOf(state, sign), { from, longest }));
}

/** How many signs stand alone in a line, where a fence may be closed; 0 where it is no such line. */
function closingLength(state: StateBlock, line: number, sign: string): number {
  const column = (state.sCount[line] ?? 0) - state.blkIndent;
  if (column < 0 || column >= 4) return 0;
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  const end = state.skipChars(start, sign.charCodeAt(0));
  return state.skipSpaces(end) >= (state.eMarks[line] ?? 0) ? end - start : 0;
}

/** What the lines of a page mean depends on the blocks around them. */
function keyOf({ blkIndent, level, lineMax }: StateBlock, sign: string): string {
  return `${sign} ${blkIndent} ${level} ${lineMax}`;
}
