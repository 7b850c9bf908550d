import { lastDayOf } from './figure-age.ts';
import type { PayRecord } from './pay.ts';
import { compareText } from './problem.ts';
import type { Source } from './shared-data.ts';

/** Hours of a full-time year: 52 weeks of 40 hours, the convention of US wage statistics. */
export const HOURS_PER_YEAR = 2080;
const MONTHS_PER_YEAR = 12;

/** How many of each period a year has. */
const PERIODS_PER_YEAR: Readonly<Record<PayRecord['period'], number>> = {
  year: 1,
  month: MONTHS_PER_YEAR,
  hour: HOURS_PER_YEAR,
};

/** Making a formatter costs far more than using it, and a page has hundreds of amounts. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(
  language: string,
  currency: string,
  format: 'whole' | 'exact' | 'compact',
): Intl.NumberFormat {
  const key = `${language} ${currency} ${format}`;
  const known = formatters.get(key);
  if (known) return known;
  const options: Intl.NumberFormatOptions = { style: 'currency', currency };
  if (format === 'compact')
    Object.assign(options, { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 });
  if (format === 'whole') options.maximumFractionDigits = 0;
  const made = new Intl.NumberFormat(language, options);
  formatters.set(key, made);
  return made;
}

/** An amount in whole units of its currency: 54107.4, `GBP`, `en` → `£54,107`. */
export function formatMoney(amount: number, currency: string, language: string): string {
  return formatter(language, currency, 'whole').format(amount);
}

/** An amount with its pence or cents, for what is paid by the hour: 10.5, `GBP`, `en` → `£10.50`. */
export function formatExactMoney(amount: number, currency: string, language: string): string {
  return formatter(language, currency, 'exact').format(amount);
}

/** A whole amount in as little room as the ticks of an axis have: 150000, `USD`, `en` → `$150K`. */
export function formatMoneyShort(amount: number, currency: string, language: string): string {
  return formatter(language, currency, 'compact').format(amount);
}

/** An amount per period of its record → per year. An hour counts 2,080 times, the US convention for full time. */
export function perYear(amount: number, period: PayRecord['period']): number {
  return amount * PERIODS_PER_YEAR[period];
}

/** An amount per period of its record → per month, a twelfth of its year. */
export function perMonth(amount: number, period: PayRecord['period']): number {
  return perYear(amount, period) / MONTHS_PER_YEAR;
}

/** A median with where it is from. */
export interface Median {
  readonly record: PayRecord;
  readonly source: Source;
  /** In the record's currency, per year. */
  readonly yearly: number;
}

/** The order in which records of one date are preferred. */
const FITS: readonly PayRecord['fit'][] = ['exact', 'close', 'broad'];

/**
 * The newest official median of a whole region and of all levels; undefined where there is none.
 * Of two records of one date the better fitting occupation wins, then the one written first.
 */
export function newestOfficial(
  pay: readonly PayRecord[],
  sources: ReadonlyMap<string, Source>,
  region: string,
): Median | undefined {
  const medians = pay.flatMap((record): Median[] => {
    const source = sources.get(record.source);
    const { p50 } = record.figures;
    if (p50 === undefined || source?.kind !== 'official') return [];
    if (record.region !== region || record.place !== undefined || record.level !== undefined) return [];
    return [{ record, source, yearly: perYear(p50, record.period) }];
  });
  return medians.toSorted((a, b) => newestFirst(a.record, b.record) || byFit(a.record, b.record))[0];
}

/** Order of records by the end of what they describe, the newest first. */
export function newestFirst(a: PayRecord, b: PayRecord): number {
  return compareText(lastDayOf(b.asOf), lastDayOf(a.asOf));
}

function byFit(a: PayRecord, b: PayRecord): number {
  return FITS.indexOf(a.fit) - FITS.indexOf(b.fit);
}
