import type { Component } from '../component.ts';

/** Furniture: layouts place its templates on the home page, the search page and the page for dead links. */
export const search: Component = {
  name: 'search',
  description: 'A search field, and results with filters; without script all roles are listed instead.',
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: { file: 'overview', marks: ['class="search'] },
  client: new URL('./client.ts', import.meta.url),
};
