import type { StateBlock } from 'markdown-it';
import { FENCE_MARK } from '../../support/markdown/fence-mark.ts';
import { lineAt, type Region } from './region.ts';
import { elementsOf, factsOf } from './text-facts.ts';

const FENCE = new RegExp(`^[ \\t]*(${FENCE_MARK})`);

/** The parts of an element's content that are Markdown though it does not ask for it. */
export function* markdownParts(state: StateBlock, { to, firstLine, lastLine }: Region): Generator<Region> {
  let afterBlank = false;
  for (let line = firstLine + 1; line <= lastLine; line++) {
    if (state.isEmpty(line)) {
      afterBlank = true;
      continue;
    }
    const start = state.bMarks[line] ?? 0;
    const text = state.src.slice(start, Math.min(state.eMarks[line] ?? start, to));
    const last = lastLineOf(state, line, lastLine, text, afterBlank);
    afterBlank = false;
    if (last === undefined) continue;
    const inner = elementsOf(state).get(start + (state.tShift[line] ?? 0));
    const end = Math.min(
      inner && text.trimStart().startsWith('<') ? inner.close.end : (state.eMarks[last] ?? to),
      to,
    );
    const from = text.trimStart().startsWith('<') ? start + (state.tShift[line] ?? 0) : start;
    if (text.trim() !== '') yield { from, to: end, firstLine: line, lastLine: last };
    line = last;
  }
}

/** Last line of a part of Markdown that starts on a line, or undefined where the line is HTML. */
function lastLineOf(
  state: StateBlock,
  line: number,
  lastLine: number,
  text: string,
  afterBlank: boolean,
): number | undefined {
  const mark = FENCE.exec(text)?.[1];
  if (mark !== undefined) return fenceEnd(state, line, lastLine, mark);
  if (text.trimStart().startsWith('<')) {
    const inner = elementsOf(state).get((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0));
    const asks = inner && /\smarkdown\b/.test(inner.open.attributes);
    return asks === true ? lineAt(state, inner.close.end) : undefined;
  }
  return afterBlank ? markdownEnd(state, line, lastLine) : undefined;
}

/**
 * Last line of Markdown that starts on a line: blank lines do not end it, as a list or an admonition goes on behind
 * one; a tag behind a blank line does. Undefined where the first lines are the rest of an element.
 */
function markdownEnd(state: StateBlock, line: number, lastLine: number): number | undefined {
  let last: number | undefined;
  for (let start = line; start <= lastLine; start++) {
    if (state.isEmpty(start)) continue;
    const end = chunkEnd(state, start, lastLine);
    const chunk = state.src.slice(state.bMarks[start], state.eMarks[end]);
    if (chunk.trimStart().startsWith('<')) break;
    const closing = closingLine(state, start, end);
    // What closes an element that was opened before is part of the HTML; so is the text above it in a body, where
    // Python-Markdown reads all text as Markdown and makes no paragraph of this one.
    if (closing !== undefined) return state.blkIndent < 4 || /<[a-z]/i.test(chunk) ? closing - 1 : last;
    last = end;
    start = end;
  }
  return last;
}

/** The first of some lines that begins with a tag which closes an element that was opened before them. */
function closingLine(state: StateBlock, from: number, to: number): number | undefined {
  const start = state.bMarks[from] ?? 0;
  for (let line = from; line <= to; line++) {
    const text = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
    if (!state.src.startsWith('</', text)) continue;
    const opening = factsOf(state).closings.get(text);
    if (opening !== undefined && opening < start) return line;
  }
  return undefined;
}

/** Last line before a blank one that is not in a fence. */
function chunkEnd(state: StateBlock, start: number, lastLine: number): number {
  let line = start;
  for (; line <= lastLine && !state.isEmpty(line); line++) {
    const mark = FENCE.exec(state.src.slice(state.bMarks[line], state.eMarks[line]))?.[1];
    if (mark !== undefined) line = fenceEnd(state, line, lastLine, mark) ?? line;
  }
  return line - 1;
}

function fenceEnd(state: StateBlock, line: number, lastLine: number, mark: string): number | undefined {
  for (let at = line + 1; at <= lastLine; at++) {
    const text = state.src.slice(state.bMarks[at], state.eMarks[at]).trim();
    if (text.startsWith(mark) && /^(`+|~+)$/.test(text)) return at;
  }
  return undefined;
}
