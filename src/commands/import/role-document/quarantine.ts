import { headingReader, labelledPieces } from './outline.ts';
import { PAY } from './vocabulary.ts';

/** A number with its groups: `60.000`, `45 000`, `6,00,000`. */
const NUMBER = String.raw`\d[\d.,]*(?:[ \u00A0\u202F]\d{3})*`;
/** An amount of money: `£50K`, `$70,000 - $150,000`, `60.000 €`, `15 LPA`. */
const AMOUNT = String.raw`(?:[£$€¥₹]|\b(?:USD|EUR|GBP|CHF|INR|Rs\.?)\s?)\s?${NUMBER}\s?[kKmM]?\b|\b${NUMBER}\s?[kK]?\s?(?:[€₹£]|(?:EUR|USD|GBP|CHF|INR|LPA|lakhs?|crores?)\b)`;
const RANGE = new RegExp(
  String.raw`(?:\b\d[\d.,]*(?:[ \u00A0\u202F]\d{3})*\s?[kK]?\s?(?:-|–|—|to|bis|à)\s?)?(?:${AMOUNT})(?:\s?(?:-|–|—|to|bis|à)\s?(?:${AMOUNT}|${NUMBER}\s?[kK]?))?\+?`,
  'gi',
);
/** A number that is an amount where pay is spoken of: `45.000`, `95-160k`. */
const BARE = /\b\d{2,3}(?:[.,\u00A0\u202F ]\d{3}\b|\s?k\b)/i;

/** A pay figure that was taken out of a text, where it stood. */
export interface Quarantined {
  readonly line: number;
  readonly text: string;
}

/**
 * Takes pay figures out of a document: it names no source for them, so nobody can check them, and they must not be
 * published. Lines that speak of pay, or stand below a heading or in a table that does, give way to a comment; where a
 * line says more than that, as rows of tables and labels of diagrams do, the figure alone goes.
 */
export function quarantine(text: string): {
  readonly text: string;
  readonly figures: readonly Quarantined[];
} {
  const figures: Quarantined[] = [];
  const place = new Place(text);
  const lines = text.split('\n').flatMap((line, i) => {
    place.enter(line);
    const isAboutPay = place.isAboutPay || PAY.test(line);
    if (place.isCode || !hasAmount(line, isAboutPay)) return [line];
    if (!place.isDiagram && !isAboutPay) return [line];
    figures.push({ line: i + 1, text: line.trim() });
    if (saysMore(line)) return [line.replace(RANGE, '–').replace(new RegExp(BARE, 'gi'), '–')];
    if (place.isDiagram) return [line.replace(RANGE, '').replace(/(<br\s*\/?>)\s*(?=<br|\])/g, '')];
    // A comment would end a table.
    return /^\s*\|/.test(line) ? [] : ['<!-- A pay figure without a source stood here: see pay.yaml. -->'];
  });
  return { text: lines.join('\n'), figures };
}

function hasAmount(line: string, isAboutPay: boolean): boolean {
  return line.search(RANGE) !== -1 || (isAboutPay && BARE.test(line));
}

/** Whether a line holds other things beside the figure: a row of three cells or more, several labels. */
function saysMore(line: string): boolean {
  const cells = /^\s*\|(.*)\|\s*$/.exec(line)?.[1]?.split(/(?<!\\)\|/) ?? [];
  return cells.length > 2 || labelledPieces(line).length > 1;
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
