import type { Component, PlacementTemplate } from '../component.ts';
import { Areas, RoleLimits, Variants } from './template.tsx';

const variants: PlacementTemplate = ({ role }, page) => {
  if (!role || role.facts.variants.length === 0) return undefined;
  return Variants({
    variants: role.facts.variants.map(({ title, summary }) => ({ title, summary: page.inline(summary) })),
  });
};

const areas: PlacementTemplate = ({ role }, page) => {
  if (!role || role.facts.areas.length === 0) return undefined;
  return Areas({
    words: page.words,
    areas: role.facts.areas.map(({ title, summary, responsibilities, tools, goal }) => ({
      title,
      summary: summary === undefined ? undefined : page.inline(summary),
      responsibilities: responsibilities.map((text) => page.inline(text)),
      tools,
      goal: page.inline(goal),
    })),
  });
};

const roleLimits: PlacementTemplate = ({ role }, page) => {
  if (!role || role.facts.not.length === 0) return undefined;
  return RoleLimits({ limits: role.facts.not.map((text) => page.inline(text)) });
};

export const responsibilities: Component = {
  name: 'responsibilities',
  description: 'What a role answers for, how it differs by position, and what it does not do.',
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: {
    file: 'role',
    marks: ['data-component="variants"', 'data-component="areas"', 'data-component="role-limits"'],
  },
  placements: { variants, areas, 'role-limits': roleLimits },
};
