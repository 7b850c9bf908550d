import { expect, test } from 'vitest';
import { loadContent } from '../load/load-content.ts';
import { buildGuide } from './guide.ts';
import { resolveLink } from './links.ts';
import { temporaryGuide } from '../../tests/temporary-guide.ts';

const guide = buildGuide(
  loadContent(temporaryGuide({ 'a/beds.md': '# Beds\n', 'a/soil.md': '# Soil\n', 'a/plan.png': '' }), 'docs'),
);
const beds = guide.pagesByPath.get('a/beds.md');

// Pages written for a tool that publishes `a/beds.md` at `a/beds/`.
test.each([
  ['soil.md', 'a/soil.md'],
  ['soil.md/#loam', 'a/soil.md'],
  ['../soil/', 'a/soil.md'],
  ['../plan.png', 'a/plan.png'],
  ['../../../a/plan.png', 'a/plan.png'],
  ['../../../plan.png', undefined],
  ['./index.md/#loam', undefined],
  ['index.md', undefined],
])('%s leads to %s', (href, expected) => {
  const target = beds && resolveLink(guide, beds, href);
  const found =
    target?.kind === 'page' ? target.page.path : target?.kind === 'asset' ? target.path : undefined;
  expect(found).toBe(expected);
});
