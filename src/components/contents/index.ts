import type { Component } from '../component.ts';

/** Furniture: layouts place its template beside plain pages. */
export const contents: Component = {
  name: 'contents',
  description: 'The way through a whole site: the sections, and what lies around the page that is open.',
  style: new URL('./style.css', import.meta.url),
};
