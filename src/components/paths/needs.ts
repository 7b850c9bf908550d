import type { Role } from '../../model/page.ts';
import type { SkillTier } from '../../model/role.ts';
import type { LevelledNeed } from '../../model/skill-gap.ts';
import { tieredSkills } from '../../model/skill-needs.ts';
import type { SafeHtml } from '../../support/html.tsx';
import type { PageContext } from '../component.ts';
import { skillLink, type SkillLink } from '../skill-link.tsx';

/** What a role takes: plain data, which the build writes for the browser too. */
export interface RoleNeeds {
  readonly skills: readonly Need[];
  /** What is expected at each level that its page describes. */
  readonly levels: readonly LevelNeeds[];
  /** Where to learn for the role as a whole. */
  readonly learn: readonly LearnLink[];
}

export interface Need extends SkillLink, LevelledNeed {
  readonly tier: SkillTier;
  readonly why: SafeHtml;
  /** Where to learn the skill. */
  readonly learn: readonly LearnLink[];
}

export interface LevelNeeds {
  /** Id of a level of the guide. */
  readonly id: string;
  readonly title: string;
  readonly expects: readonly SafeHtml[];
}

export interface LearnLink {
  readonly title: string;
  readonly url: string;
}

/** So many places to learn a skill fit behind its reason; its own page has all of them. */
const LEARN_SHOWN = 2;

/** A role → what it takes, with relative links of the page. The most needed skills come first. */
export function roleNeeds(role: Role, page: PageContext): RoleNeeds {
  const { skills, levels, resources } = role.facts;
  return {
    skills: tieredSkills(skills).map(({ skill, tier, proficiency, byLevel, why }) => ({
      id: skill,
      ...skillLink(skill, page),
      tier,
      proficiency,
      byLevel,
      why: page.inline(why),
      learn: learnLinks(page.guide.skills.get(skill)?.resources),
    })),
    levels: levels.map(({ level, title, expects }) => ({
      id: level,
      title: title ?? page.guide.settings.levels.find(({ id }) => id === level)?.title ?? level,
      expects: expects.map((text) => page.inline(text)),
    })),
    learn: learnLinks(resources),
  };
}

function learnLinks(resources: Role['facts']['resources']): readonly LearnLink[] {
  if (!resources) return [];
  const { courses, practice, books } = resources;
  return [...courses, ...practice, ...books].slice(0, LEARN_SHOWN).map(({ title, url }) => ({ title, url }));
}
