import type { Component } from '../component.ts';

/** Furniture: the footer has the button; the list that it opens comes in a script of its own, `list.ts`. */
export const keyboard: Component = {
  name: 'keyboard',
  description: 'The keys that the site knows, and a switch for those that are a single letter.',
  style: new URL('./style.css', import.meta.url),
  client: new URL('./client.ts', import.meta.url),
};
