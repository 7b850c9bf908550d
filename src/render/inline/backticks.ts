import type { MarkdownIt, StateInline } from 'markdown-it';

/** Where the runs of backticks of a text start, by their length. */
type Runs = ReadonlyMap<number, readonly number[]>;

/**
 * Code in a text as Python-Markdown reads it. What opens with more backticks than it closes with, ` ``code` `, is text to
 * CommonMark, and code that starts with the backticks that are too many to Python-Markdown; so it is here, where nothing
 * closes them all. Blanks at either end are no part of code, unless it is nothing else.
 */
export function looseBackticks(md: MarkdownIt): void {
  md.inline.ruler.before('backticks', 'loose_backticks', looseCode);
  md.inline.ruler2.push('trimmed_code', ({ tokens }) => {
    for (const token of tokens)
      if (token.type === 'code_inline') token.content = token.content.trim() || token.content;
  });
}

function looseCode(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== '`' || src[pos + 1] !== '`') return false;
  let end = pos;
  while (end < state.posMax && src[end] === '`') end++;
  // Backticks that stand alone are spoken of.
  if (/^\s?$/.test(src[end] ?? '')) return false;
  const runs = runsOf(state);
  if (closer(runs, end - pos, end, state.posMax) !== undefined) return false;
  for (let length = end - pos - 1; length > 0; length--) {
    const close = closer(runs, length, end, state.posMax);
    if (close === undefined) continue;
    if (!silent) {
      const token = state.push('code_inline', 'code', 0);
      token.markup = '`'.repeat(length);
      token.content = src
        .slice(pos + length, close)
        .replaceAll('\n', ' ')
        .trim();
    }
    state.pos = close + length;
    return true;
  }
  return false;
}

const known = new WeakMap<StateInline, Runs>();

function runsOf(state: StateInline): Runs {
  const runs = known.get(state) ?? findRuns(state.src);
  known.set(state, runs);
  return runs;
}

function findRuns(text: string): Runs {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const starts = runs.get(run.length);
    if (starts) starts.push(index);
    else runs.set(run.length, [index]);
  }
  return runs;
}

/** First run of a length from a place on. */
function closer(runs: Runs, length: number, from: number, end: number): number | undefined {
  const starts = runs.get(length) ?? [];
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const start = starts[low];
  return start !== undefined && start + length <= end ? start : undefined;
}
