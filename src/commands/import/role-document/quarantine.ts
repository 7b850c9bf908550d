import { headingReader } from './outline.ts';

/** An amount of money: `£50K`, `$70,000 - $150,000`, `60.000 €`. */
const AMOUNT = String.raw`(?:[£$€¥₹]|\b(?:USD|EUR|GBP|CHF)\s?)\s?\d[\d.,]*\s?[kKmM]?\b|\b\d[\d.,]*\s?[kK]?\s?(?:€|EUR\b|USD\b|GBP\b|CHF\b)`;
const RANGE = new RegExp(
  String.raw`(?:${AMOUNT})(?:\s?(?:-|–|—|to)\s?(?:${AMOUNT}|\d[\d.,]*\s?[kK]?))?\+?`,
  'g',
);
const PAY =
  /\b(salary|salaries|pay|paid|compensation|wages?|earn(s|ings?)?|geh[aä]lt(er|s|sspanne)?|verdienst|vergütung|lohn)\b/i;

/** A pay figure that was taken out of a text, where it stood. */
export interface Quarantined {
  readonly line: number;
  readonly text: string;
}

/**
 * Takes pay figures out of a document: it names no source for them, so nobody can check them, and they must not be
 * published. Lines that speak of pay, or stand below a heading or in a table that does, give way to a comment; in the
 * labels of a diagram the figure alone goes.
 */
export function quarantine(text: string): {
  readonly text: string;
  readonly figures: readonly Quarantined[];
} {
  const figures: Quarantined[] = [];
  const place = new Place(text);
  const lines = text.split('\n').flatMap((line, i) => {
    place.enter(line);
    if (!hasAmount(line) || place.isCode) return [line];
    if (!place.isDiagram && !place.isAboutPay && !PAY.test(line)) return [line];
    figures.push({ line: i + 1, text: line.trim() });
    if (place.isDiagram) return [line.replace(RANGE, '').replace(/(<br\s*\/?>)\s*(?=<br|\])/g, '')];
    // A comment would end a table.
    return /^\s*\|/.test(line) ? [] : ['<!-- A pay figure without a source stood here: see pay.yaml. -->'];
  });
  return { text: lines.join('\n'), figures };
}

function hasAmount(line: string): boolean {
  return line.search(RANGE) !== -1;
}

/** Where a line stands: in code, in a diagram, below words about pay. */
class Place {
  #fence: string | undefined;
  #language = '';
  #isPaySection = false;
  #isPayTable = false;
  #isTable = false;
  readonly #headingOf: ReturnType<typeof headingReader>;

  constructor(text: string) {
    this.#headingOf = headingReader(text);
  }

  get isDiagram(): boolean {
    return this.#fence !== undefined && this.#language === 'mermaid';
  }

  get isCode(): boolean {
    return this.#fence !== undefined && !this.isDiagram;
  }

  get isAboutPay(): boolean {
    return this.#isPaySection || this.#isPayTable;
  }

  enter(line: string): void {
    const [, mark, language = ''] = /^\s*(`{3,}|~{3,})\s*(\S*)/.exec(line) ?? [];
    if (mark !== undefined && this.#fence === undefined) {
      this.#fence = mark;
      this.#language = language;
    } else if (mark !== undefined && this.#fence !== undefined && mark.startsWith(this.#fence)) {
      this.#fence = undefined;
    }
    if (this.#fence !== undefined) return;
    const heading = this.#headingOf(line);
    if (heading) this.#isPaySection = PAY.test(heading.title);
    const isRow = /^\s*\|/.test(line);
    if (!isRow) this.#isPayTable = false;
    else if (!this.#isTable) this.#isPayTable = PAY.test(line);
    this.#isTable = isRow;
  }
}
