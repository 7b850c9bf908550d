import { EMPTY_HTML } from '../../support/html.tsx';
import type { Component } from '../component.ts';
import { abbreviationSyntax } from './markdown.ts';
import { abbreviationsOf } from './page-abbreviations.ts';
import { reportUnused } from './reports.ts';
import { AbbreviationList } from './template.tsx';

export const abbreviation: Component = {
  name: 'abbreviation',
  description: 'What a short form stands for: press it where it first stands in the text.',
  markdown: abbreviationSyntax,
  leaves: {
    // The last thing of a text: only now it is known what its titles use.
    abbreviation_list: (_token, page) => {
      reportUnused(page);
      const { used } = abbreviationsOf(page);
      const notes = used.map(({ abbreviation: { term, meaning }, note }) => ({ id: note, term, meaning }));
      return notes.length === 0 ? EMPTY_HTML : AbbreviationList({ notes, words: page.words });
    },
  },
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: { file: 'more', marks: ['data-component="abbreviations"'] },
  client: new URL('./client.ts', import.meta.url),
  clientOnlyWith: { file: 'parts', marks: ['data-component="abbreviations"'] },
};
