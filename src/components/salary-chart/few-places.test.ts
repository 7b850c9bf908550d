import { expect, test } from 'vitest';
import type { PayEntry } from '../../model/pay-groups.ts';
import { fewPlaces } from './few-places.ts';

function level(amount: number, place?: string): PayEntry {
  const record = { place, period: 'year' };
  return { kind: 'level', record, figures: [{ measure: 'level1', amount }] } as unknown as PayEntry;
}

test('of many places the ends and the middle are drawn, in their order, and how many there are is said', () => {
  const whole = level(1);
  const places = [50, 10, 40, 20, 30].map((amount) => level(amount, `Place ${amount}`));
  const few = fewPlaces([whole, ...places]);
  expect(few.entries).toEqual([whole, places[0], places[1], places[4]]);
  expect(few.places).toBe(5);
});

test('a few places are all drawn', () => {
  const places = [10, 20].map((amount) => level(amount, `Place ${amount}`));
  expect(fewPlaces(places)).toEqual({ entries: places, places: undefined });
});
