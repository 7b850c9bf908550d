import type { Component } from '../component.ts';

/** Furniture: layouts place its template beside the content. */
export const tableOfContents: Component = {
  name: 'table-of-contents',
  description: 'The sections of a page, with the one being read marked.',
  style: new URL('./style.css', import.meta.url),
  client: new URL('./client.ts', import.meta.url),
};
