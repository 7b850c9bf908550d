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

test('every record is a line; none without its source', () => {
  expect(lines.map((line) => [line.role, line.source.id, line.age])).toEqual([['maker', 'survey', 'fresh']]);
});

test('CSV has amounts as published, quotes what it must and runs no formula', () => {
  const [heading = '', row = '', ...rest] = payCsv(lines).split('\r\n');
  expect(heading).toMatch(/^role,region,place,level,currency,period,periodsPerYear,p10,p25,p50,/);
  expect(row).toMatch(/^maker,uk,,,GBP,month,12,500,,1000.5,/);
  expect(row).toContain(`,SOC,'=1+1,"The ""makers""",gross,`);
  expect(row).toContain(',"Office, for Pay",');
  expect(rest).toEqual(['']);
});

test('JSON has each source once, and every record as it is', () => {
  expect(JSON.parse(payJson([...lines, ...lines]))).toEqual({
    sources: [SOURCE],
    records: [0, 1].map(() => ({ role: 'maker', ...RECORD, age: 'fresh' })),
  });
  expect(JSON.parse(payJson([]))).toEqual({ sources: [], records: [] });
});

test('files have addresses beside the pages', () => {
  expect([payFileUrl('csv', role), payFileUrl('json')]).toEqual(['pay/maker.csv', 'pay.json']);
});
