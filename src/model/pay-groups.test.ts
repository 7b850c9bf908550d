import { describe, expect, test } from 'vitest';
import { EXAMPLE_SOURCES, examplePay } from '../../tests/example-pay.ts';
import type { PayRecord } from './pay.ts';
import { briefPay, isMoreThanBrief, payByKind, type PayEntry } from './pay-groups.ts';

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

describe('in brief', () => {
  const brief = (...regions: (readonly PayRecord[])[]): ReturnType<typeof briefPay> =>
    briefPay(regions.map((pay) => payByKind(pay, EXAMPLE_SOURCES, 'northland')));
  const of = (...pay: PayRecord[]): readonly PayEntry[] => brief(pay)?.byRegion.flat() ?? [];
  const isMore = (...pay: PayRecord[]): boolean => isMoreThanBrief(pay, EXAMPLE_SOURCES, ['northland']);

  test('only the newest figures of each occupation', () => {
    const other = examplePay({ occupation: { system: 'EX', code: '2', title: 'Foresters' }, asOf: '2023' });
    const shown = of(examplePay({ asOf: '2024' }), examplePay({ asOf: '2025' }), other);
    expect(shown.map(({ record }) => record.asOf)).toEqual(['2025', '2023']);
  });

  test('the newest alone, also where only an earlier one has a range', () => {
    const shown = of(
      examplePay({ asOf: '2024', figures: { p25: 1, p75: 2 } }),
      examplePay({ asOf: '2025', figures: { p50: 1 } }),
    );
    expect(shown.map(({ record }) => record.asOf)).toEqual(['2025']);
  });

  test('official figures before levels, bands and estimates, in whichever region they are', () => {
    const kindOf = (...regions: (readonly PayRecord[])[]): string | undefined => brief(...regions)?.kind;
    const community = examplePay({ source: 'community' });
    expect(kindOf([community], [examplePay({})])).toBe('national');
    expect(kindOf([community, examplePay({ level: 'senior' })])).toBe('level');
    expect(kindOf([community])).toBe('community');
  });

  test('places, or what the law asks for, where nothing else is known', () => {
    const place = examplePay({ place: 'Hill Town' });
    const minimum = examplePay({ figures: { floor: 1 } });
    expect(brief([minimum], [place])).toMatchObject({ kind: 'place', byRegion: [[], [{ record: place }]] });
    expect(brief([minimum])).toMatchObject({ kind: 'minimum', byRegion: [[{ record: minimum }]] });
    expect(brief([examplePay({ level: 'senior', place: 'Hill Town' })])?.kind).toBe('level');
    expect(brief([])).toBe(undefined);
    expect([isMore(place), isMore(minimum), isMore(place, minimum)]).toEqual([false, false, true]);
  });

  test('no places, and no tails where the middle is known', () => {
    const level = examplePay({ level: 'senior', figures: { p10: 1, p50: 2, p90: 3 } });
    expect(of(level, examplePay({ level: 'senior', place: 'Hill Town' }))).toMatchObject([
      { record: level, figures: [{ measure: 'p50' }] },
    ]);
    const tails = of(examplePay({ figures: { p10: 1, p90: 3 } }));
    expect(tails[0]?.figures.map(({ measure }) => measure)).toEqual(['p10', 'p90']);
  });

  test('there is more to tell where anything is left out', () => {
    expect(isMore(examplePay({}))).toBe(false);
    expect(isMore(examplePay({ source: 'community', place: 'Hill Town' }))).toBe(false);
    expect(isMore(examplePay({}), examplePay({ place: 'Hill Town' }))).toBe(true);
    expect(isMore(examplePay({}), examplePay({ asOf: '2024' }))).toBe(true);
    expect(isMore(examplePay({}), examplePay({ source: 'survey' }))).toBe(true);
    expect(isMore(examplePay({ figures: { floor: 1, p50: 2 } }))).toBe(true);
    expect(isMore(examplePay({ figures: { p10: 1, p50: 2 } }))).toBe(true);
    expect(isMore(examplePay({ region: 'southland', place: 'Hill Town' }))).toBe(false);
  });
});
