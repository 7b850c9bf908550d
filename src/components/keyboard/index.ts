import type { Component } from '../component.ts';

/** Furniture: the footer has the button, the end of the page the list that it opens. */
export const keyboard: Component = {
  name: 'keyboard',
  description: 'The keys that the site knows, and a switch for those that are a single letter.',
  style: new URL('./style.css', import.meta.url),
  client: new URL('./client.ts', import.meta.url),
};
