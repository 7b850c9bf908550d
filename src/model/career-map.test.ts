import { expect, test } from 'vitest';
import { careerMap, type CareerMap } from './career-map.ts';
import type { Guide } from './guide.ts';
import type { Move } from './shared-data.ts';

/** Only what a map reads of a guide: role → its category. */
function guideOf(roles: Readonly<Record<string, string>>, moves: readonly Move[]): Guide {
  const all = Object.entries(roles).map(([id, category]) => ({
    id,
    url: `roles/${id}.html`,
    facts: { title: id, category },
  }));
  return {
    moves,
    roles: new Map(all.map((role) => [role.id, role])),
    sortedRoles: all,
    occupations: new Map([['apprentice', { id: 'apprentice', title: 'Apprentice' }]]),
    categories: new Map(['gardens', 'planning'].map((id) => [id, { id, title: id, summary: id }])),
  } as unknown as Guide;
}

function move(from: string, to: string, kind: Move['kind'] = 'promotion'): Move {
  return { from, to, kind, source: 'examples' };
}

function stepsOf({ groups }: CareerMap): Readonly<Record<string, number>> {
  return Object.fromEntries(groups.flatMap(({ roles }) => roles.map(({ id, step }) => [id, step])));
}

const ROLES = { gardener: 'gardens', manager: 'gardens', designer: 'planning', planner: 'planning' };

test('roles stand in the groups of their categories, those of none in a last one', () => {
  const map = careerMap(guideOf(ROLES, [move('apprentice', 'gardener', 'entry')]));
  expect(map.groups.map(({ category, roles }) => [category?.id, roles.map(({ id }) => id)])).toEqual([
    ['gardens', ['gardener', 'manager']],
    ['planning', ['designer', 'planner']],
    [undefined, ['apprentice']],
  ]);
});

test('the map of a category has its moves and the roles at their other ends', () => {
  const moves = [move('gardener', 'manager'), move('designer', 'manager'), move('designer', 'planner')];
  const map = careerMap(guideOf(ROLES, moves), 'gardens');
  expect(map.moves).toEqual(moves.slice(0, 2));
  expect(Object.keys(stepsOf(map)).toSorted()).toEqual(['designer', 'gardener', 'manager']);
});

test('a step up leads to the right, a way sideways stays beside', () => {
  const moves = [
    move('apprentice', 'gardener', 'entry'),
    move('gardener', 'manager'),
    move('designer', 'gardener', 'lateral'),
    move('manager', 'gardener'),
  ];
  expect(stepsOf(careerMap(guideOf(ROLES, moves)))).toEqual({
    apprentice: 0,
    gardener: 1,
    designer: 1,
    manager: 2,
    planner: 0,
  });
});

test('a chain of thousands shares the columns in its order', () => {
  const ids = Array.from({ length: 5000 }, (_, i) => `role-${i}`);
  const roles = Object.fromEntries(ids.map((id) => [id, 'gardens']));
  const moves = ids.slice(1).map((to, i) => move(`role-${i}`, to));
  const steps = stepsOf(careerMap(guideOf(roles, moves)));
  expect(ids.map((id) => steps[id])).toEqual(ids.map((_, i) => Math.floor(i / 1000)));
});
