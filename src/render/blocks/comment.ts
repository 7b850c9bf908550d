import type { StateBlock } from 'markdown-it';
import { factsOf } from './text-facts.ts';

const COMMENT = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
] as const;

/** Where a comment, a declaration or a processing instruction ends: none of them is for a reader. */
export function commentEnd(state: StateBlock, start: number, endLine: number): number | undefined {
  const limit = state.eMarks[endLine - 1] ?? start;
  for (const [open, close] of COMMENT) {
    if (!state.src.startsWith(open, start)) continue;
    // Looked for first from the end, so that many comments without one are not searched again and again.
    const last = factsOf(state).lastIndex(close);
    const end = last > start ? state.src.indexOf(close, start + open.length) : -1;
    return end === -1 || end >= limit ? undefined : end + close.length;
  }
  return undefined;
}
