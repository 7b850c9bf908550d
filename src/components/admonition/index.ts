import { environmentOf, hasSlashes, type Component } from '../component.ts';
import { KINDS, lookOf } from '../kinds.ts';
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
    slashMarkers(md, 'admonition', (name, state) => {
      if (!hasSlashes(state, 'admonition')) return undefined;
      if (name === 'admonition') return { kind: 'note' };
      const own = environmentOf(state).state.guide.content.dialect.kinds.get(name);
      return own?.folds === true ? undefined : (own ?? (KINDS.includes(name) ? {} : undefined));
    });
    alertSyntax(md);
  },
  containers: Object.fromEntries(
    KINDS.filter((kind) => kind !== 'question').map((kind) => [kind, 'admonition']),
  ),
  blocks: {
    admonition: (block, page) => {
      const marker = markerOf(block);
      const { kind, classes, inline } = marker;
      const id = attribute(block.token, 'id');
      const look = lookOf(kind, classes);
      return Admonition({ id, kind, look, inline, title: titleHtml(marker, page), content: block.content });
    },
  },
  style: new URL('./style.css', import.meta.url),
  rareStyle: { style: new URL('./inline.css', import.meta.url), file: 'more', marks: ['data-inline="'] },
};
