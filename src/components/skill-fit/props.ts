import { PATHS_PATH } from '../../model/decision-pages.ts';
import { skillUrl } from '../../model/page-names.ts';
import { tieredSkills } from '../../model/skill-needs.ts';
import { groupBy } from '../../support/group-by.ts';
import type { PageContext } from '../component.ts';
import { choiceWords } from '../../words/choice-words.ts';
import { skillLink, type SkillLink } from '../skill-link.tsx';
import type { FitChoice } from './choice-data.ts';

/** All that the choice of a reader is worked out from, with links from this page. */
export function fitChoice(page: PageContext): FitChoice {
  const { skills, sortedRoles, pagesByPath } = page.guide;
  const paths = pagesByPath.get(PATHS_PATH);
  return {
    words: choiceWords(page.guide.content.words, 'skillFit', 'skillNeeds', 'punctuation'),
    groups: [...groupBy(skills.values(), ({ group }) => group)].map(([title, inGroup]) => ({
      title,
      skills: inGroup.map((skill) => ({
        id: skill.id,
        title: skill.title,
        aliases: skill.aliases,
        href: page.link(skillUrl(skill.id)),
      })),
    })),
    roles: sortedRoles.map(({ id, url, facts }) => ({
      title: facts.title,
      href: page.link(url),
      ...(paths && { paths: `${page.link(paths.url)}?to=${id}` }),
      needs: tieredSkills(facts.skills).map(({ skill, tier, proficiency }) => [skill, tier, proficiency]),
    })),
  };
}

/** Skills of a group that some role cannot do without, each with those roles. */
export interface MustGroupProps {
  readonly title: string;
  readonly skills: readonly MustSkillProps[];
}

export interface MustSkillProps extends SkillLink {
  readonly id: string;
  readonly roles: readonly { readonly title: string; readonly href: string; readonly proficiency: number }[];
}

/** The same as a plain list: by group each skill that is a must-have, with the roles that have it so. */
export function mustHaves(page: PageContext): readonly MustGroupProps[] {
  const { skills, skillNeeds } = page.guide;
  return [...groupBy(skills.values(), ({ group }) => group)]
    .map(([title, inGroup]) => ({
      title,
      skills: inGroup
        .map(({ id }) => ({
          id,
          ...skillLink(id, page),
          roles: (skillNeeds.get(id) ?? []).flatMap(({ role, tier, proficiency }) =>
            tier === 'must' ? [{ title: role.facts.title, href: page.link(role.url), proficiency }] : [],
          ),
        }))
        .filter(({ roles }) => roles.length > 0),
    }))
    .filter((group) => group.skills.length > 0);
}
