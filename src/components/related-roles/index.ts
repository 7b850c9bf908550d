import type { Role } from '../../model/page.ts';
import { skillOverlap } from '../../model/overlap.ts';
import type { Component, PageContext } from '../component.ts';
import { skillLink, type SkillLink } from '../skill-link.tsx';
import { RelatedRoles, type RelatedProps } from './template.tsx';

/** Related roles in the order of the role's file; one that is no role of the guide is left out, a check reports it. */
function relatedOf(role: Role, page: PageContext): readonly RelatedProps[] {
  return role.facts.related.flatMap(({ role: id, difference }) => {
    const other = page.guide.roles.get(id);
    if (!other) return [];
    const { percent, shared, onlyFirst, onlySecond } = skillOverlap(role.facts.skills, other.facts.skills);
    const links = (skills: readonly string[]): readonly SkillLink[] =>
      skills.map((skill) => skillLink(skill, page));
    return [
      {
        title: other.facts.title,
        href: page.link(other.url),
        percent,
        difference: page.inline(difference),
        shared: links(shared.map(({ skill }) => skill)),
        missingHere: links(onlySecond),
        missingThere: links(onlyFirst),
      },
    ];
  });
}

export const relatedRoles: Component = {
  name: 'related-roles',
  description: 'Related roles: how far their skills overlap, why, and the key difference.',
  style: new URL('./style.css', import.meta.url),
  placements: {
    'related-roles': ({ role }, page) => {
      const related = role ? relatedOf(role, page) : [];
      return role && related.length > 0 ? RelatedRoles({ role: role.facts.title, related }) : undefined;
    },
  },
};
