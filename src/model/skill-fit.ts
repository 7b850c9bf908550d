import type { SkillTier } from './role.ts';

/**
 * Skills that a person has: id → proficiency 1–5, or `UNRATED` where they only say that they have it.
 * Kept apart from the schema and free of other code, since a browser works with it.
 */
export type OwnSkills = ReadonlyMap<string, number>;

/** A skill that somebody has without saying how well: it counts as enough for every role. */
export const UNRATED = 0;

/** A skill as a role needs it. */
export interface FitNeed {
  readonly skill: string;
  readonly tier: SkillTier;
  /** 1–5. */
  readonly proficiency: number;
}

/** A skill that somebody lacks for a role, or does not have deeply enough. */
export interface FitGap extends FitNeed {
  /** 0 where they do not have it at all. */
  readonly has: number;
}

/** How far somebody's skills cover what a role needs. */
export interface SkillFit {
  /** Whole per cent of the must-haves, rounded down: 100 only where nothing is missing. */
  readonly must: number;
  /** The same of the important skills. */
  readonly important: number;
  /** What is missing, must-haves first and within a tier the most missing first; nice-to-haves are left out. */
  readonly gaps: readonly FitGap[];
}

/**
 * Coverage of a tier: of the proficiencies that its skills need, added up, the share that somebody has, where a
 * skill that is known better than needed counts as needed and not as more. 100 for a tier without skills. More or
 * better skills never lower it.
 */
export function skillFit(needs: readonly FitNeed[], own: OwnSkills): SkillFit {
  const gaps = needs.flatMap((need): FitGap[] => {
    const has = proficiencyFor(need, own);
    return need.tier === 'nice' || has >= need.proficiency ? [] : [{ ...need, has }];
  });
  const missing = ({ proficiency, has }: FitGap): number => proficiency - has;
  const rank = ({ tier }: FitGap): number => (tier === 'must' ? 0 : 1);
  return {
    must: coverage(needs, own, 'must'),
    important: coverage(needs, own, 'important'),
    gaps: gaps.toSorted((a, b) => rank(a) - rank(b) || missing(b) - missing(a)),
  };
}

function coverage(needs: readonly FitNeed[], own: OwnSkills, tier: SkillTier): number {
  let needed = 0;
  let covered = 0;
  for (const need of needs) {
    if (need.tier !== tier) continue;
    needed += need.proficiency;
    covered += Math.min(need.proficiency, proficiencyFor(need, own));
  }
  return needed === 0 ? 100 : Math.floor((100 * covered) / needed);
}

/** What somebody brings for a need: 0 without the skill, and just enough where they do not say how well they have it. */
function proficiencyFor({ skill, proficiency }: FitNeed, own: OwnSkills): number {
  const has = own.get(skill);
  if (has === undefined) return 0;
  return has === UNRATED ? proficiency : has;
}

/** A role with how far somebody's skills cover it. */
export interface RankedFit<Role> {
  readonly role: Role;
  readonly fit: SkillFit;
}

/** Roles by coverage of their must-haves, then of their important skills; equals stay in their order. */
export function rankBySkillFit<Role extends { readonly needs: readonly FitNeed[] }>(
  roles: readonly Role[],
  own: OwnSkills,
): readonly RankedFit<Role>[] {
  return roles
    .map((role) => ({ role, fit: skillFit(role.needs, own) }))
    .toSorted((a, b) => b.fit.must - a.fit.must || b.fit.important - a.fit.important);
}
