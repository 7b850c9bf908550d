import type { StateInline } from 'markdown-it';
import { setData } from '../../support/markdown/token.ts';
import { hasFormulas } from '../component.ts';

/** What has been looked for in a run of text, so that a thousand signs without an end cost no thousand searches. */
interface Seen {
  /** No `\)` at or after this position, no `$$` after that. */
  bracketsFrom: number;
  dollarsFrom: number;
  spans?: readonly CodeSpan[];
}
interface CodeSpan {
  readonly start: number;
  readonly end: number;
}
const DIGIT = /[0-9]/;
const seen = new WeakMap<StateInline, Seen>();

/**
 * `$x$`, `$$x$$` and `\(x\)` in the text → a `math` token. A dollar opens a formula only right before it and closes
 * it only right behind it, so `$5 and $6` are prices (the "smart dollar" of the Material dialect).
 */
export function inlineMath(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== '$' && src[pos] !== '\\') return false;
  if (!src.startsWith('$$', pos) && !hasFormulas(state)) return false;
  const known = seen.get(state) ?? { bracketsFrom: Infinity, dollarsFrom: Infinity };
  seen.set(state, known);
  const found = src.startsWith('\\(', pos)
    ? roundBrackets(state, known)
    : src.startsWith('$$', pos)
      ? (twoDollars(state, known) ?? oneDollar(state, known))
      : src[pos] === '$'
        ? oneDollar(state, known)
        : undefined;
  if (!found) return false;
  if (!silent) {
    const token = state.push('math', 'span', 0);
    token.content = outOfBackticks(found.tex);
    setData(token, { display: found.display, block: false });
  }
  state.pos = found.end;
  return true;
}

/** The notation of GitLab, which the Material dialect reads too: $`x`$ is the formula `x`. */
function outOfBackticks(tex: string): string {
  return /^`([^`]+)`$/.exec(tex)?.[1] ?? tex;
}

interface Found {
  readonly tex: string;
  readonly display: boolean;
  readonly end: number;
}

function roundBrackets(state: StateInline, known: Seen): Found | undefined {
  const from = state.pos + 2;
  if (from >= known.bracketsFrom) return undefined;
  const end = closing(state, known, from, '\\)');
  if (end === -1) known.bracketsFrom = from;
  const tex = end === -1 ? '' : state.src.slice(from, end).trim();
  return tex === '' ? undefined : { tex, display: false, end: end + 2 };
}

function twoDollars(state: StateInline, known: Seen): Found | undefined {
  const from = state.pos + 2;
  if (from >= known.dollarsFrom) return undefined;
  const end = closing(state, known, from, '$$');
  if (end === -1) known.dollarsFrom = from;
  const tex = end === -1 ? '' : state.src.slice(from, end);
  // On one line the same rule as for one dollar; on lines of their own the dollars need no neighbour.
  const apart = /^[ \t]|[ \t]$/.test(tex) && !/^[ \t]*\n/.test(tex);
  return apart || tex.trim() === '' ? undefined : { tex: tex.trim(), display: true, end: end + 2 };
}

function oneDollar(state: StateInline, known: Seen): Found | undefined {
  const from = state.pos + 1;
  if (/[\s$]/.test(state.src[from] ?? ' ')) return undefined;
  const end = closing(state, known, from, '$');
  if (end === -1 || /\s/.test(state.src[end - 1] ?? '')) return undefined;
  // `$2 or US$5`: two prices, although the second dollar has a letter before it.
  if (DIGIT.test(state.src[from] ?? '') && DIGIT.test(state.src[end + 1] ?? '')) return undefined;
  return { tex: state.src.slice(from, end), display: false, end: end + 1 };
}

/** Position of a closing sign that is neither escaped nor in a code span, or -1. */
function closing(state: StateInline, known: Seen, from: number, sign: '$' | '$$' | '\\)'): number {
  const { src, posMax } = state;
  for (let at = from; at < posMax; at++) {
    if (src.startsWith(sign, at)) return at + sign.length <= posMax ? at : -1;
    const character = src[at];
    if (character === '\\') at++;
    else if (character === '`') at = (codeSpanAt(state, known, at)?.end ?? at + 1) - 1;
  }
  return -1;
}

function codeSpanAt(state: StateInline, known: Seen, at: number): CodeSpan | undefined {
  const spans = (known.spans ??= codeSpans(state.src));
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return spans[low]?.start === at ? spans[low] : undefined;
}

/** Code spans of a text, in order: runs of as many backticks on either side. */
function codeSpans(text: string): readonly CodeSpan[] {
  const runs = [...text.matchAll(/\\[^`]|`+/g)].filter(([run]) => run.startsWith('`'));
  const next = new Map<number, number[]>();
  for (const run of runs.toReversed()) {
    const ends = next.get(run[0].length);
    if (ends) ends.push(run.index);
    else next.set(run[0].length, [run.index]);
  }
  const spans: CodeSpan[] = [];
  let covered = 0;
  for (const run of runs) {
    const ends = next.get(run[0].length) ?? [];
    // What lies behind is in order; each place is taken off once.
    while (ends.length > 0 && (ends.at(-1) ?? 0) <= run.index) ends.pop();
    const close = ends.at(-1);
    if (run.index < covered || close === undefined) continue;
    covered = close + run[0].length;
    spans.push({ start: run.index, end: covered });
  }
  return spans;
}
