import { perYear } from '../model/money.ts';
import type { PayRecord } from '../model/pay.ts';

/** Fewer figures than this say nothing of what is typical. */
const LEAST = 3;

/** The measure that stands for a whole record, with its amount as written; undefined for levels, bands and floors. */
export function middleOf({
  figures,
}: PayRecord): { readonly measure: 'p50' | 'mean'; readonly amount: number } | undefined {
  if (figures.p50 !== undefined) return { measure: 'p50', amount: figures.p50 };
  return figures.mean === undefined ? undefined : { measure: 'mean', amount: figures.mean };
}

/** The yearly amount in the middle of those of some records; undefined where too few have one. Takes n log n time. */
export function typicalPay(records: readonly PayRecord[]): number | undefined {
  const yearly = records.flatMap((record) => {
    const middle = middleOf(record);
    return middle ? [perYear(middle.amount, record.period)] : [];
  });
  if (yearly.length < LEAST) return undefined;
  return yearly.toSorted((a, b) => a - b)[Math.floor(yearly.length / 2)];
}

/** How many times the greater of two positive amounts holds the smaller. */
export function ratio(a: number, b: number): number {
  return Math.max(a, b) / Math.min(a, b);
}
