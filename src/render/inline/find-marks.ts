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
import { SignRuns, type Run } from './sign-runs.ts';

/** All marks of a family in a text that lie in none other of them, from left to right, as pymdownx finds them. */
export function findMarks(text: string, family: Family, allowed: Patterns): readonly Match[] {
  if (!text.includes(family.sign)) return [];
  const finder = new MarkFinder(text, family, allowed);
  return family.script === true ? finder.scripts() : finder.edges();
}

class MarkFinder extends SignRuns {
  readonly #family: Family;
  readonly #allowed: Patterns;
  readonly #matches: Match[] = [];
  #nested: readonly (number | undefined)[] | undefined;

  constructor(text: string, family: Family, allowed: Patterns) {
    super(text, family.sign);
    this.#family = family;
    this.#allowed = allowed;
  }

  /** Marks at the edges of words only: emphasis, highlighted text. A closing mark ends its run. */
  edges(): readonly Match[] {
    let end = 0;
    for (const [i, run] of this.runs.entries()) {
      const match = run.opens && run.start >= end ? this.#edge(i, run) : undefined;
      if (!match) continue;
      this.#matches.push(match);
      end = match.end;
    }
    return this.#matches;
  }

  #edge(i: number, run: Run): Match | undefined {
    const { wide, narrow } = this.#family;
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
    if (!(this.#allowed & pattern)) return undefined;
    const wide = pattern === WIDE;
    const close = this.runs[(wide ? this.closer(i + 1, 2) : this.#emphasisCloser(i + 1)) ?? -1];
    if (!close) return undefined;
    const inner: Range = [run.end, close.end - run.length];
    return { start: run.start, end: close.end, names: [name], inner, within: wide ? NARROW : WIDE };
  }

  /** `***a***` */
  #around(run: Run, closer: number | undefined, names: readonly string[]): Match | undefined {
    const close = this.runs[closer ?? -1];
    if (!close || !(this.#allowed & BOTH)) return undefined;
    const inner: Range = [run.end, close.end - 3];
    return { start: run.start, end: close.end, names, inner, within: after(BOTH) };
  }

  /** `***a** b*` and `***a* b**` */
  #two(pattern: Patterns, run: Run, i: number, [first, last]: readonly [number, number]): Match | undefined {
    if (!(this.#allowed & pattern)) return undefined;
    const firstIndex = this.closer(i + 1, first);
    const lastIndex = firstIndex === undefined ? undefined : this.closer(firstIndex + 1, last);
    const [one, two] = [this.runs[firstIndex ?? -1], this.runs[lastIndex ?? -1]];
    if (!one || !two) return undefined;
    return this.#nestedMatch(
      pattern,
      [run.start, two.end],
      [run.end, one.end - first],
      [one.end, two.end - last],
    );
  }

  #nestedMatch(pattern: Patterns, [start, end]: Range, inner: Range, rest: Range): Match {
    const { wide, narrow = '' } = this.#family;
    const names = pattern === INNER_WIDE ? [narrow, wide] : [wide, narrow];
    return { start, end, names, inner, rest, within: after(pattern) };
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

  /** Marks of which one sign stands anywhere, as in `H~2~O`, and takes no more of a run than it needs. */
  scripts(): readonly Match[] {
    let end = 0;
    for (const [i, run] of this.runs.entries()) {
      for (let at = Math.max(run.start, end); at < run.end;) {
        // What is left of a run that a mark has closed with stands behind that mark, no longer behind a word.
        const opens = at === end && end > 0 ? !run.blankAfter : at === run.start && run.opens;
        const match = this.#script(i, run, at, opens);
        if (match) this.#matches.push(match);
        at = match ? match.end : at + 1;
        end = match ? match.end : end;
      }
    }
    return this.#matches;
  }

  #script(i: number, run: Run, start: number, opens: boolean): Match | undefined {
    const length = run.end - start;
    const three = length === 3 && !run.blankAfter ? this.#threeSigns(i, run, start) : undefined;
    if (three) return three;
    if (length === 2 && opens && this.#allowed & WIDE) {
      const close = this.runs[this.closer(i + 1, 2) ?? -1];
      const inner: Range = [run.end, (close?.end ?? 0) - 2];
      if (close) return { start, end: close.end, names: [this.#family.wide], inner, within: NARROW };
    }
    return this.#allowed & NARROW ? this.#narrow(i, run, start) : undefined;
  }

  /** `^a^`; the first sign behind the opening one is always content, so that `^^^` holds one. */
  #narrow(i: number, run: Run, start: number): Match | undefined {
    const names = [this.#family.narrow ?? ''];
    if (run.end - start >= 3)
      return { start, end: start + 3, names, inner: [start + 1, start + 2], within: 0 };
    const close = this.runs[i + 1];
    if (!close || run.blank < close.start) return undefined;
    return { start, end: close.start + 1, names, inner: [start + 1, close.start], within: 0 };
  }

  #threeSigns(i: number, run: Run, start: number): Match | undefined {
    const { wide, narrow = '' } = this.#family;
    const triple = this.runs[this.next('three', i + 1, ({ length }) => length >= 3) ?? -1];
    if (this.#allowed & BOTH && triple && triple.start < run.blank) {
      const inner: Range = [run.end, triple.start];
      return { start, end: triple.start + 3, names: [wide, narrow], inner, within: after(BOTH) };
    }
    return this.#innerWide(i, run, start) ?? this.#innerNarrow(i, run, start);
  }

  /** `^^^a^^-b^` */
  #innerWide(i: number, run: Run, start: number): Match | undefined {
    const index = this.next('bounded wide', i + 1, ({ bounded, length }) => bounded && length >= 2);
    const one = this.runs[index ?? -1];
    const two = this.runs[(index ?? -2) + 1];
    if (!(this.#allowed & INNER_WIDE) || !one || !two || run.blank < two.start) return undefined;
    return this.#nestedMatch(
      INNER_WIDE,
      [start, two.start + 1],
      [run.end, one.end - 2],
      [one.end, two.start],
    );
  }

  /** `^^^a^ b^^` */
  #innerNarrow(i: number, run: Run, start: number): Match | undefined {
    const index = this.next('bounded', i + 1, ({ bounded }) => bounded);
    const one = this.runs[index ?? -1];
    if (!(this.#allowed & INNER_NARROW) || index === undefined || !one || run.blank < one.end)
      return undefined;
    const closes = ({ length, blankBefore }: Run): boolean => length >= (blankBefore ? 3 : 2);
    const two = this.runs[this.next('wide', index + 1, closes) ?? -1];
    if (!two) return undefined;
    const at = two.blankBefore ? two.start + 1 : two.start;
    return this.#nestedMatch(INNER_NARROW, [start, at + 2], [run.end, one.end - 1], [one.end, at]);
  }
}
