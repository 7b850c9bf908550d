import * as z from 'zod';
import { nearest } from '../support/nearest.ts';
import { slugify } from '../support/slug.ts';

/** A value that does not fit, and what is known of its place. */
export interface WrongValue {
  readonly issue: z.core.$ZodIssue;
  /** The schema of the place. */
  readonly type: z.core.$ZodType | undefined;
  readonly found: unknown;
  /** What the schema says of the place, in words. */
  readonly description: string | undefined;
}

/** What a wrong value was probably meant to be, as YAML; only what the schema would then take. */
export function valueMeant({ issue, type, found, description }: WrongValue): string | undefined {
  if (issue.code === 'invalid_value' && typeof found === 'string') {
    const values = issue.values.map(String);
    const words = found.toLowerCase().split(/\P{L}+/u);
    return values.find((value) => words.includes(value)) ?? nearest(found, values);
  }
  if (!(type instanceof z.ZodType)) return undefined;
  const forms = [...otherForms(found), ...numberOfWord(found, description)];
  const value = forms.find((form) => type.safeParse(form).success);
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return `[${value.map(String).join(', ')}]`;
  return typeof found === 'number' || typeof value !== 'string' || /^\d/.test(value) ? quoted(value) : value;
}

/** Forms in which people write the same thing: `Data Engineer` for an id, `21.11.2026` for a date, `$60k` for 60000. */
function otherForms(found: unknown): unknown[] {
  if (typeof found === 'number') return [String(found)];
  if (typeof found !== 'string') return [];
  return [
    ...(found.includes('\n') ? [found.trim().replace(/\s*\n\s*/g, ' ')] : []),
    ...amountsOf(found),
    ...datesOf(found),
    ...(found.startsWith('www.') ? [`https://${found}`] : []),
    found.toUpperCase(),
    // Of an address no id can be made that anybody would recognise.
    ...(/[/:]/.test(found) ? [] : [slugify(found)]),
    ...(/[[\]{}:#]/.test(found) ? [] : [found.split(/,\s*/)]),
  ];
}

/** `"40000"`, `$60,000`, `60 000 €`, `60k` → the number; none for a range or anything else. */
function amountsOf(found: string): number[] {
  const [, digits = '', thousands] =
    /^\p{Sc}?\s*(\d{1,3}(?:[,. \u00a0\u202f'’]\d{3})+|\d+)\s*(k?)\s*(?:\p{Sc}|[A-Z]{3})?$/iu.exec(
      found.trim(),
    ) ?? [];
  if (digits === '') return [];
  const number = Number(digits.replace(/\D/g, ''));
  return [thousands ? number * 1000 : number];
}

/** `21.11.2026`, `11/21/2026`, `21 November 2026`, `May 2025` → the date as we write it; none where it may be two. */
function datesOf(found: string): string[] {
  const [, first = '', sign = '', second = '', year = ''] =
    /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(found.trim()) ?? [];
  if (year !== '') {
    const isDayFirst = sign === '.' || Number(first) > 12;
    if (!isDayFirst && Number(second) <= 12) return [];
    return [[year, ...(isDayFirst ? [second, first] : [first, second]).map(twoDigits)].join('-')];
  }
  const [, month = '', yearOfMonth] = /^(\d{1,2})[./-](\d{4})$/.exec(found.trim()) ?? [];
  if (yearOfMonth !== undefined) return [`${yearOfMonth}-${twoDigits(month)}`];
  if (!/^[\d., ]*[A-Za-z]{3,}[\d., ]*\b\d{4}$/.test(found)) return [];
  const time = Date.parse(`${found} UTC`);
  if (Number.isNaN(time)) return [];
  const hasDay = /\b\d{1,2}\b/.test(found.slice(0, -4));
  return [new Date(time).toISOString().slice(0, hasDay ? 10 : 7)];
}

function twoDigits(number: string): string {
  return number.padStart(2, '0');
}

/** A word that the description gives a number: `advanced` → 4, by "3 independent · 4 advanced". */
function numberOfWord(found: unknown, description = ''): number[] {
  if (typeof found !== 'string') return [];
  const numbers = [...description.matchAll(/(\d+) (\p{L}+)/gu)];
  const number = numbers.find(([, , word]) => word?.toLowerCase() === found.toLowerCase())?.[1];
  return number === undefined ? [] : [Number(number)];
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}
