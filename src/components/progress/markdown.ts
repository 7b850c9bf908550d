import type { MarkdownIt, StateInline } from 'markdown-it';
import { setData } from '../../support/markdown/token.ts';
import { environmentOf } from '../component.ts';

/** What the parser knows of a bar. */
export interface ProgressData {
  /** From 0 to 100, to a hundredth. */
  readonly percent: number;
  /** Markdown of its label; empty where it has none. */
  readonly label: string;
}

/** `[=65%`, `[=3/4`, then a label in quotes. */
const BAR =
  /\[={1,2}[ \t]*(?:(100(?:\.0{1,9})?|\d{1,2}(?:\.\d{1,9})?)%|(\d{1,9}(?:\.\d{1,9})?)[ \t]*\/[ \t]*(\d{1,9}(?:\.\d{1,9})?))(?:[ \t]+(?:"((?:\\.|[^"\\\n])*)"|'((?:\\.|[^'\\\n])*)'))?[ \t]*\]/y;
/** Nobody writes longer ones. Bounds the work on a text of brackets and quotes. */
const LONGEST = 500;

/** `[=65% "Two of three"]`, `[=3/4]` → a `progress` token, on sites that have such bars: as pymdownx progressbar does. */
export function progressSyntax(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'progress', (state, silent) => {
    if (!state.src.startsWith('[=', state.pos)) return false;
    if (!environmentOf(state).state.guide.content.dialect.progressBars) return false;
    BAR.lastIndex = 0;
    const found = BAR.exec(state.src.slice(state.pos, Math.min(state.posMax, state.pos + LONGEST)));
    if (!found) return false;
    if (!silent) pushBar(state, found);
    state.pos += found[0].length;
    return true;
  });
}

function pushBar(
  state: StateInline,
  [written, percent, part = '', whole = '', double, single]: RegExpExecArray,
): void {
  const share = percent === undefined ? (Number(part) / Number(whole)) * 100 : Number(percent);
  const known = Number.isFinite(share) ? Math.min(share, 100) : 0;
  const label = (double ?? single ?? '').replace(/\\(["'])/g, '$1');
  const token = state.push('progress', 'label', 0);
  token.markup = written;
  token.content = label;
  setData(token, { percent: Math.round(known * 100) / 100, label } satisfies ProgressData);
}
