import type { Resources as Groups } from '../../model/resources.ts';
import type { Component, PageContext } from '../component.ts';
import { Resources, type ResourceGroupProps } from './template.tsx';

/** In the order in which they are shown. */
const GROUPS = ['courses', 'books', 'practice', 'community'] as const;

/** Groups that have resources. */
function resourceGroups(groups: Groups, page: PageContext): readonly ResourceGroupProps[] {
  return GROUPS.filter((group) => groups[group].length > 0).map((group) => ({
    id: page.uniqueId(`resources-${group}`),
    title: page.words.resources[group],
    resources: groups[group].map((resource) => ({
      title: resource.title,
      url: resource.url,
      by: resource.by,
      why: page.inline(resource.why),
    })),
  }));
}

export const resources: Component = {
  name: 'resources',
  description: 'Courses, books, practice and communities for a role or a skill.',
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: { file: 'role', marks: ['data-component="resources"'] },
  placements: {
    resources: ({ role }, page) => {
      const ofPage = page.page.kind === 'skill' ? page.page.skill.resources : undefined;
      const given = role ? role.facts.resources : ofPage;
      const groups = given ? resourceGroups(given, page) : [];
      return groups.length > 0 ? Resources({ groups, words: page.words }) : undefined;
    },
  },
};
