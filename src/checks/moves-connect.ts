import type { Problem } from '../model/problem.ts';
import type { BuiltGuide, Check } from './check.ts';
import { code, dataProblem, isBroken } from './wording.ts';

const NAME = 'moves-connect';

export const movesConnect: Check = {
  name: NAME,
  description: 'Each move leads to another role, and each role with a page is reached by one or left by one.',
  check: (built) => [...movesInPlace(built), ...rolesWithoutMove(built)],
};

function movesInPlace({ guide: { content } }: BuiltGuide): Problem[] {
  return content.moves.value.flatMap(({ from, to }, i) => {
    if (from !== to) return [];
    return [
      dataProblem(content.moves, [i, 'to'], {
        check: NAME,
        what: 'this move leads nowhere',
        unexpected: `Unexpected ${code(to)}, where the move starts, expected the id of another role`,
        fix: 'write the role that it leads to, or take the move out.',
      }),
    ];
  });
}

/** Advice: a role may be new. A guide without moves has no career graphs and misses none. */
function rolesWithoutMove({ guide: { content, moves } }: BuiltGuide): Problem[] {
  if (moves.length === 0 || isBroken(content, content.moves.file)) return [];
  const connected = new Set(
    moves.filter(({ from, to }) => from !== to).flatMap(({ from, to }) => [from, to]),
  );
  return content.roles.flatMap(({ id, facts }) => {
    if (connected.has(id)) return [];
    const problem = dataProblem(facts, ['title'], {
      check: NAME,
      what: 'no move leads to this role or on from it',
      unexpected: `Unexpected role without a move, expected ${code(id)} in ${content.moves.file}`,
      fix: 'add a way in or a way on, with its source; until then the role stands alone on the map.',
    });
    return [{ ...problem, advice: true as const }];
  });
}
