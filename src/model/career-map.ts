import { titleOf, type Guide } from './guide.ts';
import type { Category } from './settings.ts';
import type { Move } from './shared-data.ts';

/** A role or occupation on a map of moves. */
export interface MapRole {
  readonly id: string;
  readonly title: string;
  /** Address of its page from the root of the site; undefined where the guide only names it. */
  readonly url: string | undefined;
  /** Its column, 0 for the roles that a career starts with. */
  readonly step: number;
}

/** Roles of one category; those of none come last. */
export interface MapGroup {
  readonly category: Category | undefined;
  readonly roles: readonly MapRole[];
}

/** All roles of a category or of the guide, and the moves between them. */
export interface CareerMap {
  readonly groups: readonly MapGroup[];
  /** Each once, in the order of the guide. */
  readonly moves: readonly Move[];
}

/** So many columns still fit beside each other; a longer career shares some of them. */
const MOST_STEPS = 5;

/**
 * The map of the whole guide, or of one category with the roles of others that its moves lead from and to.
 * A role without moves stands alone; an occupation without a page is there only where a move names it.
 */
export function careerMap(guide: Guide, categoryId?: string): CareerMap {
  const isInside = (id: string): boolean => categoryId === undefined || categoryOf(guide, id) === categoryId;
  const moves = guide.moves.filter(({ from, to }) => from !== to && (isInside(from) || isInside(to)));
  const pages = guide.sortedRoles.map(({ id }) => id).filter(isInside);
  const ids = [...new Set([...pages, ...moves.flatMap(({ from, to }) => [from, to])])];
  const steps = stepsOf(ids, moves);
  const roles = ids.map((id): MapRole => ({
    id,
    title: titleOf(guide, id),
    url: guide.roles.get(id)?.url,
    step: steps.get(id) ?? 0,
  }));
  const groups = [...guide.categories.values(), undefined].map((category) => ({
    category,
    roles: roles.filter(({ id }) => categoryOf(guide, id) === category?.id),
  }));
  return { groups: groups.filter((group) => group.roles.length > 0), moves };
}

/** The category of a role or occupation; undefined for one that the guide does not declare. */
function categoryOf(guide: Guide, id: string): string | undefined {
  const category = guide.roles.get(id)?.facts.category ?? guide.occupations.get(id)?.category;
  return category !== undefined && guide.categories.has(category) ? category : undefined;
}

/** The column of each role: right of all that leads to it, as far as there are columns. */
function stepsOf(ids: readonly string[], moves: readonly Move[]): ReadonlyMap<string, number> {
  const ahead = movesAhead(ids, moves);
  const order = sourcesFirst(ids, ahead);
  const place = new Map(order.map((id, i) => [id, i]));
  const steps = new Map(ids.map((id) => [id, 0]));
  for (const id of order) {
    for (const next of ahead.get(id) ?? []) {
      // In a cycle one move leads back, to a place that is already passed.
      if ((place.get(next) ?? 0) < (place.get(id) ?? 0)) continue;
      steps.set(next, Math.max(steps.get(next) ?? 0, (steps.get(id) ?? 0) + 1));
    }
  }
  shareColumns(steps);
  bringNear(steps, ahead, moves);
  return steps;
}

/** Where a career has more steps than columns, neighbours share one, so that each holds about as many roles. */
function shareColumns(steps: Map<string, number>): void {
  const byStep = [...steps].toSorted(([, a], [, b]) => a - b);
  if ((byStep.at(-1)?.[1] ?? 0) < MOST_STEPS) return;
  const columns = new Map<number, number>();
  for (const [i, [, step]] of byStep.entries()) {
    if (!columns.has(step)) columns.set(step, Math.floor((i * MOST_STEPS) / byStep.length));
  }
  for (const [id, step] of byStep) steps.set(id, columns.get(step) ?? 0);
}

/** Role → the roles that its ways in and steps up lead to. Ways sideways say nothing about what comes first. */
function movesAhead(ids: readonly string[], moves: readonly Move[]): ReadonlyMap<string, readonly string[]> {
  const ahead = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { from, to, kind } of moves) if (kind !== 'lateral') ahead.get(from)?.push(to);
  return ahead;
}

/** All ids, each before those that it leads to; where moves go in a circle, from the id that comes first. */
function sourcesFirst(
  ids: readonly string[],
  ahead: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const targets = new Set([...ahead.values()].flat());
  const starts = [...ids.filter((id) => !targets.has(id)), ...ids];
  const seen = new Set<string>();
  const done: string[] = [];
  for (const start of starts) {
    // With a stack of its own: a guide may be one chain of thousands.
    const stack = seen.has(start) ? [] : [{ id: start, next: 0 }];
    seen.add(start);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const child = ahead.get(top.id)?.[top.next++];
      if (child === undefined) done.push(stack.pop()?.id ?? '');
      else if (!seen.has(child)) {
        seen.add(child);
        stack.push({ id: child, next: 0 });
      }
    }
  }
  return done.toReversed();
}

/** Roles that nothing leads to stand right before what they lead to; those with ways sideways only, beside them. */
function bringNear(
  steps: Map<string, number>,
  ahead: ReadonlyMap<string, readonly string[]>,
  moves: readonly Move[],
): void {
  const targets = new Set([...ahead.values()].flat());
  for (const [id, next] of ahead) {
    if (next.length === 0 || targets.has(id)) continue;
    steps.set(id, Math.max(0, Math.min(...next.map((to) => steps.get(to) ?? 0)) - 1));
  }
  const isPlaced = (id: string): boolean => targets.has(id) || (ahead.get(id)?.length ?? 0) > 0;
  for (const { from, to, kind } of moves) {
    if (kind !== 'lateral') continue;
    if (!isPlaced(from) && isPlaced(to)) steps.set(from, steps.get(to) ?? 0);
    if (!isPlaced(to) && isPlaced(from)) steps.set(to, steps.get(from) ?? 0);
  }
}
