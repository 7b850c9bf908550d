import type { Component, PlacementTemplate } from '../component.ts';
import { Tools } from './template.tsx';

const placeTools: PlacementTemplate = ({ role }, page) => {
  if (!role || role.facts.tools.length === 0) return undefined;
  return Tools({
    tools: role.facts.tools.map(({ name, url, purpose, language, commands }) => ({
      name,
      url,
      purpose: page.inline(purpose),
      commands: commands.map(({ run, does }) => ({
        code: page.highlight(run, language),
        does: page.inline(does),
      })),
    })),
  });
};

export const tools: Component = {
  name: 'tools',
  description: 'The tools of a role, what each is for, and a command or two.',
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: { file: 'role', marks: ['data-component="tools"'] },
  placements: { tools: placeTools },
};
