import type { Content, Located } from '../model/content.ts';
import { MEASURES, type Measure, type PayRecord } from '../model/pay.ts';
import { shownPath } from './wording.ts';

/** A record of pay, and where it is written. */
export interface PayEntry {
  readonly pay: Located<readonly PayRecord[]>;
  readonly record: PayRecord;
  /** Its place in the file, from 0. */
  readonly i: number;
}

/** Decimals of an amount whose last three digits are thousands to whoever writes a point between them. */
const GROUP = 3;

/** All records of pay of a guide. */
export function payEntries({ roles }: Content): PayEntry[] {
  return roles.flatMap(({ pay }) => pay.value.map((record, i) => ({ pay, record, i })));
}

/** Those whose amounts are what their author means: an amount with a point before its thousands is a thousandth of that. */
export function readableEntries(content: Content): PayEntry[] {
  return payEntries(content).filter((entry) => partedAmounts(content, entry).length === 0);
}

/** An amount with a point before its thousands. */
export interface PartedAmount {
  readonly measure: Measure;
  /** As it is written: `135.980`. */
  readonly written: string;
}

/**
 * Amounts in which a point stands before thousands: `135.980` where 135980 is meant, as German and Spanish write it.
 * YAML takes it for a hundred and thirty-six. Exact amounts of currencies with three decimals, and of an hour, may
 * have a point there.
 */
export function partedAmounts(content: Content, { pay, record, i }: PayEntry): PartedAmount[] {
  const small = MEASURES.filter((measure) => (record.figures[measure] ?? Infinity) < 1000);
  // Only then is the text of the file looked at, which costs far more.
  if (small.length === 0 || record.period === 'hour' || decimalsOf(record.currency) >= GROUP) return [];
  const lines = textOf(content, pay.file).split('\n');
  return small.flatMap((measure) => {
    const { line, column } = pay.at([i, 'figures', measure]);
    const written = /^\d{1,3}\.\d{3}(?!\d)/.exec((lines[line - 1] ?? '').slice(column - 1))?.[0];
    return written === undefined ? [] : [{ measure, written }];
  });
}

/** How many decimals amounts of a currency have: 2 of `EUR`, 0 of `JPY`, 3 of `KWD`. */
function decimalsOf(currency: string): number {
  const options = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return options.maximumFractionDigits ?? 0;
}

/** The text of a file by its name in messages. */
function textOf(content: Content, file: string): string {
  return [...content.texts].find(([path]) => shownPath(content, path) === file)?.[1] ?? '';
}
