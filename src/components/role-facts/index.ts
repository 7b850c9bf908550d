import type { Component } from '../component.ts';
import { roleFactsProps } from './props.ts';
import { RoleFacts } from './template.tsx';

export const roleFacts: Component = {
  name: 'role-facts',
  description:
    'The facts of a role at a glance: other titles, experience, remote work, pay, who it sits between.',
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: { file: 'role', marks: ['data-component="role-facts"'] },
  placements: {
    'role-facts': ({ role }, page) => role && RoleFacts({ ...roleFactsProps(role, page), words: page.words }),
  },
};
