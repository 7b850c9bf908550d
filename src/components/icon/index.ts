import { attribute } from '../../support/markdown/token.ts';
import type { Component } from '../component.ts';
import { iconSyntax } from './markdown.ts';
import { Icon } from './template.tsx';

export const icon: Component = {
  name: 'icon',
  description: 'A small picture in the text, by its name in one of four icon sets.',
  markdown: iconSyntax,
  leaves: {
    icon: (token, { guide }) =>
      Icon({
        name: token.content,
        own: guide.content.dialect.icons.get(token.content),
        title: attribute(token, 'title'),
        classes: attribute(token, 'class'),
        id: attribute(token, 'id'),
      }),
  },
  style: new URL('./style.css', import.meta.url),
  rareStyle: { style: new URL('./sizes.css', import.meta.url), file: 'more', marks: ['class="icon '] },
};
