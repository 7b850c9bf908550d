import { attribute, dataOf } from '../../support/markdown/token.ts';
import type { Component } from '../component.ts';
import { keysSyntax, type KeysData } from './markdown.ts';
import { Keys } from './template.tsx';

export const keys: Component = {
  name: 'keys',
  description: 'Keys to press together.',
  markdown: keysSyntax,
  leaves: {
    keys: (token) =>
      Keys({
        ...dataOf<KeysData>(token),
        classes: attribute(token, 'class'),
        id: attribute(token, 'id'),
      }),
  },
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: { file: 'more', marks: ['data-component="keys"'] },
};
