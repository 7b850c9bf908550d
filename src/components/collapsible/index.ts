import { environmentOf, hasSlashes, type Component } from '../component.ts';
import { defaultTitle, lookOf } from '../kinds.ts';
import { markerOf, slashMarkers, titleHtml } from '../marker.ts';
import { markerSyntax } from '../../support/markdown/marker-line.ts';
import { attribute } from '../../support/markdown/token.ts';
import { escapedHtml } from '../../support/html.tsx';
import { Collapsible } from './template.tsx';

/** The name that says what it is, and no kind. */
const PLAIN = 'details';

export const collapsible: Component = {
  name: 'collapsible',
  description: 'A part of the text that the reader opens: an answer, a long aside.',
  markdown: (md) => {
    markerSyntax(md, '???', 'collapsible');
    // `details-tip` is what the configuration of such sites often calls a kind of its own.
    slashMarkers(md, 'collapsible', (name, state) => {
      if (!hasSlashes(state, 'details')) return undefined;
      const own = environmentOf(state).state.guide.content.dialect.kinds.get(name);
      if (own?.folds === true) return own;
      const kind = name === 'details' ? name : /^details-(\w+)$/.exec(name)?.[1];
      return kind === undefined ? undefined : { kind };
    });
  },
  containers: { details: 'collapsible', question: 'collapsible' },
  blocks: {
    collapsible: (block, page) => {
      const marker = markerOf(block);
      const { kind, hasKind, classes, open } = marker;
      const title = titleHtml(marker, page);
      const label = escapedHtml(defaultTitle(kind, page.words));
      const id = attribute(block.token, 'id');
      const look = lookOf(kind, classes);
      return Collapsible({
        id,
        kind: hasKind && kind !== PLAIN ? kind : undefined,
        look,
        open,
        title,
        label,
        content: block.content,
      });
    },
  },
  style: new URL('./style.css', import.meta.url),
  client: new URL('./client.ts', import.meta.url),
};
