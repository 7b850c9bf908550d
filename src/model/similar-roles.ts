import type { Guide } from './guide.ts';
import { skillOverlap, TIER_WEIGHTS, type Overlap } from './overlap.ts';
import type { Role } from './page.ts';
import type { RoleFacts } from './role.ts';
import { SKILL_TIERS, tieredSkills } from './skill-needs.ts';

/** A role with how far its skills overlap with those of another. */
export interface SimilarRole {
  readonly role: Role;
  readonly overlap: Overlap;
}

/**
 * The roles whose skills overlap most with those of a role, the most first, then by title; only those of at least
 * `least` per cent. Looks only at roles that share a skill, so that a guide of a thousand roles stays quick: the sum
 * of the larger weights is what both roles weigh together without the sum of the smaller ones.
 */
export function similarRoles(
  guide: Pick<Guide, 'sortedRoles' | 'skillNeeds'>,
  role: Role,
  { least, except }: { readonly least: number; readonly except: ReadonlySet<string> },
): readonly SimilarRole[] {
  const common = commonWeights(guide, role);
  const own = totalWeight(role.facts.skills);
  return guide.sortedRoles
    .flatMap((other): SimilarRole[] => {
      const shared = common.get(other.id) ?? 0;
      const all = own + totalWeight(other.facts.skills) - shared;
      if (other.id === role.id || except.has(other.id) || Math.round((100 * shared) / all) < least) return [];
      return [{ role: other, overlap: skillOverlap(role.facts.skills, other.facts.skills) }];
    })
    .toSorted((a, b) => b.overlap.percent - a.overlap.percent);
}

/** Role id → the sum of the smaller weights of the skills that it shares with a role. */
function commonWeights({ skillNeeds }: Pick<Guide, 'skillNeeds'>, role: Role): ReadonlyMap<string, number> {
  const common = new Map<string, number>();
  for (const { skill, tier, proficiency } of tieredSkills(role.facts.skills)) {
    const weight = TIER_WEIGHTS[tier] * proficiency;
    for (const need of skillNeeds.get(skill) ?? []) {
      const smaller = Math.min(weight, TIER_WEIGHTS[need.tier] * need.proficiency);
      common.set(need.role.id, (common.get(need.role.id) ?? 0) + smaller);
    }
  }
  return common;
}

function totalWeight(skills: RoleFacts['skills']): number {
  let total = 0;
  for (const tier of SKILL_TIERS)
    for (const { proficiency } of skills[tier]) total += TIER_WEIGHTS[tier] * proficiency;
  return total;
}
