import type { StateBlock } from 'markdown-it';
import { FENCE_MARK } from '../../support/markdown/fence-mark.ts';

const FENCE = new RegExp(`^[ \\t]*(${FENCE_MARK})`);

/** The line that closes the fence which a line opens; undefined where it opens none, or nothing closes it. */
export type FenceEnd = (line: number) => number | undefined;

/** Finds the ends of fences up to a line. */
export function fenceEnds(state: StateBlock, lastLine: number): FenceEnd {
  // Where nothing closes a fence, nothing closes a later one that is as long: looked for once.
  const unclosed = new Map<string, number>();
  return (line) => {
    const mark = FENCE.exec(state.src.slice(state.bMarks[line], state.eMarks[line]))?.[1];
    if (mark === undefined) return undefined;
    const sign = mark.charAt(0);
    if (mark.length >= (unclosed.get(sign) ?? Number.POSITIVE_INFINITY)) return undefined;
    for (let at = line + 1; at <= lastLine; at++) {
      const text = state.src.slice(state.bMarks[at], state.eMarks[at]).trim();
      if (text.startsWith(mark) && text === sign.repeat(text.length)) return at;
    }
    unclosed.set(sign, mark.length);
    return undefined;
  };
}
