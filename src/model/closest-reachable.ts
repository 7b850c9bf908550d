import { overlapOfWeights } from './overlap.ts';

/**
 * Of places that can be reached, the one whose skills overlap most with a place that cannot; of equal ones the first.
 * `weights` says how much each place needs each skill. Undefined where none shares a skill with it.
 */
export function closestReachable<Skill>(
  reachable: readonly string[],
  target: string,
  weights: ReadonlyMap<string, ReadonlyMap<Skill, number>>,
): { readonly id: string; readonly percent: number } | undefined {
  const needed = weights.get(target);
  if (!needed) return undefined;
  let best: { readonly id: string; readonly percent: number } | undefined;
  for (const id of reachable) {
    const percent = overlapOfWeights(weights.get(id) ?? new Map<Skill, number>(), needed);
    if (percent > (best?.percent ?? 0)) best = { id, percent };
  }
  return best;
}
