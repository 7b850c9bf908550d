import { expect, test } from 'vitest';
import { components } from '../index.ts';
import { exampleGuide, examplePage } from '../../gallery/gallery.ts';
import type { PayRecord } from '../../model/pay.ts';
import { MarkdownRenderer } from '../../render/markdown.ts';
import { chartOfRoles } from './props.ts';

const guide = exampleGuide();
const region = guide.regions.get('northland');
const role = guide.sortedRoles.find(({ id }) => id === 'gardener');
const record = role?.pay.find(({ figures }) => figures['p90'] !== undefined);

/** What is said of the chart of Northland where only the gardener has pay, by what is changed in the newest figures. */
function remarkOn(changes: readonly Partial<PayRecord>[]): string | undefined {
  if (!region || !role || !record) throw new Error('The examples have no gardener in Northland.');
  const pay = changes.map((change) => ({ ...record, ...change }));
  const page = examplePage('example.md', 'example.html');
  const paid = { ...guide, sortedRoles: [{ ...role, pay }] };
  const state = new MarkdownRenderer(components).newState(paid, page, '2026-11-21');
  return chartOfRoles(region, state)?.remark;
}

test('a chart tells of newer figures that it cannot draw', () => {
  expect(remarkOn([{ asOf: '2025-04', figures: { p50: 30000 } }, { asOf: '2024-04' }])).toBe(
    'Figures of April 2025 have no range to draw: see the table.',
  );
  expect(remarkOn([{ asOf: '2025-04' }, { asOf: '2024-04', figures: { p50: 30000 } }])).toBeUndefined();
  expect(remarkOn([{ asOf: '2025-04', figures: { p50: 30000 } }])).toBeUndefined();
});
