import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundAxis } from './axis.ts';

test.each([
  [214_670, [0, 50_000, 100_000, 150_000, 200_000, 250_000]],
  [54_107, [0, 20_000, 40_000, 60_000]],
  [100_000, [0, 20_000, 40_000, 60_000, 80_000, 100_000]],
  [1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
])('%d has round ticks', (highest, ticks) => {
  expect(roundAxis(highest).ticks.map((tick) => Math.round(tick * 10) / 10)).toEqual(ticks);
});

test('the axis holds every amount with at most six ticks', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 1e8, noNaN: true }), (highest) => {
      const { max, ticks } = roundAxis(highest);
      expect(max).toBeGreaterThanOrEqual(highest);
      expect(ticks.length).toBeLessThanOrEqual(6);
    }),
  );
});
