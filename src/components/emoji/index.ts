import { attribute } from '../../support/markdown/token.ts';
import type { Component } from '../component.ts';
import { emojiSyntax } from './markdown.ts';
import { Emoji } from './template.tsx';

export const emoji: Component = {
  name: 'emoji',
  description: 'An emoji by its name.',
  markdown: emojiSyntax,
  leaves: {
    emoji: (token) =>
      Emoji({
        character: token.content,
        title: attribute(token, 'title'),
        classes: attribute(token, 'class'),
        id: attribute(token, 'id'),
      }),
  },
  style: new URL('./style.css', import.meta.url),
  // The sheet is for the sizes, which are classes of the author's.
  styleOnlyWith: { file: 'more', marks: ['class="emoji '] },
};
