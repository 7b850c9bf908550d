import type { StateCore, Token } from 'markdown-it';
import { dataOf, setData, textToken } from '../../support/markdown/token.ts';
import { environmentOf } from '../component.ts';

/** Which of the words of an article a numbered caption starts with. */
const NUMBERED: ReadonlyMap<string, 'figureNumber' | 'tableNumber'> = new Map([
  ['figure-caption', 'figureNumber'],
  ['table-caption', 'tableNumber'],
]);

/** What the author says of a caption's number. */
export interface CaptionData {
  readonly kind: string;
  /** The number itself: `[4]`, or `[3, 2]` of a part of a figure; the next one follows on. */
  readonly number?: readonly number[];
  /** How many levels lower it counts than where it stands. */
  readonly lower?: number;
}

/** `4`, `3.2` or `^1` behind the bar of an opening; nothing where there is none, undefined for other words. */
export function captionNumber(words: string): Omit<CaptionData, 'kind'> | undefined {
  if (words === '') return {};
  const [, sign = '', digits] = /^(\^?)([1-9]\d{0,3}(?:\.[1-9]\d{0,3}){0,5})$/.exec(words) ?? [];
  if (digits === undefined) return undefined;
  const parts = digits.split('.').map(Number);
  return sign === '' ? { number: parts } : { lower: Math.min(parts[0] ?? 0, 5) };
}

/** Data of a figure that its caption numbers. */
interface FigureData {
  readonly caption?: CaptionData;
}

/** Remembers at a figure what its caption says of its number. */
export function setCaption(figure: Token, caption: CaptionData): void {
  if (NUMBERED.has(caption.kind)) setData(figure, { ...dataOf(figure), caption } satisfies FigureData);
}

/** Numbers the captions of a page: figures and tables each by themselves, parts of a figure within it (`3.2`). */
export function numberCaptions(state: StateCore): void {
  const counters = new Map<string, Counter>();
  const open: (CaptionData | undefined)[] = [];
  for (const [i, token] of state.tokens.entries()) {
    if (token.tag !== 'figure') continue;
    if (token.nesting === -1) open.pop();
    if (token.nesting !== 1) continue;
    const { caption } = dataOf<FigureData>(token);
    if (caption) {
      const around = open.filter((outer) => outer?.kind === caption.kind);
      const counter = counters.get(caption.kind) ?? new Counter();
      counters.set(caption.kind, counter);
      const depth = [caption, ...around].reduce((sum, outer) => sum + (outer?.lower ?? 0), around.length);
      show(state, i, caption.kind, counter.next(depth, caption.number));
    }
    open.push(caption);
  }
}

/** Writes a number before the first paragraph of a figure's own caption. */
function show(state: StateCore, figure: number, kind: string, number: readonly number[]): void {
  const token = state.tokens[figure];
  const prefix = NUMBERED.get(kind);
  if (!token || prefix === undefined) return;
  let caption = figure + 1;
  for (; !isCaption(state.tokens[caption], token.level + 1); caption++)
    if ((state.tokens[caption]?.level ?? 0) <= token.level) return;
  // Its opening, that of its first paragraph, the text.
  const text = state.tokens[caption + 2];
  if (text?.type !== 'inline') return;
  const { article } = environmentOf(state).state.words;
  text.children?.unshift(textToken(state, `${article[prefix]({ number: number.join('.') })} `));
}

function isCaption(token: Token | undefined, level: number): boolean {
  return token?.tag === 'figcaption' && token.nesting === 1 && token.level === level;
}

/** Numbers of one kind, from the outermost level to the one that was last. */
class Counter {
  #numbers: number[] = [0];

  next(depth: number, given: readonly number[] | undefined): readonly number[] {
    const level = given ? given.length - 1 : depth;
    const deeper = level + 1 - this.#numbers.length;
    if (deeper > 0) this.#numbers.push(...Array.from({ length: deeper }, () => 1));
    else {
      this.#numbers.length = level + 1;
      this.#numbers[level] = (this.#numbers[level] ?? 0) + 1;
    }
    if (given && this.#numbers.every((number, i) => number <= (given[i] ?? 0))) this.#numbers = [...given];
    return this.#numbers;
  }
}
