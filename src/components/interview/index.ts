import type { Component, PlacementTemplate } from '../component.ts';
import { Interview } from './template.tsx';

const placeInterview: PlacementTemplate = ({ role }, page) => {
  if (!role || role.facts.interview.length === 0) return undefined;
  return Interview({
    stages: role.facts.interview.map(({ title, what }) => ({ title, what: page.inline(what) })),
  });
};

export const interview: Component = {
  name: 'interview',
  description: 'The stages of a typical interview for a role.',
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: { file: 'role', marks: ['data-component="interview"'] },
  placements: { interview: placeInterview },
};
