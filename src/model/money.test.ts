import { expect, test } from 'vitest';
import { EXAMPLE_SOURCES, examplePay } from '../../tests/example-pay.ts';
import {
  formatExactMoney,
  formatMoney,
  formatMoneyShort,
  newestOfficial,
  perMonth,
  perYear,
} from './money.ts';
import type { PayRecord } from './pay.ts';

function newest(...pay: PayRecord[]): number | undefined {
  return newestOfficial(pay, EXAMPLE_SOURCES, 'northland')?.yearly;
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
  const old = examplePay({ asOf: '2024-05', figures: { p50: 90 } });
  expect(newest(old, examplePay({}))).toBe(100);
  expect(newest(examplePay({}), old)).toBe(100);
});

test('a year ends after its months', () => {
  expect(newest(examplePay({ asOf: '2025-05', figures: { p50: 95 } }), examplePay({ asOf: '2025' }))).toBe(
    100,
  );
});

test('the better fit wins within one date, then the first', () => {
  expect(newest(examplePay({ fit: 'broad', figures: { p50: 80 } }), examplePay({ fit: 'exact' }))).toBe(100);
  expect(newest(examplePay({}), examplePay({ figures: { p50: 80 } }))).toBe(100);
});

test('places, levels, other regions, estimates and records without a median do not count', () => {
  expect(
    newest(
      examplePay({ place: 'Hill Town' }),
      examplePay({ level: 'complex' }),
      examplePay({ region: 'southland' }),
      examplePay({ source: 'community' }),
      examplePay({ source: 'unknown' }),
      examplePay({ figures: { mean: 100 } }),
    ),
  ).toBeUndefined();
});
