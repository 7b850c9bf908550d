/** How the items of a list are counted, as `type` of an `ol` has it. */
export type ListStyle = '1' | 'a' | 'A' | 'i' | 'I';

const ROMAN = /^m{0,3}(?:cm|cd|d?c{0,4})(?:xc|xl|l?x{0,4})(?:ix|iv|v?i{0,4})$/i;
const ROMAN_DIGITS: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['v', 5],
  ['x', 10],
  ['l', 50],
  ['c', 100],
  ['d', 500],
  ['m', 1000],
]);

/**
 * How a number counts: `7`, and, where a site has lists of letters, `a`, `xii` or `#`, which goes on as the list
 * does. A letter may be both, as `c`: it is what the list has been so far, and at its beginning a letter, save `i`.
 *
 * @param current how the items before it count; undefined for the first one
 * @returns undefined where it is no number
 */
export function numberStyle(number: string, current?: ListStyle): ListStyle | undefined {
  if (number === '#') return current ?? '1';
  if (/^\d+$/.test(number)) return '1';
  const isLower = number === number.toLowerCase();
  const [letters, roman]: readonly ListStyle[] = isLower ? ['a', 'i'] : ['A', 'I'];
  if (!ROMAN.test(number)) return number.length === 1 ? letters : undefined;
  if (number.length > 1) return roman;
  if (current === undefined) return number.toLowerCase() === 'i' ? roman : letters;
  return current === letters ? letters : roman;
}

/** The number that stands there: `d` → 4, `xii` → 12. */
export function numberValue(number: string, style: ListStyle): number {
  if (number === '#') return 1;
  if (style === '1') return Number(number);
  if (style === 'a' || style === 'A') return number.toLowerCase().charCodeAt(0) - 96;
  const digits = Array.from(number.toLowerCase(), (letter) => ROMAN_DIGITS.get(letter) ?? 0);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}
