import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { neighbourhood } from './career-graph.ts';
import type { Guide } from './guide.ts';
import type { Move } from './shared-data.ts';

const IDS = ['apprentice', 'gardener', 'designer', 'manager', 'botanist'];

/** Only what the graph reads of a guide. */
function guideOf(moves: readonly Move[]): Guide {
  const roles = new Map(IDS.slice(1, 3).map((id) => [id, { url: `roles/${id}.html`, facts: { title: id } }]));
  const occupations = new Map([['apprentice', { id: 'apprentice', title: 'Apprentice' }]]);
  return { moves, roles, occupations } as unknown as Guide;
}

function move(from: string, to: string, kind: Move['kind'] = 'entry'): Move {
  return { from, to, kind, source: 'examples' };
}

test('ways in are before the role and ways on after it', () => {
  const moves = [
    move('gardener', 'manager', 'promotion'),
    move('apprentice', 'gardener'),
    move('designer', 'botanist'),
  ];
  const graph = neighbourhood(guideOf(moves), 'gardener', 1);
  expect(graph.nodes).toEqual([
    { id: 'apprentice', title: 'Apprentice', url: undefined, distance: -1 },
    { id: 'gardener', title: 'gardener', url: 'roles/gardener.html', distance: 0 },
    { id: 'manager', title: 'manager', url: undefined, distance: 1 },
  ]);
  expect(graph.waysIn).toEqual([moves[1]]);
  expect(graph.waysOn).toEqual([moves[0]]);
});

test('the second step leads on in the same direction only', () => {
  const moves = [move('apprentice', 'gardener'), move('apprentice', 'botanist'), move('gardener', 'manager')];
  const graph = neighbourhood(guideOf(moves), 'manager', 2);
  expect(graph.nodes.map(({ id, distance }) => [id, distance])).toEqual([
    ['apprentice', -2],
    ['gardener', -1],
    ['manager', 0],
  ]);
});

test('in a cycle a move belongs to the nearer side', () => {
  const moves = [move('gardener', 'designer'), move('designer', 'gardener')];
  const graph = neighbourhood(guideOf(moves), 'gardener', 2);
  expect(graph.waysIn).toEqual([moves[1]]);
  expect(graph.waysOn).toEqual([moves[0]]);
  expect(graph.nodes.map(({ id }) => id)).toEqual(['designer', 'gardener']);
});

test('each move is taken once and joins two nodes of the graph, whatever the moves', () => {
  const id = fc.constantFrom(...IDS);
  const anyMove = fc.record({
    from: id,
    to: id,
    kind: fc.constant('entry' as const),
    source: fc.constant('examples'),
  });
  fc.assert(
    fc.property(
      fc.array(anyMove, { maxLength: 20 }),
      id,
      fc.integer({ min: 0, max: 3 }),
      (moves, role, depth) => {
        const { nodes, waysIn, waysOn } = neighbourhood(guideOf(moves), role, depth);
        const ids = nodes.map((node) => node.id);
        const edges = [...waysIn, ...waysOn];
        expect(new Set(edges).size).toBe(edges.length);
        expect(new Set(ids).size).toBe(ids.length);
        for (const edge of edges) expect(ids).toEqual(expect.arrayContaining([edge.from, edge.to]));
        expect(nodes.find((node) => node.id === role)?.distance).toBe(0);
      },
    ),
  );
});

test('a way on of one role is a way in of the other, whatever the moves', () => {
  const id = fc.constantFrom(...IDS);
  const pairs = fc.uniqueArray(fc.tuple(id, id), { selector: String, maxLength: 20 });
  fc.assert(
    fc.property(pairs, (written) => {
      const moves = written.map(([from, to]) => move(from, to)).filter(({ from, to }) => from !== to);
      const guide = guideOf(moves);
      for (const each of moves) {
        const around = [neighbourhood(guide, each.from, 1), neighbourhood(guide, each.to, 1)];
        // Both graphs show it, from its start and from its end.
        expect(around[0]?.waysOn).toContain(each);
        expect(around[1]?.waysIn).toContain(each);
      }
    }),
  );
});
