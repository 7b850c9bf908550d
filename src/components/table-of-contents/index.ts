import { dataOf } from '../../support/markdown/token.ts';
import type { Component } from '../component.ts';
import { headingListMarker, type HeadingListData } from './markdown.ts';
import { HeadingList } from './template.tsx';

/** Furniture, which layouts place beside the content; and a list in the text where its author asks for one. */
export const tableOfContents: Component = {
  name: 'table-of-contents',
  description: 'The sections of a page, with the one being read marked.',
  markdown: headingListMarker,
  leaves: {
    heading_list: (token, page) => HeadingList({ ...dataOf<HeadingListData>(token), words: page.words }),
  },
  style: new URL('./style.css', import.meta.url),
  client: new URL('./client.ts', import.meta.url),
};
