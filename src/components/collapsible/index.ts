import type { Component } from '../component.ts';
import { defaultTitle } from '../kinds.ts';
import { markerOf, titleHtml } from '../marker.ts';
import { markerSyntax } from '../../support/markdown/marker-line.ts';
import { escapedHtml } from '../../support/html.tsx';
import { Collapsible } from './template.tsx';

export const collapsible: Component = {
  name: 'collapsible',
  description: 'A part of the text that the reader opens: an answer, a long aside.',
  markdown: (md) => markerSyntax(md, '???', 'collapsible'),
  containers: { details: 'collapsible', question: 'collapsible' },
  blocks: {
    collapsible: (block, page) => {
      const marker = markerOf(block);
      // A collapsible always needs something to press, so an empty title falls back to the kind's name.
      const title = titleHtml(marker, page) ?? escapedHtml(defaultTitle(marker.kind, page.words));
      return Collapsible({ kind: marker.kind, open: marker.open, title, content: block.content });
    },
  },
  style: new URL('./style.css', import.meta.url),
  client: new URL('./client.ts', import.meta.url),
};
