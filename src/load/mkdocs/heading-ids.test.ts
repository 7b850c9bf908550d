import { expect, test } from 'vitest';
import { headingIds } from './heading-ids.ts';

// What Python-Markdown 3.4 and PyMdown 9.9 make of these texts.
test.each([
  ['the default', {}, ['groe-mae', 'c-c', 'uber-uns', '', 'step-1-install-foo']],
  [
    'slugify_unicode',
    { slugify: { python: 'markdown.extensions.toc.slugify_unicode' } },
    ['größe-maße', 'c-c', 'über-uns', '日本語-見出し', 'step-1-install-foo'],
  ],
  [
    'slugify of PyMdown in lower case',
    { slugify: { python: 'pymdownx.slugs.slugify', kwds: { case: 'lower' } } },
    ['größe--maße', 'c--c', 'über-uns', '日本語-見出し', 'step-1-install-foo'],
  ],
  [
    'slugify of PyMdown',
    { slugify: { python: 'pymdownx.slugs.slugify' } },
    ['Größe--Maße', 'C--C', 'Über-uns', '日本語-見出し', 'Step-1-install-foo'],
  ],
])('ids are those that %s makes', (_name, toc, ids) => {
  const texts = ['Größe & Maße', 'C++ & C#', 'Über uns', '日本語 見出し', 'Step 1: install `foo`'];
  expect(texts.map(headingIds(toc).ofText)).toEqual(ids);
});

test('ids are numbered as Python-Markdown numbers them', () => {
  const { numbered } = headingIds({});
  expect([numbered('pay', 2), numbered('pay', 3), numbered('x_1', 2), numbered('', 2)]).toEqual([
    'pay_1',
    'pay_2',
    'x_2',
    '_1',
  ]);
});
