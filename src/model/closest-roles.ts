import type { Guide } from './guide.ts';
import { overlapOfWeights, skillWeights, type SkillWeights } from './overlap.ts';
import type { Role } from './page.ts';
import { compareText } from './problem.ts';

/** A large guide asks for every role, and every role is weighed against all: the weights are worked out once. */
const known = new WeakMap<Guide, ReadonlyMap<Role, SkillWeights>>();

function weightsOf(guide: Guide): ReadonlyMap<Role, SkillWeights> {
  let weights = known.get(guide);
  if (!weights) {
    weights = new Map(guide.sortedRoles.map((role) => [role, skillWeights(role.facts.skills)]));
    known.set(guide, weights);
  }
  return weights;
}

/**
 * The roles that somebody who thinks of this one should look at too, at most `count`: first those that its page calls
 * related, in its order, then those whose skills overlap most with its own.
 */
export function closestRoles(guide: Guide, role: Role, count: number): readonly Role[] {
  const named = role.facts.related.flatMap(({ role: id }) => guide.roles.get(id) ?? []);
  const first = [...new Set(named)].filter((other) => other !== role).slice(0, count);
  if (first.length === count) return first;
  const weights = weightsOf(guide);
  const own = weights.get(role) ?? new Map();
  const others = [...weights].flatMap(([other, skills]) => {
    const isNew = other !== role && !first.includes(other);
    return isNew ? [{ other, percent: overlapOfWeights(own, skills) }] : [];
  });
  const ranked = others.toSorted((a, b) => b.percent - a.percent || compareText(a.other.id, b.other.id));
  return [...first, ...ranked.map(({ other }) => other)].slice(0, count);
}
