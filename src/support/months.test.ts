import { expect, test } from 'vitest';
import { monthsText } from './months.ts';

test.each([
  [{ min: 6, max: 12 }, 'en', '6–12 months'],
  [{ min: 1, max: 1 }, 'en', '1 month'],
  [{ min: 6, max: 12 }, 'de', '6–12 Monate'],
])('%o in %s', (span, language, text) => {
  expect(monthsText(span, language)).toBe(text);
});
