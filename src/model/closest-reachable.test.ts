import { expect, test } from 'vitest';
import { closestReachable } from './closest-reachable.ts';

const weights = new Map([
  ['target', new Map([['soil', 3]])],
  ['near', new Map([['soil', 3]])],
  [
    'far',
    new Map([
      ['soil', 3],
      ['talk', 9],
    ]),
  ],
  ['other', new Map([['talk', 3]])],
]);

test('the reachable place with the greatest overlap is suggested', () => {
  expect(closestReachable(['other', 'far', 'near'], 'target', weights)).toEqual({ id: 'near', percent: 100 });
  expect(closestReachable(['far', 'other'], 'target', weights)).toEqual({ id: 'far', percent: 25 });
});

test('nothing is suggested where nothing is shared or nothing is known', () => {
  expect(closestReachable(['other'], 'target', weights)).toBeUndefined();
  expect(closestReachable(['near'], 'unknown', weights)).toBeUndefined();
});
