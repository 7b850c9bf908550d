import { findAll } from 'domutils';
import { expect, test } from 'vitest';
import { mainTree } from '../../support/main-tree.ts';
import { renameIds } from './book.ts';

test('what is drawn once and used again is found under its name in the book', () => {
  const main = mainTree(
    '<main><svg><defs><g id="grid"/></defs></svg><svg><use href="#grid"/><use href="#elsewhere"/></svg></main>',
  );
  renameIds(main, 3, new Set(['grid']));
  const drawn = findAll(({ name }) => name === 'use' || name === 'g', [main]);
  expect(drawn.map(({ attribs }) => attribs['id'] ?? attribs['href'])).toEqual([
    'c3-grid',
    '#c3-grid',
    '#elsewhere',
  ]);
});
