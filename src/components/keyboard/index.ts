import type { Component } from '../component.ts';

/** Furniture: the footer has the button; the list that it opens comes with a script and a sheet of its own, `list`. */
export const keyboard: Component = {
  name: 'keyboard',
  description: 'The keys that the site knows, and a switch for those that are a single letter.',
  style: new URL('./style.css', import.meta.url),
  client: new URL('./client.ts', import.meta.url),
};
