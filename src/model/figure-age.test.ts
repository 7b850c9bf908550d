import { expect, test } from 'vitest';
import { figureAge, formatAsOf, lastDayOf } from './figure-age.ts';

test('a month counts from its last day', () => {
  expect(figureAge('2025-05', '2026-11-21')).toEqual({ months: 17, label: 'fresh' });
  expect(figureAge('2025-05', '2025-06-30').months).toBe(0);
  expect(figureAge('2025-05', '2025-07-01').months).toBe(1);
});

test('a year alone counts from its end', () => {
  expect(figureAge('2025', '2026-11-21').months).toBe(10);
  expect(figureAge('2025', '2025-03-01').months).toBe(0);
});

test('a whole day counts from the day after', () => {
  expect(figureAge('2025-05-15', '2025-06-15').months).toBe(0);
  expect(figureAge('2025-05-15', '2025-06-16').months).toBe(1);
});

test('the limits belong to the fresher label', () => {
  expect(figureAge('2025-05', '2026-12-31')).toEqual({ months: 18, label: 'fresh' });
  expect(figureAge('2025-05', '2027-01-01')).toEqual({ months: 19, label: 'ageing' });
  expect(figureAge('2025-05', '2028-06-30')).toEqual({ months: 36, label: 'ageing' });
  expect(figureAge('2025-05', '2028-07-01')).toEqual({ months: 37, label: 'stale' });
});

test('the last day knows leap years', () => {
  expect(lastDayOf('2024-02')).toBe('2024-02-29');
  expect(lastDayOf('2025-02')).toBe('2025-02-28');
  expect(lastDayOf('2025-02-03')).toBe('2025-02-03');
});

test('a date is shown no finer than it is known', () => {
  expect(formatAsOf('2025', 'en')).toBe('2025');
  expect(formatAsOf('2025-05', 'en')).toBe('May 2025');
  expect(formatAsOf('2025-05-31', 'en-GB')).toBe('31 May 2025');
  expect(formatAsOf('2025-05', 'de')).toBe('Mai 2025');
  expect(formatAsOf('2025-05', 'fa')).toBe('مهٔ ۲۰۲۵');
  expect(formatAsOf('2025', 'fa')).toBe('۲۰۲۵');
});
