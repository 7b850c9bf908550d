import type { Component } from '../component.ts';

export const paths: Component = {
  name: 'paths',
  description:
    'Where a role or occupation leads in one and two moves, each with its source and what to learn for it.',
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: { file: 'choices', marks: ['"paths"'] },
  choice: new URL('./choice.tsx', import.meta.url),
};
