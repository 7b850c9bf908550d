import { relatedSkills, SKILL_TIERS, type SkillNeed } from '../../model/skill-needs.ts';
import type { SkillTier } from '../../model/role.ts';
import type { Skill } from '../../model/shared-data.ts';
import type { SafeHtml } from '../../support/html.tsx';
import type { PageContext } from '../component.ts';
import { skillLink, type SkillLink } from '../skill-link.tsx';

const RELATED_SHOWN = 6;

/** A role that needs the skill. */
export interface SkillRoleProps {
  readonly title: string;
  readonly href: string;
  readonly category: string;
  readonly tier: SkillTier;
  /** 1–5. */
  readonly proficiency: number;
  readonly why: SafeHtml;
}

/** A skill that roles need together with this one. */
export interface RelatedSkillProps extends SkillLink {
  /** How many roles need both, and how many the one or the other. */
  readonly both: number;
  readonly either: number;
}

/** Roles that need a skill: those that cannot do without it first, then by proficiency, then by title. */
export function skillRoleProps(skill: Skill, page: PageContext): readonly SkillRoleProps[] {
  const { guide } = page;
  const rank = ({ tier, proficiency }: SkillNeed): number => SKILL_TIERS.indexOf(tier) * 10 - proficiency;
  const needs = (guide.skillNeeds.get(skill.id) ?? []).toSorted((a, b) => rank(a) - rank(b));
  return needs.map(({ role, tier, proficiency, why }) => ({
    title: role.facts.title,
    href: page.link(role.url),
    category: guide.categories.get(role.facts.category)?.title ?? role.facts.category,
    tier,
    proficiency,
    why: page.inline(why),
  }));
}

/** Skills that go with a skill, those that most share its roles first. */
export function relatedSkillProps(skill: Skill, page: PageContext): readonly RelatedSkillProps[] {
  return relatedSkills(page.guide.skillNeeds, skill.id, RELATED_SHOWN).map(({ skill: id, both, either }) => ({
    ...skillLink(id, page),
    both,
    either,
  }));
}
