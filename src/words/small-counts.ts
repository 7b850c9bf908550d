/**
 * How a language writes and counts whole numbers below a thousand, worked out when a script is bundled: what a browser
 * loads to work it out (`Intl.NumberFormat`, `Intl.PluralRules`) keeps a phone busy for up to 80 ms.
 */
export interface SmallCounts {
  /** 0 to 9 as the language writes them: `fa` → `۰۱۲۳۴۵۶۷۸۹`. */
  readonly digits: string;
  /** The plural forms of 0 to 199, a digit each: its place in the list of forms. Left out at the end: `other`. */
  readonly plurals: string;
}

/** From here on languages set marks between digits, and each in its own way. */
const GROUPED = 1000;
/** Beyond the first hundred, plural forms depend on the last two digits (https://cldr.unicode.org, plural rules). */
const HUNDRED = 100;

const FORMS: readonly Intl.LDMLPluralRule[] = ['other', 'one', 'two', 'few', 'many', 'zero'];

/** What a script needs of a language, as a tag. */
export function smallCounts(language: string): SmallCounts {
  const rules = new Intl.PluralRules(language);
  const forms = Array.from({ length: 2 * HUNDRED }, (_, count) => FORMS.indexOf(rules.select(count)));
  return { digits: digitsOf(language), plurals: forms.join('').replace(/0+$/, '') };
}

/** The digits 0 to 9 as a language writes them: `fa` → `۰۱۲۳۴۵۶۷۸۹`. */
export function digitsOf(language: string): string {
  const numbers = new Intl.NumberFormat(language);
  return Array.from({ length: 10 }, (_, digit) => numbers.format(digit)).join('');
}

export function isSmallCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < GROUPED;
}

/** A small count → as the language writes it. `digits`: 0 to 9 in that language. */
export function writeCount(count: number, digits: string): string {
  const own = Array.from(digits);
  return Array.from(String(count), (digit) => own[Number(digit)]).join('');
}

/** The plural form of a small count. */
export function pluralOfCount(count: number, { plurals }: SmallCounts): Intl.LDMLPluralRule {
  const alike = count < HUNDRED ? count : HUNDRED + (count % HUNDRED);
  return FORMS[Number(plurals[alike])] ?? 'other';
}
