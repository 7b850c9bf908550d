import {
  after,
  ALL,
  AROUND,
  BOTH,
  INNER_NARROW,
  INNER_WIDE,
  LAST_NARROW,
  LAST_WIDE,
  NARROW,
  WIDE,
  type Family,
  type Match,
  type Patterns,
  type Range,
} from './mark-patterns.ts';
import { ScriptFinder } from './find-scripts.ts';
import { MarkedText } from './marked-text.ts';
import type { Run } from './sign-runs.ts';

/** All marks of a family in a text that lie in none other of them, from left to right, as pymdownx finds them. */
export function findMarks(text: string, family: Family, allowed: Patterns): readonly Match[] {
  if (!text.includes(family.sign)) return [];
  const finder = family.script === true ? ScriptFinder : EdgeFinder;
  return new finder(text, family, allowed).all();
}

/** No blank in it, letters or digits at its ends, and two letters at least. */
const ONE_WORD = /^(?=.*\p{L}.*\p{L})[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?$/su;

const WITH_LETTER = /\p{L}/u;
const LETTER = /^\p{L}$/u;
/** A letter in it, and no blank. */
const SOLID = /^\S*\p{L}\S*$/u;

/** Marks at the edges of words: emphasis, highlighted text. */
class EdgeFinder extends MarkedText {
  readonly #matches: Match[] = [];

  /** From left to right. A closing mark ends its run. */
  all(): readonly Match[] {
    let end = 0;
    for (const [i, run] of this.runs.entries()) {
      if (run.start < end) continue;
      const match =
        this.#inWord(i, run) ?? this.#anywhere(i, run) ?? (run.opens ? this.#edge(i, run) : undefined);
      if (!match) continue;
      this.#matches.push(match);
      end = match.end;
    }
    return this.#matches;
  }

  /**
   * `**API**s`: one word between two stars each is strong also where letters stand next to it. The smart mode shows the
   * stars there, which nobody means; powers and globs (`2**3**4`, `a/**b/**`) stay what they are.
   */
  #inWord(i: number, run: Run): Match | undefined {
    const close = this.runs[i + 1];
    if (this.family.inWords === undefined || run.length !== 2 || close?.length !== 2) return undefined;
    return ONE_WORD.test(this.text.slice(run.end, close.start))
      ? this.#between(WIDE, run, close, this.family.wide)
      : undefined;
  }

  /**
   * `the *n*th`, `**two words**s`: where a site lets them, stars mark beside letters too. Products and what only looks
   * like a mark stay text all the same: `2*3*4`, `x*y and z*w`, `f(*a) or g*h`.
   */
  #anywhere(i: number, run: Run): Match | undefined {
    if (this.family.inWords !== 'all' || run.length > 2 || run.blankAfter) return undefined;
    const isWide = run.length === 2;
    const index = isWide ? this.next('two anywhere', i + 1, endsText) : i + 1;
    const close = this.runs[index ?? -1];
    if (close?.length !== run.length || close.blankBefore) return undefined;
    const fits = run.inWord && close.inWord ? ONE_WORD : isWide ? WITH_LETTER : SOLID;
    return fits.test(this.text.slice(run.end, close.start)) || this.#isLetterInWord(run, close)
      ? this.#between(
          isWide ? WIDE : NARROW,
          run,
          close,
          (isWide ? this.family.wide : this.family.narrow) ?? '',
        )
      : undefined;
  }

  /** `a*b*c`: one letter with a letter on each side; where a digit is among them it is a product. */
  #isLetterInWord(run: Run, close: Run): boolean {
    const letters = [
      this.text.slice(run.start - 1, run.start),
      this.text.slice(run.end, close.start),
      this.text.slice(close.end, close.end + 1),
    ];
    return run.start > 0 && letters.every((letter) => LETTER.test(letter));
  }

  #edge(i: number, run: Run): Match | undefined {
    const { wide, narrow } = this.family;
    const doubled = (): Match | undefined => this.#closed(WIDE, run, this.closer(i + 1, 2), wide);
    if (narrow === undefined) return run.length === 2 ? doubled() : undefined;
    if (run.length === 2) return this.#last(LAST_NARROW, i, run, [wide, narrow]) ?? doubled();
    if (run.length === 1) {
      return (
        this.#last(LAST_WIDE, i, run, [narrow, wide]) ??
        this.#closed(AROUND, run, this.#single(i + 1), narrow) ??
        this.#closed(NARROW, run, this.closer(i + 1, 1), narrow)
      );
    }
    if (run.length !== 3) return undefined;
    return (
      this.#both(run, this.closer(i + 1, 3), [wide, narrow]) ??
      this.#two(INNER_WIDE, run, i, [2, 1]) ??
      this.#two(INNER_NARROW, run, i, [1, 2])
    );
  }

  #closed(pattern: Patterns, run: Run, closer: number | undefined, name: string): Match | undefined {
    const close = this.runs[closer ?? -1];
    return close && this.#between(pattern, run, close, name);
  }

  /** The next single sign, where it can close: `*a **b** c*`. */
  #single(index: number): number | undefined {
    const next = this.next('single', index, ({ length }) => length === 1);
    return next !== undefined && this.#ends(this.runs[next], 1) ? next : undefined;
  }

  #ends(run: Run | undefined, length: number): run is Run {
    return run?.length === length && run.bounded && !run.blankBefore;
  }

  /** The next run that is not between two letters. */
  #solid(index: number): number {
    return this.next('solid', index, ({ inWord }) => !inWord) ?? this.runs.length;
  }

  /** `**a *b***` and `*a **b***` */
  #last(pattern: Patterns, i: number, run: Run, names: readonly string[]): Match | undefined {
    if (!(this.allowed & pattern)) return undefined;
    const middle = this.#solid(i + 1);
    const [open, close] = [this.runs[middle], this.runs[this.#solid(middle + 1)]];
    if (!open?.opens || open.length !== 3 - run.length || !this.#ends(close, 3)) return undefined;
    return {
      start: run.start,
      end: close.end,
      names,
      before: [run.end, open.start],
      inner: [open.end, close.start],
      within: after(pattern),
    };
  }

  #between(pattern: Patterns, run: Run, close: Run, name: string): Match | undefined {
    if (!(this.allowed & pattern)) return undefined;
    const inner: Range = [run.end, close.end - run.length];
    // One sign may hold strong text too, which Python-Markdown does not read and every author means.
    const within = pattern === AROUND ? ALL : pattern === NARROW ? WIDE : after(pattern);
    return { start: run.start, end: close.end, names: [name], inner, within };
  }

  /** `***a***` */
  #both(run: Run, closer: number | undefined, names: readonly string[]): Match | undefined {
    const close = this.runs[closer ?? -1];
    if (!close || !(this.allowed & BOTH)) return undefined;
    const inner: Range = [run.end, close.end - 3];
    return { start: run.start, end: close.end, names, inner, within: after(BOTH) };
  }

  /** `***a** b*` and `***a* b**` */
  #two(pattern: Patterns, run: Run, i: number, [first, last]: readonly [number, number]): Match | undefined {
    if (!(this.allowed & pattern)) return undefined;
    const index = this.#solid(i + 1);
    const [one, two] = [this.runs[index], this.runs[this.#solid(index + 1)]];
    if (!this.#ends(one, first) || !this.#ends(two, last)) return undefined;
    return this.nestedMatch(
      pattern,
      [run.start, two.end],
      [run.end, one.end - first],
      [one.end, two.end - last],
    );
  }
}

function endsText({ length, blankBefore }: Run): boolean {
  return length > 1 && !blankBefore;
}
