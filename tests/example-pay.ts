import type { PayRecord } from '../src/model/pay.ts';
import type { Source } from '../src/model/shared-data.ts';

/** A source of each kind, with its kind for an id. */
export const EXAMPLE_SOURCES: ReadonlyMap<string, Source> = new Map(
  (['official', 'survey', 'community'] as const).map((kind) => [
    kind,
    {
      id: kind,
      kind,
      title: kind,
      publisher: 'Examples',
      url: 'https://example.org/',
      asOf: '2025',
      licence: 'CC0',
    },
  ]),
);

/** A figure of an official source in Northland: 100 pounds a year, where `part` does not say otherwise. */
export function examplePay(part: Partial<PayRecord>): PayRecord {
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
