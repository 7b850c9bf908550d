import { characterAt, characterBefore, type Neighbour } from './characters.ts';

/** Some equal signs side by side: `**`. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly length: number;
  /** A word or a sign may begin behind it, and none ends before it. */
  readonly opens: boolean;
  /** Nothing goes on behind it: no word, no number. */
  readonly bounded: boolean;
  /** Words stand on both sides. */
  readonly inWord: boolean;
  readonly blankBefore: boolean;
  readonly blankAfter: boolean;
  /** Where the next blank is. */
  readonly blank: number;
}

/** All runs of one sign in a text, with what can be asked of those behind a place without looking for it again. */
export class SignRuns {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly #next = new Map<string, readonly (number | undefined)[]>();

  constructor(text: string, sign: string) {
    this.text = text;
    this.runs = findRuns(text, sign);
  }

  /** Index of the first run from `index` on that fits. `name` is the question's; its answers are kept. */
  next(name: string, index: number, fits: (run: Run) => boolean): number | undefined {
    let answers = this.#next.get(name);
    if (!answers) {
      const found: (number | undefined)[] = Array.from({ length: this.runs.length + 1 });
      for (let i = this.runs.length - 1; i >= 0; i--) {
        const run = this.runs[i];
        found[i] = run && fits(run) ? i : found[i + 1];
      }
      answers = found;
      this.#next.set(name, answers);
    }
    return answers[index];
  }

  /** First run from `index` on whose last `width` signs can close a mark that stands at the edges of words. */
  closer(index: number, width: number): number | undefined {
    return this.next(`closes ${width}`, index, (run) => closes(run, width));
  }
}

function closes({ length, bounded, blankBefore }: Run, width: number): boolean {
  return bounded && (length > width || (length === width && !blankBefore));
}

function findRuns(text: string, sign: string): readonly Run[] {
  const runs: Run[] = [];
  let blank = text.length;
  for (let end = text.length; end > 0;) {
    const last = text[end - 1] ?? '';
    if (last !== sign) {
      if (last.trim() === '') blank = end - 1;
      end--;
      continue;
    }
    let start = end - 1;
    while (text[start - 1] === sign) start--;
    const before = characterBefore(text, start);
    const after = characterAt(text, end, text.length);
    // Signs that stand alone between blanks are text, but for those that raise.
    const isAlone = sign !== '^' && before.blank && after.blank;
    if (!isAlone)
      runs.push({
        start,
        end,
        length: end - start,
        opens: isEdge(before, sign) && !after.blank,
        bounded: isEdge(after, sign),
        inWord: isPart(before, sign) && isPart(after, sign),
        blankBefore: before.blank,
        blankAfter: after.blank,
        blank,
      });
    end = start;
  }
  return runs.toReversed();
}

/** A word ends there; for all signs but itself the underscore is no part of a word. */
function isEdge({ word, character }: Neighbour, sign: string): boolean {
  return !word || (character === '_' && sign !== '_');
}

/** Part of a word; beside underscores, another one is none. */
function isPart({ word, character }: Neighbour, sign: string): boolean {
  return word && (character !== '_' || sign !== '_');
}
