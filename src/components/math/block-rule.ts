import type { StateBlock } from 'markdown-it';
import { hasFormulas } from '../component.ts';
import { lineText } from '../../support/markdown/indented-body.ts';
import { setData } from '../../support/markdown/token.ts';

const OPENING = /^(?:\$\$|\\\[|\\begin\{([a-z]+\*?)\})/;

/** Where formulas may end in a text and where it has blank lines; found once, as offsets in order. */
interface Ends {
  /** Sign (`$$`, `\]`, `\end{align}`) → offsets of it. */
  readonly closings: ReadonlyMap<string, readonly number[]>;
  readonly blanks: readonly number[];
}
const endsOf = new WeakMap<StateBlock, Ends>();

/**
 * A formula on lines of its own, closed at the end of a line and without a blank line in it: `$$ … $$`, `\[ … \]`,
 * `\begin{align} … \end{align}` → a `math` token. It may follow a line of text without a blank line between, where
 * the brackets stand on lines of their own: `\[1\]` at the start of a line of text is an escaped bracket.
 */
export function blockMath(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const text = lineText(state, startLine) ?? '';
  const open = OPENING.exec(text);
  if (
    !open ||
    (open[0] === '\\[' && !hasFormulas(state)) ||
    (silent && open[0] === '\\[' && text.trim() !== open[0])
  )
    return false;
  const environment = open[1] === undefined ? undefined : `\\end{${open[1]}}`;
  const sign = environment ?? (open[0] === '$$' ? '$$' : '\\]');
  const from = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0) + open[0].length;
  const close = closingOffset(state, sign, from);
  const lastLine = close === undefined ? undefined : lineOf(state, close, startLine, endLine);
  if (close === undefined || lastLine === undefined) return false;
  const content = state.getLines(startLine, lastLine + 1, state.blkIndent, false).trim();
  const tex = environment === undefined ? content.slice(open[0].length, -sign.length).trim() : content;
  if (tex === '') return false;
  if (silent) return true;
  const token = state.push('math', 'div', 0);
  token.block = true;
  token.content = tex;
  token.map = [startLine, lastLine + 1];
  setData(token, { display: true, block: true });
  state.line = lastLine + 1;
  return true;
}

/** The first closing sign, where it ends a line and no blank line comes before it. */
function closingOffset(state: StateBlock, sign: string, from: number): number | undefined {
  let ends = endsOf.get(state);
  if (!ends) endsOf.set(state, (ends = findEnds(state.src)));
  const close = firstFrom(ends.closings.get(sign) ?? [], from);
  if (close === undefined || (firstFrom(ends.blanks, from) ?? Infinity) < close) return undefined;
  const end = close + sign.length;
  const lineEnd = state.src.indexOf('\n', end);
  return /^[ \t]*$/.test(state.src.slice(end, lineEnd === -1 ? undefined : lineEnd)) ? close : undefined;
}

/** The line that an offset is on; undefined where the block around ends before it. */
function lineOf(state: StateBlock, offset: number, startLine: number, endLine: number): number | undefined {
  for (let line = startLine; line < endLine; line++) {
    if (line > startLine && (state.sCount[line] ?? 0) < state.blkIndent) return undefined;
    if (offset <= (state.eMarks[line] ?? 0)) return line;
  }
  return undefined;
}

function findEnds(text: string): Ends {
  const closings = new Map<string, number[]>();
  for (const { 0: sign, index } of text.matchAll(/\$\$|\\\]|\\end\{[a-z]+\*?\}|\\[^]/g)) {
    if (sign.startsWith('\\') && sign !== '\\]' && !sign.startsWith('\\end{')) continue;
    const offsets = closings.get(sign);
    if (offsets) offsets.push(index);
    else closings.set(sign, [index]);
  }
  const blanks = Array.from(text.matchAll(/\n(?=[ \t>]*\n)/g), ({ index }) => index);
  return { closings, blanks };
}

/** The first of ordered offsets that is not before `from`. */
function firstFrom(offsets: readonly number[], from: number): number | undefined {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return offsets[low];
}
