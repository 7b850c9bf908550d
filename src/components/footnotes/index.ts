import { dataOf } from '../../support/markdown/token.ts';
import type { Component } from '../component.ts';
import { footnoteSyntax } from './markdown.ts';
import { registryOf, type Note } from './registry.ts';
import { reportUnused } from './reports.ts';
import { Footnotes, Reference, WayBack } from './template.tsx';

export const footnotes: Component = {
  name: 'footnotes',
  description:
    'Notes at the end of a page, each with a number in the text that leads to it, and the way back.',
  markdown: footnoteSyntax,
  blocks: {
    footnotes: ({ parts }, page) =>
      Footnotes({
        words: page.words,
        ordinal: registryOf(page).ordinal,
        notes: parts.map(({ token, content }) => ({ id: dataOf<{ note: Note }>(token).note.id, content })),
      }),
  },
  parts: ['footnote'],
  leaves: {
    footnote_reference: (token) => {
      const { note, id } = dataOf<{ note: Note; id: string }>(token);
      return Reference({ number: note.number, note: note.id, id });
    },
    footnote_back: (token, page, line) => {
      const { note, inParagraph } = dataOf<{ note: Note; inParagraph: boolean }>(token);
      if (note.references.length === 0) reportUnused(page, note, line);
      return WayBack({ number: note.number, references: note.references, inParagraph, words: page.words });
    },
  },
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: { file: 'more', marks: ['class="footnote'] },
};
