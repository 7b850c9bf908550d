import type { StateBlock } from 'markdown-it';
import { fenceEnds, type FenceEnd } from './fence-ends.ts';
import { lineAt, type Region } from './region.ts';
import { elementsOf, factsOf } from './text-facts.ts';

/** What is a part of an element's content for itself. */
type Parts = 'blocks' | 'code and elements';

/**
 * The parts of an element's content that are Markdown of their own: fences, elements that ask for Markdown, wherever
 * in a line they begin, and as `blocks` also what stands apart by a blank line.
 */
export function* markdownParts(
  state: StateBlock,
  { from, to, firstLine, lastLine }: Region,
  parts: Parts = 'blocks',
): Generator<Region> {
  const endOfFence = fenceEnds(state, lastLine);
  let afterBlank = false;
  for (let line = firstLine; line <= lastLine; line++) {
    if (state.isEmpty(line)) {
      afterBlank = parts === 'blocks';
      continue;
    }
    const start = state.bMarks[line] ?? 0;
    const isText = line > firstLine && state.src[start + (state.tShift[line] ?? 0)] !== '<';
    const last = isText
      ? (endOfFence(line) ?? (afterBlank ? markdownEnd(state, line, lastLine, endOfFence) : undefined))
      : undefined;
    afterBlank = false;
    if (last !== undefined) {
      const end = Math.min(state.eMarks[last] ?? to, to);
      if (state.src.slice(start, end).trim() !== '')
        yield { from: start, to: end, firstLine: line, lastLine: last };
      line = last;
      continue;
    }
    for (const part of askingElements(state, Math.max(start, from), to, line)) {
      yield part;
      line = part.lastLine;
    }
  }
}

/** Elements that ask for Markdown and begin on a line, or on the one on which such an element ends. */
function* askingElements(state: StateBlock, from: number, to: number, line: number): Generator<Region> {
  let firstLine = line;
  let at = from;
  for (;;) {
    const end = Math.min(state.eMarks[firstLine] ?? to, to);
    const tag = state.src.slice(at, end).indexOf('<');
    if (tag === -1) return;
    const element = elementsOf(state).get(at + tag);
    at += tag + 1;
    if (!element || element.close.end > to || !/\smarkdown\b/.test(element.open.attributes)) continue;
    const lastLine = lineAt(state, element.close.end);
    yield { from: element.open.start, to: element.close.end, firstLine, lastLine };
    at = element.close.end;
    firstLine = lastLine;
  }
}

/**
 * Last line of Markdown that starts on a line: blank lines do not end it, as a list or an admonition goes on behind
 * one; a tag behind a blank line does. Undefined where the first lines are the rest of an element.
 */
function markdownEnd(
  state: StateBlock,
  line: number,
  lastLine: number,
  endOfFence: FenceEnd,
): number | undefined {
  let last: number | undefined;
  for (let start = line; start <= lastLine; start++) {
    if (state.isEmpty(start)) continue;
    const end = chunkEnd(state, start, lastLine, endOfFence);
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
function chunkEnd(state: StateBlock, start: number, lastLine: number, endOfFence: FenceEnd): number {
  let line = start;
  for (; line <= lastLine && !state.isEmpty(line); line++) line = endOfFence(line) ?? line;
  return line - 1;
}
