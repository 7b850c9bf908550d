import { expect, test } from 'vitest';
import { shortPath } from './short-path.ts';
import { readPath } from './svg-path.ts';

function short(data: string, decimals = 2): string {
  return shortPath(readPath(data), decimals);
}

test.each([
  [
    'no letter twice, no blank before a sign, no zero before a point',
    'M0 0L1 -0.5L2.5 0.5',
    'm0 0 1-.5 1.5 1',
  ],
  ['from the corner where that is shorter', 'M123 456L0 0', 'm123 456L0 0'],
  ['lines along an axis', 'M1 1L5 1L5 9L1 9Z', 'm1 1h4v8H1z'],
  ['a path that goes on after its end', 'M1 1h2v2zm4 0h2v2z', 'm1 1h2v2zm4 0h2v2z'],
  ['lines after a move', 'm10 10 2 2 2 3', 'm10 10 2 2 2 3'],
  ['curves that go on smoothly', 'M0 0C1 0 2 1 2 2C2 3 3 4 4 4', 'm0 0c1 0 2 1 2 2s1 2 2 2'],
  ['curves that do not', 'M0 0C1 0 2 1 2 2C2 5 3 4 4 4', 'm0 0c1 0 2 1 2 2 0 3 1 2 2 2'],
  ['curves of one control point', 'M0 0Q10 10 20 0T40 0', 'm0 0q10 10 20 0 10-10 20 0'],
  ['arcs, whose flags may run together', 'M9 0a5.5 5.5 0 01-2 2', 'm9 0a5.5 5.5 0 0 1-2 2'],
  [
    'one arc after another',
    'M1 1A3 3 0 1 0 14.5 11.7A2 2 0 0 1 3 3',
    'm1 1a3 3 0 1 0 13.5 10.7A2 2 0 0 1 3 3',
  ],
  [
    'arcs that end where numbers are short',
    'm1 107.7a55.3 11.7 0 0 0 110.6 0 55.3 11.7 0 0 0-110.6 0',
    'm1 107.7a55.3 11.7 0 0 0 110.6 0 55.3 11.7 0 0 0-110.6 0',
  ],
  ['nothing', '', ''],
])('%s', (_, data, expected) => {
  expect(short(data)).toBe(expected);
});

test('rounding moves no point by more than half a step, however many come before', () => {
  const steps = Array.from({ length: 50 }, () => 'l.333.333').join('');
  const written = short(`M0 0${steps}`, 1);
  expect(Math.abs((readPath(written).at(-1)?.to[0] ?? 0) - 50 * 0.333)).toBeLessThanOrEqual(0.051);
});
