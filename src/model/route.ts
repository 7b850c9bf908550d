import { groupBy } from '../support/group-by.ts';
import type { Source } from './shared-data.ts';

/** What a route is made of: a step from one role or occupation to another. */
export interface RouteMove {
  readonly from: string;
  readonly to: string;
  /** How far its source can be relied on; undefined where the source is not known. */
  readonly sourceKind: Source['kind'] | undefined;
  /** How long it takes, as the source says. */
  readonly time?: string | undefined;
}

/** Official statistics before surveys, these before estimates without a basis, those before nothing at all. */
const SOURCE_RANKS: Readonly<Record<Source['kind'], number>> = { official: 0, survey: 1, community: 2 };
const UNKNOWN_SOURCE = 3;

/** How little is known of a route of so many moves: the less, the better. */
export interface RouteCost {
  /** Sum of the ranks of its sources. */
  readonly sources: number;
  /** Moves of which nobody says how long they take. */
  readonly untimed: number;
}

/** How well a route is sourced: what decides between two with the same number of moves. */
export function routeCost(moves: readonly RouteMove[]): RouteCost {
  return moves.reduce<RouteCost>(add, { sources: 0, untimed: 0 });
}

function add({ sources, untimed }: RouteCost, { sourceKind, time }: RouteMove): RouteCost {
  return {
    sources: sources + (sourceKind === undefined ? UNKNOWN_SOURCE : SOURCE_RANKS[sourceKind]),
    untimed: untimed + (time === undefined ? 1 : 0),
  };
}

interface Candidate<M> {
  readonly moves: readonly M[];
  readonly cost: RouteCost;
}

/**
 * The best route from a place to every place that moves lead to, nearest first, in at most `most` moves.
 * Fewest moves win; of as many, those with the better sources (official, survey, community); then those of which it
 * is known how long they take; then those that stand first in the data. The start itself is never among the ends.
 */
export function routesFrom<M extends RouteMove>(
  moves: readonly M[],
  start: string,
  most = Number.POSITIVE_INFINITY,
): ReadonlyMap<string, readonly M[]> {
  const movesFrom = groupBy(moves, ({ from }) => from);
  const found = new Map<string, readonly M[]>();
  let front = new Map<string, Candidate<M>>([[start, { moves: [], cost: { sources: 0, untimed: 0 } }]]);
  for (let step = 1; step <= most && front.size > 0; step++) {
    const next = new Map<string, Candidate<M>>();
    for (const [place, route] of front) {
      for (const move of movesFrom.get(place) ?? []) {
        if (move.to === start || found.has(move.to)) continue;
        const cost = add(route.cost, move);
        const known = next.get(move.to);
        if (!known || isBetter(cost, known.cost)) next.set(move.to, { moves: [...route.moves, move], cost });
      }
    }
    for (const [place, route] of next) found.set(place, route.moves);
    front = next;
  }
  return found;
}

function isBetter(a: RouteCost, b: RouteCost): boolean {
  return a.sources < b.sources || (a.sources === b.sources && a.untimed < b.untimed);
}
