import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PayFile } from '../../model/pay.ts';
import { payOf, unusable } from './mapping.ts';
import { payYaml } from './pay-yaml.ts';
import { Reference, type Fact } from './reference.ts';

// Invented figures, in the form of a collection.
const FACTS = Reference.parse({
  facts: [
    fact({ year: '2024-05', values: { p50: 90 }, roles: [{ role: 'backend-engineer', fit: 'close' }] }),
    fact({ values: { mean: 110, p10: 50, p50: 100 }, roles: [{ role: 'backend-engineer', fit: 'close' }] }),
    fact({ code: '9', employment: 5, roles: [{ role: 'backend-engineer', fit: 'close' }] }),
    fact({ geography: 'US-NC' }),
    fact({ geography: 'US-NC', code: '9' }),
    fact({ geography: 'Raleigh-Cary, NC', year: '2025-07/2026-06', values: { level1: 70, level2: 80 } }),
    fact({
      geography: 'UK',
      source: 'uk-going-rates',
      values: { going_rate_standard: 40, going_rate_lower: 30 },
    }),
    fact({ geography: 'CH', source: 'fso-lse-2024', code: '25', year: '2024' }),
    fact({ geography: 'UK', source: 'so-2025', roles: [{ role: 'backend-engineer', fit: 'exact' }] }),
  ],
}).facts;

function fact(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return {
    source: 'survey',
    geography: 'US',
    currency: 'USD',
    year: '2025-05',
    code_system: 'SOC2018',
    code: '8',
    occupation: 'Programmers, all',
    values: { p50: 100 },
    basis: 'gross x 12',
    employment: 10,
    ...given,
  };
}

describe('records of a role', () => {
  const records = payOf('backend-engineer', FACTS);

  test('are those that name it, the newest first', () => {
    const whole = records.filter(({ region, place }) => region === 'us' && place === undefined);
    expect(whole.map(({ asOf, occupation }) => [asOf, occupation.code])).toEqual([
      ['2025-05', '8'],
      ['2025-05', '9'],
      ['2024-05', '8'],
    ]);
  });

  test('have the places of the occupation with the most people alone', () => {
    const places = records.filter(({ place }) => place !== undefined);
    expect(places.map(({ place, occupation, fit }) => [place, occupation.code, fit])).toEqual([
      ['Raleigh-Cary, NC', '8', 'close'],
      ['North Carolina', '8', 'close'],
    ]);
    expect(places[0]).toMatchObject({ asOf: '2025-07', note: 'Valid from July 2025 to June 2026.' });
  });

  test('say where a match is our own judgement', () => {
    const swiss = records.find(({ region }) => region === 'ch');
    expect(swiss?.fit).toBe('broad');
    expect(swiss?.note).toContain('Our own judgement');
  });

  test('are in no other currency than that of their region', () => {
    expect(records.map(({ source }) => source)).not.toContain('so-2025');
    expect(FACTS.filter((one) => unusable(one) !== undefined)).toHaveLength(1);
  });
});

test('a going rate is a floor, its lower rate a remark', () => {
  const facts = FACTS.filter(({ source }) => source === 'uk-going-rates').map((one): Fact => ({
    ...one,
    roles: [{ role: 'data-engineer', fit: 'close' }],
  }));
  const [record] = payOf('data-engineer', facts);
  expect(record).toMatchObject({
    figures: { floor: 40 },
    note: 'A lower rate of £30 applies in some cases.',
  });
});

test('what is written can be read again and stays the same', () => {
  const records = payOf('backend-engineer', FACTS);
  const text = payYaml('backend engineer', records);
  expect(PayFile.parse(parse(text))).toEqual(records);
  expect(payYaml('backend engineer', PayFile.parse(parse(text)))).toBe(text);
});
