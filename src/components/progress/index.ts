import { attribute, dataOf } from '../../support/markdown/token.ts';
import type { Component } from '../component.ts';
import { progressSyntax, type ProgressData } from './markdown.ts';
import { Progress } from './template.tsx';

export const progress: Component = {
  name: 'progress',
  description: 'A bar that says how much of something is done.',
  markdown: progressSyntax,
  leaves: {
    progress: (token, page) => {
      const { percent, label } = dataOf<ProgressData>(token);
      return Progress({
        percent,
        label: label === '' ? undefined : page.inline(label),
        classes: attribute(token, 'class'),
        id: attribute(token, 'id'),
      });
    },
  },
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: { file: 'more', marks: ['data-component="progress"'] },
};
