/** Texts that may be looked for in vain, each to the end of the block: cells of tables lose the backslashes of bars. */
const MOST_MISSES = 20;

/** Finds where the formulas of a block stand; what is inside a paragraph knows no position of its own. */
export class SourceFinder {
  readonly #lines: readonly string[];
  readonly #from: number;
  readonly #to: number;
  #line: number;
  #column = 0;
  #misses = 0;

  /** `lines`: those of the page; the block has those from `from` up to `to`, counted from 0. */
  constructor(lines: readonly string[], from: number, to: number) {
    this.#lines = lines;
    this.#from = from;
    this.#to = Math.max(to, from + 1);
    this.#line = from;
  }

  /** The next place of a text: line counted from 0, column from 1. In reading order, so it never looks back. */
  find(text: string): { line: number; column: number } {
    for (let line = this.#line; line < this.#to && this.#misses < MOST_MISSES; line++) {
      const start = line === this.#line ? this.#column : 0;
      const at = this.#lines[line]?.indexOf(text, start) ?? -1;
      if (at === -1) continue;
      this.#line = line;
      this.#column = at + text.length;
      return { line, column: at + 1 };
    }
    this.#misses++;
    return { line: this.#from, column: 1 };
  }
}
