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

/** Which roles are looked for. */
export interface SimilarOptions {
  /** Overlap in per cent from which on a role counts as similar. */
  readonly least: number;
  /** Ids of roles that are left out. */
  readonly except: ReadonlySet<string>;
  /** So many at most. */
  readonly limit: number;
}

/**
 * The roles whose skills overlap most with those of a role, the most first, then by title. The shares of all roles
 * come from one walk over the role's skills, since the sum of the larger weights is what both roles weigh together
 * without the sum of the smaller ones; reasons are worked out only for the roles that are given back. So a guide of
 * a thousand roles stays quick.
 */
export function similarRoles(
  guide: Pick<Guide, 'sortedRoles' | 'skillNeeds'>,
  role: Role,
  { least, except, limit }: SimilarOptions,
): readonly SimilarRole[] {
  const common = commonWeights(guide, role);
  const own = totalWeight(role.facts.skills);
  return guide.sortedRoles
    .flatMap((other) => {
      if (other.id === role.id || except.has(other.id)) return [];
      const shared = common.get(other.id) ?? 0;
      if (shared === 0 && least > 0) return [];
      // Roles that name no skills have nothing in common, and nothing to divide by.
      const all = own + totalWeight(other.facts.skills) - shared || 1;
      const percent = Math.round((100 * shared) / all);
      return percent < least ? [] : [{ other, percent }];
    })
    .toSorted((a, b) => b.percent - a.percent)
    .slice(0, limit)
    .map(({ other }) => ({ role: other, overlap: skillOverlap(role.facts.skills, other.facts.skills) }));
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

/** Weights of roles that were added up before: each role is compared with all others. */
const totals = new WeakMap<RoleFacts['skills'], number>();

function totalWeight(skills: RoleFacts['skills']): number {
  const known = totals.get(skills);
  if (known !== undefined) return known;
  let total = 0;
  for (const tier of SKILL_TIERS)
    for (const { proficiency } of skills[tier]) total += TIER_WEIGHTS[tier] * proficiency;
  totals.set(skills, total);
  return total;
}
