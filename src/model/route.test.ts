import fc from 'fast-check';
import { expect, test } from 'vitest';
import { routeCost, routesFrom, type RouteMove } from './route.ts';

const place = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
const move: fc.Arbitrary<RouteMove> = fc.record({
  from: place,
  to: place,
  sourceKind: fc.constantFrom('official', 'survey', 'community', undefined),
  time: fc.constantFrom('1 year', undefined),
});
const moves = fc.array(move, { maxLength: 25 });

/** Fewest moves from one place to another, found in the plainest way; undefined where there is no route. */
function distance(all: readonly RouteMove[], from: string, to: string): number | undefined {
  let reached = new Set([from]);
  for (let steps = 1; steps <= 7; steps++) {
    reached = new Set([...reached, ...all.filter((one) => reached.has(one.from)).map((one) => one.to)]);
    if (reached.has(to)) return steps;
  }
  return undefined;
}

test('a route is as short as any, joins its ends, and every hop is a move of the data', () => {
  fc.assert(
    fc.property(moves, place, place, (all, from, to) => {
      fc.pre(from !== to);
      const route = routesFrom(all, from).get(to);
      expect(route?.length).toBe(distance(all, from, to));
      route?.forEach((hop, i) => {
        expect(all).toContain(hop);
        expect(hop.from).toBe(i === 0 ? from : route[i - 1]?.to);
      });
      if (route) expect(route.at(-1)?.to).toBe(to);
    }),
  );
});

test('backwards on the reversed moves it is as long and as well sourced', () => {
  fc.assert(
    fc.property(moves, place, place, (all, from, to) => {
      fc.pre(from !== to);
      const reversed = all.map((one) => ({ ...one, from: one.to, to: one.from }));
      const there = routesFrom(all, from).get(to);
      const back = routesFrom(reversed, to).get(from);
      expect(back?.length).toBe(there?.length);
      expect(back && routeCost(back)).toEqual(there && routeCost(there));
    }),
  );
});

const hop = (from: string, to: string, sourceKind: RouteMove['sourceKind'], time?: string): RouteMove => ({
  from,
  to,
  sourceKind,
  time,
});

test('of routes of the same length the better sourced wins, then the one with times, then the first', () => {
  const all = [
    hop('a', 'b', 'community', '1 year'),
    hop('b', 'd', 'official', '1 year'),
    hop('a', 'c', 'official'),
    hop('c', 'd', 'official'),
    hop('a', 'c2', 'official', '1 year'),
    hop('c2', 'd', 'official'),
    hop('a', 'c3', 'official', '1 year'),
    hop('c3', 'd', 'official'),
  ];
  const via = (list: readonly RouteMove[]): string | undefined => routesFrom(list, 'a').get('d')?.[0]?.to;
  expect(via(all)).toBe('c2');
  expect(via(all.slice(0, 4))).toBe('c');
});

test('no more moves than asked for, nearest places first, circles and loops walked once', () => {
  const all = [
    hop('a', 'a', 'official'),
    hop('a', 'b', 'survey'),
    hop('b', 'c', 'survey'),
    hop('c', 'a', 'survey'),
  ];
  expect([...routesFrom(all, 'a').keys()]).toEqual(['b', 'c']);
  expect([...routesFrom(all, 'a', 1).keys()]).toEqual(['b']);
});
