import type { Component } from '../component.ts';

export const skillFit: Component = {
  name: 'skill-fit',
  description:
    'Which roles fit the skills that a reader ticks, with what is missing; without script, the must-haves of all roles.',
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: { file: 'choices', marks: ['class="skill-fit', 'data-choice="skill-fit"'] },
  choice: new URL('./choice.tsx', import.meta.url),
};
