import type { Component } from '../component.ts';
import { namedRelated, similarRelated } from './props.ts';
import { RelatedRoles } from './template.tsx';

export const relatedRoles: Component = {
  name: 'related-roles',
  description:
    'Related roles: how far their skills overlap, why, and the key difference; then the most similar others.',
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: { file: 'role', marks: ['data-component="related-roles"'] },
  placements: {
    'related-roles': ({ role }, page) => {
      if (!role) return undefined;
      const [related, similar] = [namedRelated(role, page), similarRelated(role, page)];
      if (related.length + similar.length === 0) return undefined;
      return RelatedRoles({ role: role.facts.title, related, similar, words: page.words });
    },
  },
};
