import { expect, test } from 'vitest';
import { exampleGuide } from '../gallery/gallery.ts';
import { decisionPages } from './decision-pages.ts';

const { content, roles, words } = exampleGuide();
const paths = (of: typeof content, ofRoles: typeof roles): readonly string[] =>
  decisionPages(of, ofRoles, words.pages).map(({ path }) => path);

test('a page for each role to compare, and one for each role or occupation that a move leads on from', () => {
  const made = paths(content, roles);
  for (const id of roles.keys()) expect(made).toContain(`compare/${id}.md`);
  expect(made).toContain('paths/florist.md');
  expect(made).not.toContain('paths/city-planner.md');
  expect(made.length).toBeLessThanOrEqual(3 + 2 * roles.size + content.occupations.value.length);
});

test('no page on which there would be nothing to choose', () => {
  const noMoves = { ...content, moves: { ...content.moves, value: [] } };
  expect(paths(noMoves, roles).filter((path) => path.startsWith('paths'))).toEqual([]);
  expect(paths(noMoves, new Map([...roles].slice(0, 1)))).toEqual([]);
  expect(paths(noMoves, new Map())).toEqual([]);
});
