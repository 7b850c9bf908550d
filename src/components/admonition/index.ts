import type { Component } from '../component.ts';
import { KINDS } from '../kinds.ts';
import { markerOf, slashMarkers, titleHtml } from '../marker.ts';
import { markerSyntax } from '../../support/markdown/marker-line.ts';
import { attribute } from '../../support/markdown/token.ts';
import { alertSyntax } from './markdown.ts';
import { Admonition } from './template.tsx';

export const admonition: Component = {
  name: 'admonition',
  description: 'A note, tip, warning or quotation set apart from the text.',
  markdown: (md) => {
    markerSyntax(md, '!!!', 'admonition');
    slashMarkers(md, 'admonition', (name) =>
      name === 'admonition' ? 'note' : KINDS.includes(name) ? name : undefined,
    );
    alertSyntax(md);
  },
  containers: Object.fromEntries(
    KINDS.filter((kind) => kind !== 'question').map((kind) => [kind, 'admonition']),
  ),
  blocks: {
    admonition: (block, page) => {
      const marker = markerOf(block);
      const { kind, inline } = marker;
      const id = attribute(block.token, 'id');
      return Admonition({ id, kind, inline, title: titleHtml(marker, page), content: block.content });
    },
  },
  style: new URL('./style.css', import.meta.url),
};
