import type { Component } from '../component.ts';

/** Furniture: layouts place its template at the top of every page. */
export const header: Component = {
  name: 'header',
  description: 'The top of every page: the guide, its main pages and its search.',
  style: new URL('./style.css', import.meta.url),
  client: new URL('./client.ts', import.meta.url),
};
