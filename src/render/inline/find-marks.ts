import {
  after,
  BOTH,
  INNER_NARROW,
  INNER_WIDE,
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

/** Marks at the edges of words: emphasis, highlighted text. */
class EdgeFinder extends MarkedText {
  readonly #matches: Match[] = [];
  #nested: readonly (number | undefined)[] | undefined;

  /** From left to right. A closing mark ends its run. */
  all(): readonly Match[] {
    let end = 0;
    for (const [i, run] of this.runs.entries()) {
      if (run.start < end) continue;
      const match = this.#inWord(i, run) ?? (run.opens ? this.#edge(i, run) : undefined);
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
    if (!this.family.inWords || run.length !== 2 || close?.length !== 2) return undefined;
    return ONE_WORD.test(this.text.slice(run.end, close.start))
      ? this.#between(WIDE, run, close, this.family.wide)
      : undefined;
  }

  #edge(i: number, run: Run): Match | undefined {
    const { wide, narrow } = this.family;
    if (run.length === 2) return this.#simple(WIDE, i, run, wide);
    if (narrow === undefined) return undefined;
    if (run.length === 1) return this.#simple(NARROW, i, run, narrow);
    if (run.length !== 3) return undefined;
    return (
      this.#around(run, this.closer(i + 1, 3), [wide, narrow]) ??
      this.#two(INNER_WIDE, run, i, [2, 1]) ??
      this.#two(INNER_NARROW, run, i, [1, 2])
    );
  }

  /** `*a*`, `**a**`; emphasis may hold strong text, which Python-Markdown does not read and every author means. */
  #simple(pattern: Patterns, i: number, run: Run, name: string): Match | undefined {
    if (!(this.allowed & pattern)) return undefined;
    const wide = pattern === WIDE;
    const close = this.runs[(wide ? this.closer(i + 1, 2) : this.#emphasisCloser(i + 1)) ?? -1];
    return close && this.#between(pattern, run, close, name);
  }

  #between(pattern: Patterns, run: Run, close: Run, name: string): Match | undefined {
    if (!(this.allowed & pattern)) return undefined;
    const inner: Range = [run.end, close.end - run.length];
    const within = pattern === WIDE ? NARROW : WIDE;
    return { start: run.start, end: close.end, names: [name], inner, within };
  }

  /** `***a***` */
  #around(run: Run, closer: number | undefined, names: readonly string[]): Match | undefined {
    const close = this.runs[closer ?? -1];
    if (!close || !(this.allowed & BOTH)) return undefined;
    const inner: Range = [run.end, close.end - 3];
    return { start: run.start, end: close.end, names, inner, within: after(BOTH) };
  }

  /** `***a** b*` and `***a* b**` */
  #two(pattern: Patterns, run: Run, i: number, [first, last]: readonly [number, number]): Match | undefined {
    if (!(this.allowed & pattern)) return undefined;
    const firstIndex = this.closer(i + 1, first);
    const lastIndex = firstIndex === undefined ? undefined : this.closer(firstIndex + 1, last);
    const [one, two] = [this.runs[firstIndex ?? -1], this.runs[lastIndex ?? -1]];
    if (!one || !two) return undefined;
    return this.nestedMatch(
      pattern,
      [run.start, two.end],
      [run.end, one.end - first],
      [one.end, two.end - last],
    );
  }

  /** The run that closes emphasis: not one that closes strong text which has begun in it. */
  #emphasisCloser(index: number): number | undefined {
    this.#nested ??= this.#emphasisClosers();
    return this.#nested[index];
  }

  #emphasisClosers(): readonly (number | undefined)[] {
    const closers: (number | undefined)[] = Array.from({ length: this.runs.length + 1 });
    for (let i = this.runs.length - 1; i >= 0; i--) {
      const closer = this.closer(i, 1);
      const opener = this.next('opens wide', i, ({ opens, length }) => opens && length === 2);
      const closesWide =
        closer !== undefined && this.runs[closer]?.length === 2 && opener !== undefined && opener < closer;
      closers[i] = closesWide ? (closers[closer + 1] ?? closer) : closer;
    }
    return closers;
  }
}
