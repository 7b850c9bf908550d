import { expect, test } from 'vitest';
import type { PayRecord } from './pay.ts';
import { payByKind } from './pay-groups.ts';
import type { Source } from './shared-data.ts';

const SOURCES = new Map<string, Source>(
  (['official', 'survey', 'community'] as const).map((kind) => {
    const shared = {
      title: kind,
      publisher: 'Examples',
      url: 'https://example.org/',
      asOf: '2025',
      licence: 'CC0',
    };
    return [kind, { id: kind, kind, ...shared }];
  }),
);

function record(part: Partial<PayRecord>): PayRecord {
  return {
    region: 'northland',
    source: 'official',
    asOf: '2025',
    currency: 'GBP',
    period: 'year',
    occupation: { system: 'EX', code: '1', title: 'Gardeners' },
    fit: 'close',
    basis: 'gross',
    figures: { p50: 100 },
    ...part,
  };
}

/** Kinds that have entries, with their measures. */
function kinds(...pay: PayRecord[]): Record<string, string[]> {
  const groups = payByKind(pay, SOURCES, 'northland');
  const filled = Object.entries(groups).filter(([, entries]) => entries.length > 0);
  const measures = filled.map(
    ([kind, entries]) =>
      [kind, entries.flatMap((entry) => entry.figures.map((figure) => figure.measure))] as const,
  );
  return Object.fromEntries<string[]>(measures);
}

test('percentiles and levels of one record part', () => {
  const figures = { mean: 3, p50: 2, level1: 1, floor: 0.5 };
  expect(kinds(record({ figures }))).toEqual({
    national: ['p50', 'mean'],
    level: ['level1'],
    minimum: ['floor'],
  });
});

test.each([
  ['place', record({ place: 'Hill Town' })],
  ['level', record({ level: 'complex' })],
  ['level', record({ level: 'grade 6', figures: { low: 1, high: 2 } })],
  ['band', record({ figures: { low: 1, high: 2 } })],
  ['survey', record({ source: 'survey' })],
  ['community', record({ source: 'community', figures: { low: 1, high: 2, floor: 1 } })],
])('%s figures stand apart', (kind, pay) => {
  expect(Object.keys(kinds(pay))).toEqual([kind]);
});

test('no source, no figure; no other region', () => {
  expect(kinds(record({ source: 'unknown' }), record({ region: 'southland' }))).toEqual({});
});

test('records of the whole region come newest first', () => {
  const groups = payByKind([record({ asOf: '2024-05' }), record({ asOf: '2025-05' })], SOURCES, 'northland');
  expect(groups.national.map((entry) => entry.record.asOf)).toEqual(['2025-05', '2024-05']);
});
