import { expect, test } from 'vitest';
import type { Catalogue } from '../catalogue-format.ts';
import { nearestPages } from './nearest-pages.ts';

const titles = ['DevOps engineer', 'Data engineer', 'Head of data', 'Gärtnerin'];
const catalogue: Catalogue = {
  pages: titles.map((title, number) => ({
    id: String(number),
    url: `roles/${title.toLowerCase().replaceAll(' ', '-')}.html`,
    title,
    values: [],
    ...(number === 0 && { aliases: ['Release engineer'] }),
  })),
  facets: [],
  regions: [],
  terms: [],
};

test.each([
  ['/guide/roles/devops-enginer.html', ['DevOps engineer']],
  ['/guide/data_engineer/', ['Data engineer']],
  ['/roles/release-engineer/index.html', ['DevOps engineer']],
  ['/roles/g%C3%A4rtner.html', ['Gärtnerin']],
  ['/100%/of-data', ['Head of data', 'Data engineer']],
  ['/', []],
  ['/wp-login.php', []],
])('%s leads to %j first', (pathname, expected) => {
  const found = nearestPages(catalogue, pathname).map(({ title }) => title);
  expect(found.slice(0, expected.length || undefined)).toEqual(expected);
});
