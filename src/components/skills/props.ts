import type { Role } from '../../model/page.ts';
import { skillUrl } from '../../model/page-names.ts';
import type { SkillTier } from '../../model/role.ts';
import { SKILL_TIERS } from '../../model/skill-needs.ts';
import { groupBy } from '../../support/group-by.ts';
import { slugify } from '../../support/slug.ts';
import type { SafeHtml } from '../../support/html.tsx';
import type { PageContext } from '../component.ts';
import { levelProficiencies, type LevelProficiency } from '../proficiency.tsx';
import { skillLink, type SkillLink } from '../skill-link.tsx';

export interface TierProps {
  readonly tier: SkillTier;
  readonly skills: readonly RoleSkillProps[];
}

export interface RoleSkillProps extends SkillLink {
  /** 1–5. */
  readonly proficiency: number;
  readonly byLevel: readonly LevelProficiency[];
  readonly why: SafeHtml;
}

/** Skills of a role by tier; tiers without skills are left out. */
export function roleSkillTiers(role: Role, page: PageContext): readonly TierProps[] {
  return SKILL_TIERS.map((tier) => ({
    tier,
    skills: role.facts.skills[tier].map(({ skill, proficiency, byLevel, why }) => ({
      ...skillLink(skill, page),
      proficiency,
      byLevel: levelProficiencies(byLevel, page.guide.settings.levels),
      why: page.inline(why),
    })),
  })).filter(({ skills }) => skills.length > 0);
}

export interface SkillGroupProps {
  readonly id: string;
  readonly title: string;
  readonly skills: readonly SkillProps[];
}

/** A skill on the page of all skills. */
export interface SkillProps {
  readonly id: string;
  readonly title: string;
  /** Link to its own page. */
  readonly href: string;
  readonly aliases: readonly string[];
  readonly summary: SafeHtml;
  readonly neededBy: readonly NeedProps[];
}

/** A role that needs the skill. */
export interface NeedProps {
  readonly title: string;
  readonly href: string;
  readonly tier: SkillTier;
  readonly proficiency: number;
}

/** All skills of the guide by group, groups and skills in the order of the data. */
export function allSkillGroups(page: PageContext): readonly SkillGroupProps[] {
  const entries = [...page.guide.skills.values()].map((skill) => ({
    group: skill.group,
    // Readers have links to `skills.html#<id>`, so every skill takes its anchor before a group may.
    id: page.uniqueId(skill.id),
    title: skill.title,
    href: page.link(skillUrl(skill.id)),
    aliases: skill.aliases,
    summary: page.inline(skill.summary),
    neededBy: (page.guide.skillNeeds.get(skill.id) ?? []).map(({ role, tier, proficiency }) => ({
      title: role.facts.title,
      href: page.link(role.url),
      tier,
      proficiency,
    })),
  }));
  return [...groupBy(entries, ({ group }) => group)].map(([title, skills]) => ({
    id: page.uniqueId(slugify(title) || 'group'),
    title,
    skills,
  }));
}
