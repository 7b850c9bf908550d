import { expect, test } from 'vitest';
import {
  formatExactMoney,
  formatMoney,
  formatMoneyShort,
  newestOfficial,
  perMonth,
  perYear,
} from './money.ts';
import type { PayRecord } from './pay.ts';
import type { Source } from './shared-data.ts';

const SOURCES = new Map<string, Source>(
  (['official', 'community'] as const).map((kind) => {
    const shared = {
      title: kind,
      publisher: 'Examples',
      url: 'https://example.org/',
      asOf: '2025',
      licence: 'CC0',
    };
    return [kind, { id: kind, kind, ...shared }];
  }),
);

function record(part: Partial<PayRecord>): PayRecord {
  return {
    region: 'northland',
    source: 'official',
    asOf: '2025',
    currency: 'GBP',
    period: 'year',
    occupation: { system: 'EX', code: '1', title: 'Gardeners' },
    fit: 'close',
    basis: 'gross',
    figures: { p50: 100 },
    ...part,
  };
}

function newest(...pay: PayRecord[]): number | undefined {
  return newestOfficial(pay, SOURCES, 'northland')?.yearly;
}

test('amounts are whole units in the language of the page', () => {
  expect(formatMoney(54107.4, 'GBP', 'en')).toBe('£54,107');
  expect(formatMoney(54107, 'EUR', 'de').replace(/\s/u, ' ')).toBe('54.107 €');
  expect(formatExactMoney(10.5, 'GBP', 'en')).toBe('£10.50');
  expect(formatMoneyShort(150000, 'USD', 'en')).toBe('$150K');
  expect(formatMoneyShort(0, 'USD', 'en')).toBe('$0');
});

test('hours and months become years', () => {
  expect(perYear(20, 'hour')).toBe(41600);
  expect(perYear(3000, 'month')).toBe(36000);
  expect(perMonth(36000, 'year')).toBe(3000);
  expect(perMonth(3000, 'month')).toBe(3000);
});

test('the newest official median of the whole region wins', () => {
  const old = record({ asOf: '2024-05', figures: { p50: 90 } });
  expect(newest(old, record({}))).toBe(100);
  expect(newest(record({}), old)).toBe(100);
});

test('a year ends after its months', () => {
  expect(newest(record({ asOf: '2025-05', figures: { p50: 95 } }), record({ asOf: '2025' }))).toBe(100);
});

test('the better fit wins within one date, then the first', () => {
  expect(newest(record({ fit: 'broad', figures: { p50: 80 } }), record({ fit: 'exact' }))).toBe(100);
  expect(newest(record({}), record({ figures: { p50: 80 } }))).toBe(100);
});

test('places, levels, other regions, estimates and records without a median do not count', () => {
  expect(
    newest(
      record({ place: 'Hill Town' }),
      record({ level: 'complex' }),
      record({ region: 'southland' }),
      record({ source: 'community' }),
      record({ source: 'unknown' }),
      record({ figures: { mean: 100 } }),
    ),
  ).toBeUndefined();
});
