import type { MarkdownIt, StateInline } from 'markdown-it';
import { characterAt, characterBefore } from './characters.ts';

/** A mark that stands before and behind a text. */
interface Mark {
  readonly sign: string;
  /** How many signs make the mark. */
  readonly width: 1 | 2;
  readonly name: string;
  readonly tag: string;
}

const MARKS: readonly Mark[] = [
  { sign: '=', width: 2, name: 'mark', tag: 'mark' },
  { sign: '^', width: 2, name: 'ins', tag: 'ins' },
  { sign: '^', width: 1, name: 'sup', tag: 'sup' },
  { sign: '~', width: 2, name: 'del', tag: 'del' },
  { sign: '~', width: 1, name: 'sub', tag: 'sub' },
];

/**
 * `==mark==`, `^^insert^^`, `~~delete~~`, `H~2~O` and `x^2^`, by the smart rules of pymdownx: double signs stand at the
 * edges of words, single ones hold no blank (`\ ` stands for one). They bind more tightly than emphasis.
 */
export function pairedMarks(md: MarkdownIt): void {
  md.inline.ruler.disable('strikethrough');
  md.inline.ruler.before('emphasis', 'paired_marks', pairedMark);
}

function pairedMark(state: StateInline, silent: boolean): boolean {
  const sign = state.src[state.pos] ?? '';
  if (silent || !'=^~'.includes(sign) || state.src[state.pos - 1] === sign) return false;
  const width = runLength(state, state.pos, sign);
  const marks =
    width === 3 ? triple(sign) : MARKS.filter((mark) => mark.sign === sign && mark.width === width);
  const outer = marks[0];
  if (!outer || !mayOpen(state, width, outer)) return false;
  const from = state.pos + width;
  const to = width === 2 ? wideEnd(state, from, outer) : narrowEnd(state, from, sign, width);
  if (to === undefined) return false;
  const { posMax } = state;
  for (const { name, tag, sign: markup } of marks) state.push(`${name}_open`, tag, 1).markup = markup;
  const first = state.tokens.length;
  state.pos = from;
  state.posMax = to;
  state.md.inline.tokenize(state);
  if (width !== 2) unescapeBlanks(state, first);
  for (const { name, tag, sign: markup } of marks.toReversed())
    state.push(`${name}_close`, tag, -1).markup = markup;
  state.pos = to + width;
  state.posMax = posMax;
  return true;
}

/** `^^^x^^^` is an insertion of a superscript, `~~~x~~~` a deletion of a subscript. */
function triple(sign: string): readonly Mark[] {
  return sign === '=' ? [] : MARKS.filter((mark) => mark.sign === sign);
}

function runLength(state: StateInline, position: number, sign: string): number {
  let end = position;
  while (end < state.posMax && state.src[end] === sign) end++;
  return end - position;
}

function mayOpen(state: StateInline, width: number, mark: Mark): boolean {
  if (characterAt(state.src, state.pos + width, state.posMax).blank) return false;
  const before = characterBefore(state.src, state.pos);
  return mark.width === 1 || width === 3 || !before.word || before.character === '_';
}

/** Where a mark of two signs closes: behind a text, and not inside a word. */
function wideEnd(state: StateInline, from: number, { sign }: Mark): number | undefined {
  if (noneAhead(state, sign)) return undefined;
  const start = state.pos;
  let end: number | undefined;
  for (state.pos = from; state.pos < state.posMax && end === undefined;) {
    const run = state.src[state.pos] === sign ? runLength(state, state.pos, sign) : 0;
    if (run >= 2 && mayClose(state, run)) end = state.pos + run - 2;
    else if (run > 0) state.pos += run;
    else state.md.inline.skipToken(state);
  }
  state.pos = start;
  if (end === undefined) rememberNone(state, sign);
  return end !== undefined && end > from ? end : undefined;
}

function mayClose(state: StateInline, run: number): boolean {
  if (characterBefore(state.src, state.pos).blank) return false;
  const after = characterAt(state.src, state.pos + run, state.posMax);
  return !after.word || after.character === '_';
}

/** Where a mark of one sign closes: before the next blank. */
function narrowEnd(state: StateInline, from: number, sign: string, width: number): number | undefined {
  const start = state.pos;
  let end: number | undefined;
  for (state.pos = from; state.pos < state.posMax && end === undefined;) {
    const character = state.src[state.pos] ?? '';
    if (character === '\\' && state.src[state.pos + 1] === ' ') state.pos += 2;
    else if (/\s/.test(character)) break;
    else if (character === sign && state.pos > from && runLength(state, state.pos, sign) >= width)
      end = state.pos;
    else if (STARTS_TOKEN.test(character)) state.md.inline.skipToken(state);
    else state.pos++;
  }
  state.pos = start;
  return end;
}

/** What code, links, tags, escapes and formulas start with: a sign inside them closes nothing. */
const STARTS_TOKEN = /[`\\[<!$]/;

/** Signs of which a text is known to have no closing mark any more, so that it is not searched again and again. */
const without = new WeakMap<StateInline, Map<string, number>>();

function noneAhead(state: StateInline, sign: string): boolean {
  return without.get(state)?.get(sign) === state.posMax;
}

function rememberNone(state: StateInline, sign: string): void {
  const known = without.get(state) ?? new Map<string, number>();
  without.set(state, known.set(sign, state.posMax));
}

/** `\\ ` in a mark that holds no blank is one; markdown-it has made its backslash a token. */
function unescapeBlanks(state: StateInline, first: number): void {
  for (const token of state.tokens.slice(first)) {
    if (token.type === 'text_special' && token.markup === '\\') token.content = '';
  }
}
