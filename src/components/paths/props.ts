import { cite } from '../../model/citation.ts';
import { titleOf, type Guide } from '../../model/guide.ts';
import { skillWeights } from '../../model/overlap.ts';
import type { Move } from '../../model/shared-data.ts';
import { routesFrom } from '../../model/route.ts';
import { skillGap } from '../../model/skill-gap.ts';
import type { PageContext } from '../component.ts';
import { choiceWords } from '../../words/choice-words.ts';
import type { PathsChoice } from './choice-data.ts';
import { hopsOf, type GraphMove, type HopSource, type Place } from './graph.ts';
import { roleNeeds, type RoleNeeds } from './needs.ts';
import type { EndProps, ReachProps } from './template.tsx';
import { titleOrder } from '../../support/title-order.ts';

/** "From where I am" looks so many moves ahead. */
const MOVES_AHEAD = 2;

/** So many ends of each number of moves fit on a page; of a guide with more, the page says how many are left out. */
const ENDS_SHOWN = 40;

/** Where a role or occupation leads in one and two moves; undefined where no move leads on from it. */
export function reachFrom(id: string, page: PageContext): ReachProps | undefined {
  const routes = routesFrom(rankedMoves(page.guide), id, MOVES_AHEAD);
  if (routes.size === 0) return undefined;
  const needs = needsOf(id, page);
  const groups = [1, 2].map((count) => {
    const ends = [...routes].filter(([, moves]) => moves.length === count);
    return {
      moves: count,
      ends: ends.slice(0, ENDS_SHOWN).map(([to, moves]) => endOf(to, moves, needs, page)),
      left: Math.max(0, ends.length - ENDS_SHOWN),
    };
  });
  return {
    from: titleOf(page.guide, id),
    hasSkills: needs !== undefined,
    groups: groups.filter(({ ends }) => ends.length > 0),
  };
}

function endOf(
  to: string,
  moves: readonly RankedMove[],
  from: RoleNeeds | undefined,
  page: PageContext,
): EndProps {
  const needs = needsOf(to, page);
  return {
    ...placeOf(to, page),
    hops: hopsOf(
      moves.map((move) => graphMove(move, page)),
      (id) => placeOf(id, page),
      (id) => sourceOf(id, page),
    ),
    gap: from && needs ? { ...skillGap(from.skills, needs.skills), learn: needs.learn } : undefined,
  };
}

function needsOf(id: string, page: PageContext): RoleNeeds | undefined {
  const role = page.guide.roles.get(id);
  return role && roleNeeds(role, page);
}

function placeOf(id: string, page: PageContext): Place {
  const role = page.guide.roles.get(id);
  return { title: titleOf(page.guide, id), href: role ? page.link(role.url) : null };
}

function sourceOf(id: string, page: PageContext): HopSource | undefined {
  const source = page.guide.sources.get(id);
  return source && { kind: source.kind, citation: cite(source, source.asOf, page) };
}

/** A move with how far its source can be relied on. */
type RankedMove = Move & Pick<GraphMove, 'sourceKind'>;

function rankedMoves({ moves, sources }: Guide): readonly RankedMove[] {
  return moves.map((move) => ({ ...move, sourceKind: sources.get(move.source)?.kind }));
}

/** Notes are rendered only for the moves that a page shows: a large guide has thousands. */
function graphMove({ note, ...move }: RankedMove, page: PageContext): GraphMove {
  return { ...move, note: note === undefined ? undefined : page.inline(note) };
}

/** Everything that the chooser of a route needs at once; what each role takes is in `folder`. */
export function pathsChoice(folder: string, page: PageContext): PathsChoice {
  const { guide } = page;
  const ids = new Set([...guide.roles.keys(), ...guide.moves.flatMap(({ from, to }) => [from, to])]);
  const order = new Map([...guide.skills.keys()].map((skill, index) => [skill, index]));
  const collator = titleOrder(page.language);
  const places = [...ids].map((id) => {
    const role = guide.roles.get(id);
    const weights = role ? [...skillWeights(role.facts.skills)] : [];
    return {
      id,
      ...placeOf(id, page),
      weights: weights.map(([skill, weight]) => [order.get(skill) ?? -1, weight] as const),
    };
  });
  return {
    words: choiceWords(guide.content.words, 'choice', 'moves', 'paths', 'skillNeeds', 'punctuation'),
    folder,
    places: places.toSorted((a, b) => collator.compare(a.title, b.title)),
    sources: [...new Set(guide.moves.map(({ source }) => source))].flatMap((id) => {
      const source = sourceOf(id, page);
      return source ? [[id, source] as const] : [];
    }),
    moves: rankedMoves(guide).map((move) => graphMove(move, page)),
  };
}
