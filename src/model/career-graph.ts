import { titleOf, type Guide } from './guide.ts';
import type { Move } from './shared-data.ts';

/** A role or occupation in the neighbourhood of a role. */
export interface CareerNode {
  readonly id: string;
  readonly title: string;
  /** Address of its page from the root of the site; undefined where the guide only names it. */
  readonly url: string | undefined;
  /** Steps from the role: negative for ways in, 0 for the role itself, positive for ways on. */
  readonly distance: number;
}

/** The moves around a role; the reverse of a move is derived, never written. */
export interface CareerGraph {
  /** From the farthest way in to the farthest way on, the role itself among them. */
  readonly nodes: readonly CareerNode[];
  /** Moves that lead towards the role, nearest first. */
  readonly waysIn: readonly Move[];
  /** Moves that lead on from the role, nearest first; none of them is also a way in. */
  readonly waysOn: readonly Move[];
}

/**
 * The moves that lead to a role and on from it in at most `depth` steps, each move once, cycles included.
 * The order follows that of `guide.moves`, so that the same data gives the same graph.
 */
export function neighbourhood(guide: Guide, roleId: string, depth: number): CareerGraph {
  const distances = new Map([[roleId, 0]]);
  const taken = new Set<Move>();
  const waysIn: Move[] = [];
  const waysOn: Move[] = [];
  let frontIn: ReadonlySet<string> = new Set([roleId]);
  let frontOn: ReadonlySet<string> = frontIn;
  // Both directions take their steps in turn: in a cycle a move then belongs to the side that it is nearer to.
  for (let step = 1; step <= depth; step++) {
    const stepIn = untaken(guide.moves, taken, (move) => frontIn.has(move.to));
    const stepOn = untaken(guide.moves, taken, (move) => frontOn.has(move.from));
    waysIn.push(...stepIn);
    waysOn.push(...stepOn);
    frontIn = reach(
      distances,
      stepIn.map((move) => move.from),
      -step,
    );
    frontOn = reach(
      distances,
      stepOn.map((move) => move.to),
      step,
    );
  }
  const nodes = [...distances].map(([id, distance]) => careerNode(guide, id, distance));
  return { nodes: nodes.toSorted((a, b) => a.distance - b.distance), waysIn, waysOn };
}

/** Moves that fit and are not taken yet; takes them. A move from a role to itself leads nowhere. */
function untaken(moves: readonly Move[], taken: Set<Move>, fits: (move: Move) => boolean): readonly Move[] {
  const found = moves.filter((move) => move.from !== move.to && !taken.has(move) && fits(move));
  for (const move of found) taken.add(move);
  return found;
}

/** Notes the distance of what is reached for the first time; gives all that is reached. */
function reach(
  distances: Map<string, number>,
  ids: readonly string[],
  distance: number,
): ReadonlySet<string> {
  for (const id of ids) if (!distances.has(id)) distances.set(id, distance);
  return new Set(ids);
}

function careerNode(guide: Guide, id: string, distance: number): CareerNode {
  return { id, title: titleOf(guide, id), url: guide.roles.get(id)?.url, distance };
}
