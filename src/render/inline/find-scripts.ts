import {
  after,
  BOTH,
  INNER_NARROW,
  INNER_WIDE,
  NARROW,
  WIDE,
  type Match,
  type Range,
} from './mark-patterns.ts';
import { MarkedText } from './marked-text.ts';
import type { Run } from './sign-runs.ts';

/** Marks of which one sign stands anywhere, as in `H~2~O`. */
export class ScriptFinder extends MarkedText {
  readonly #matches: Match[] = [];

  /** From left to right; each takes no more of a run than it needs. */
  all(): readonly Match[] {
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
    if (length === 2 && opens && this.allowed & WIDE) {
      const close = this.runs[this.closer(i + 1, 2) ?? -1];
      const inner: Range = [run.end, (close?.end ?? 0) - 2];
      if (close) return { start, end: close.end, names: [this.family.wide], inner, within: NARROW };
    }
    return this.allowed & NARROW ? this.#narrow(i, run, start) : undefined;
  }

  /** `^a^`; the first sign behind the opening one is always content, so that `^^^` holds one. */
  #narrow(i: number, run: Run, start: number): Match | undefined {
    const names = [this.family.narrow ?? ''];
    if (run.end - start >= 3)
      return { start, end: start + 3, names, inner: [start + 1, start + 2], within: 0 };
    const close = this.runs[i + 1];
    if (!close || run.blank < close.start) return undefined;
    return { start, end: close.start + 1, names, inner: [start + 1, close.start], within: 0 };
  }

  #threeSigns(i: number, run: Run, start: number): Match | undefined {
    const { wide, narrow = '' } = this.family;
    const triple = this.runs[this.next('three', i + 1, ({ length }) => length >= 3) ?? -1];
    if (this.allowed & BOTH && triple && triple.start < run.blank) {
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
    if (!(this.allowed & INNER_WIDE) || !one || !two || run.blank < two.start) return undefined;
    return this.nestedMatch(INNER_WIDE, [start, two.start + 1], [run.end, one.end - 2], [one.end, two.start]);
  }

  /** `^^^a^ b^^` */
  #innerNarrow(i: number, run: Run, start: number): Match | undefined {
    const index = this.next('bounded', i + 1, ({ bounded }) => bounded);
    const one = this.runs[index ?? -1];
    if (!(this.allowed & INNER_NARROW) || index === undefined || !one || run.blank < one.end)
      return undefined;
    const closes = ({ length, blankBefore }: Run): boolean => length >= (blankBefore ? 3 : 2);
    const two = this.runs[this.next('wide', index + 1, closes) ?? -1];
    if (!two) return undefined;
    const at = two.blankBefore ? two.start + 1 : two.start;
    return this.nestedMatch(INNER_NARROW, [start, at + 2], [run.end, one.end - 1], [one.end, at]);
  }
}
