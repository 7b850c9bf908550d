import { expect, test } from 'vitest';
import type { Role } from './page.ts';
import { payCsv, payFileUrl, payJson, payLines } from './pay-files.ts';
import type { PayRecord } from './pay.ts';
import type { Source } from './shared-data.ts';

const SOURCE: Source = {
  id: 'survey',
  title: 'Survey of pay',
  publisher: 'Office, for Pay',
  url: 'https://example.org/pay',
  asOf: '2025-04',
  licence: 'Public domain',
  kind: 'official',
};
const RECORD: PayRecord = {
  region: 'uk',
  source: 'survey',
  asOf: '2025-04',
  currency: 'GBP',
  period: 'month',
  occupation: { system: 'SOC', code: '=1+1', title: 'The "makers"' },
  fit: 'close',
  basis: 'gross',
  figures: { p50: 1000.5, p10: 500 },
};
const role = { id: 'maker', pay: [RECORD, { ...RECORD, source: 'unknown' }] } as unknown as Role;
const lines = payLines([role], new Map([['survey', SOURCE]]), '2026-11-21');

test('every figure is a line, in the order of the measures; none without its source', () => {
  expect(
    lines.map(({ measure, amount, perYear, perMonth, age }) => [measure, amount, perYear, perMonth, age]),
  ).toEqual([
    ['p10', 500, 6000, 500, 'fresh'],
    ['p50', 1000.5, 12006, 1000.5, 'fresh'],
  ]);
});

test('CSV quotes what it must and runs no formula', () => {
  const [, row] = payCsv(lines).split('\r\n');
  expect(row).toContain(`,SOC,'=1+1,"The ""makers""",gross,`);
  expect(row).toContain(',"Office, for Pay",');
});

test('JSON is the same figures', () => {
  expect(JSON.parse(payJson(lines))).toEqual(lines);
  expect(JSON.parse(payJson([]))).toEqual([]);
});

test('files have addresses beside the pages', () => {
  expect([payFileUrl('csv', role), payFileUrl('json')]).toEqual(['pay/maker.csv', 'pay.json']);
});
