import { groupBy } from '../support/group-by.ts';
import type { Role } from './page.ts';
import { compareText } from './problem.ts';
import type { RoleFacts, SkillTier } from './role.ts';

/** The tiers of a role's skills, the most needed first. */
export const SKILL_TIERS = ['must', 'important', 'nice'] as const satisfies readonly SkillTier[];

/** One role's need of one skill. */
export interface SkillNeed {
  readonly role: Role;
  readonly tier: SkillTier;
  /** 1–5. */
  readonly proficiency: number;
  readonly why: string;
}

/** Skills of a role, the most needed tier first, each with its tier. */
export function tieredSkills(
  skills: RoleFacts['skills'],
): readonly (RoleFacts['skills']['must'][number] & { readonly tier: SkillTier })[] {
  return SKILL_TIERS.flatMap((tier) => skills[tier].map((need) => ({ ...need, tier })));
}

/** Skill id → the roles that need it, in the order of the roles; a role comes once, by its most needed tier. */
export function needsBySkill(roles: readonly Role[]): ReadonlyMap<string, readonly SkillNeed[]> {
  const needs = roles.flatMap((role) => {
    const seen = new Set<string>();
    return tieredSkills(role.facts.skills).flatMap(({ skill, ...need }) => {
      if (seen.has(skill)) return [];
      seen.add(skill);
      return [{ skill, need: { role, ...need } }];
    });
  });
  const grouped = groupBy(needs, ({ skill }) => skill);
  return new Map([...grouped].map(([skill, all]) => [skill, all.map(({ need }) => need)]));
}

/** A skill that roles need together with another. */
export interface RelatedSkill {
  readonly skill: string;
  /** How many roles need both. */
  readonly both: number;
  /** How many roles need the one or the other. */
  readonly either: number;
}

/**
 * Skills that go with a skill: those that the most of its roles need too, measured against the roles that need
 * either (Jaccard index), so that a skill which every role needs is no neighbour of all others. At least two roles
 * must need both, where more than one role needs the skill at all. Symmetric in its counts; ties by id.
 */
export function relatedSkills(
  needs: ReadonlyMap<string, readonly SkillNeed[]>,
  skill: string,
  limit: number,
): readonly RelatedSkill[] {
  const own = new Set(needs.get(skill)?.map(({ role }) => role.id));
  const least = Math.min(2, own.size);
  const related = [...needs].flatMap(([other, roles]): RelatedSkill[] => {
    const both = roles.filter(({ role }) => own.has(role.id)).length;
    if (other === skill || both === 0 || both < least) return [];
    return [{ skill: other, both, either: own.size + roles.length - both }];
  });
  return related
    .toSorted(
      (a, b) => b.both / b.either - a.both / a.either || b.both - a.both || compareText(a.skill, b.skill),
    )
    .slice(0, limit);
}
