import type { Component } from '../component.ts';

/** Furniture: the renderer gives every heading of a text its link. */
export const headingAnchor: Component = {
  name: 'heading-anchor',
  description:
    'The link beside a heading to its section, which also shares it: by the menu of a phone, or copied.',
  style: new URL('./style.css', import.meta.url),
  client: new URL('./client.ts', import.meta.url),
};
