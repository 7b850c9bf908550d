import type { Component } from '../component.ts';

export const compare: Component = {
  name: 'compare',
  description:
    'Two or three roles side by side: facts, skills, pay, the day by the clock and the key difference.',
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: { file: 'choices', marks: ['"compare"'] },
  choice: new URL('./choice.tsx', import.meta.url),
};
