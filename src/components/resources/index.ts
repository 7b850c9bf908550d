import type { RoleFacts } from '../../model/role.ts';
import type { Component, PageContext } from '../component.ts';
import { Resources, type ResourceGroupProps } from './template.tsx';

type Groups = NonNullable<RoleFacts['resources']>;

const TITLES: readonly (readonly [keyof Groups, string])[] = [
  ['courses', 'Courses'],
  ['books', 'Books'],
  ['practice', 'Practice'],
  ['community', 'Community'],
];

/** Groups that have resources. */
function resourceGroups(groups: Groups, page: PageContext): readonly ResourceGroupProps[] {
  return TITLES.filter(([group]) => groups[group].length > 0).map(([group, title]) => ({
    id: page.uniqueId(`resources-${group}`),
    title,
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
  description: 'Courses, books, practice and communities for a role.',
  style: new URL('./style.css', import.meta.url),
  placements: {
    resources: ({ role }, page) => {
      const groups = role?.facts.resources ? resourceGroups(role.facts.resources, page) : [];
      return groups.length > 0 ? Resources({ groups }) : undefined;
    },
  },
};
