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
  type Match,
  type Patterns,
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
    if (length === 2) {
      const nested = start === run.start ? this.#last(LAST_NARROW, i, run) : undefined;
      if (nested) return nested;
      const close = opens ? this.runs[this.closer(i + 1, 2) ?? -1] : undefined;
      const inner: Range = [run.end, (close?.end ?? 0) - 2];
      if (close && this.allowed & WIDE)
        return { start, end: close.end, names: [this.family.wide], inner, within: after(WIDE) };
    }
    const around = run.length === 1 && !run.blankAfter ? this.#around(i, run) : undefined;
    return around ?? (this.allowed & NARROW ? this.#narrow(i, run, start) : undefined);
  }

  /** `~a~~b~~c~`: one sign around marks of several, and `~a-~~b~~~` */
  #around(i: number, run: Run): Match | undefined {
    const last = this.#last(LAST_WIDE, i, run);
    if (last || !(this.allowed & AROUND)) return last;
    const close = this.runs[this.next('single', i + 1, ({ length }) => length === 1) ?? -1];
    if (!close || run.blank < close.start) return undefined;
    const names = [this.family.narrow ?? ''];
    return { start: run.start, end: close.end, names, inner: [run.end, close.start], within: ALL };
  }

  /** `~~a ~b~~~` and `~a-~~b~~~` */
  #last(pattern: Patterns, i: number, run: Run): Match | undefined {
    if (!(this.allowed & pattern) || run.blankAfter) return undefined;
    const { wide, narrow = '' } = this.family;
    const isNarrow = pattern === LAST_NARROW;
    const middle = isNarrow
      ? this.next('solid', i + 1, ({ inWord }) => !inWord)
      : this.next('opens wide', i + 1, ({ opens, length }) => opens && length === 2);
    const open = this.runs[middle ?? -1];
    if (middle === undefined || !open?.opens || open.length !== 3 - run.length) return undefined;
    const close = this.runs[this.next('three', middle + 1, ({ length }) => length >= 3) ?? -1];
    if (!close || open.blank < close.start || (!isNarrow && run.blank < open.start)) return undefined;
    return {
      start: run.start,
      end: close.start + 3,
      names: isNarrow ? [wide, narrow] : [narrow, wide],
      before: [run.end, open.start],
      inner: [open.end, close.start],
      within: after(pattern),
    };
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
