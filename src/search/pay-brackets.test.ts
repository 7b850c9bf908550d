import fc from 'fast-check';
import { expect, test } from 'vitest';
import { payBrackets } from './pay-brackets.ts';

test('bounds are round, brackets without an amount are left out', () => {
  expect(payBrackets([41_000, 54_000, 88_000])).toEqual([
    { low: 40_000, high: 50_000 },
    { low: 50_000, high: 60_000 },
    { low: 80_000, high: 90_000 },
  ]);
  expect(payBrackets([])).toEqual([]);
});

test('every amount is in exactly one bracket, and there are few', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 20_000_000 }), { minLength: 1 }), (amounts) => {
      const brackets = payBrackets(amounts);
      expect(brackets.length).toBeLessThanOrEqual(7);
      for (const amount of amounts)
        expect(brackets.filter(({ low, high }) => amount >= low && amount < high).length).toBe(1);
    }),
  );
});
