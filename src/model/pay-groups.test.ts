import { expect, test } from 'vitest';
import { EXAMPLE_SOURCES, examplePay } from '../../tests/example-pay.ts';
import type { PayRecord } from './pay.ts';
import { payByKind } from './pay-groups.ts';

/** Kinds that have entries, with their measures. */
function kinds(...pay: PayRecord[]): Record<string, string[]> {
  const groups = payByKind(pay, EXAMPLE_SOURCES, 'northland');
  const filled = Object.entries(groups).filter(([, entries]) => entries.length > 0);
  const measures = filled.map(
    ([kind, entries]) =>
      [kind, entries.flatMap((entry) => entry.figures.map((figure) => figure.measure))] as const,
  );
  return Object.fromEntries<string[]>(measures);
}

test('percentiles and levels of one record part', () => {
  const figures = { mean: 3, p50: 2, level1: 1, floor: 0.5 };
  expect(kinds(examplePay({ figures }))).toEqual({
    national: ['p50', 'mean'],
    level: ['level1'],
    minimum: ['floor'],
  });
});

test.each([
  ['place', examplePay({ place: 'Hill Town' })],
  ['level', examplePay({ level: 'complex' })],
  ['level', examplePay({ level: 'grade 6', figures: { low: 1, high: 2 } })],
  ['band', examplePay({ figures: { low: 1, high: 2 } })],
  ['survey', examplePay({ source: 'survey' })],
  ['community', examplePay({ source: 'community', figures: { low: 1, high: 2, floor: 1 } })],
])('%s figures stand apart', (kind, pay) => {
  expect(Object.keys(kinds(pay))).toEqual([kind]);
});

test('no source, no figure; no other region', () => {
  expect(kinds(examplePay({ source: 'unknown' }), examplePay({ region: 'southland' }))).toEqual({});
});

test('records of the whole region come newest first', () => {
  const groups = payByKind(
    [examplePay({ asOf: '2024-05' }), examplePay({ asOf: '2025-05' })],
    EXAMPLE_SOURCES,
    'northland',
  );
  expect(groups.national.map((entry) => entry.record.asOf)).toEqual(['2025-05', '2024-05']);
});
