import type { Component } from '../component.ts';

/**
 * Furniture: half of the work of laying out a long page is in its wide tables and pictures. On a first visit from the
 * top, those below the window wait until the page has been painted.
 */
export const firstPaint: Component = {
  name: 'first-paint',
  description: 'Wide tables and pictures of a long page, which are laid out after its first paint.',
  style: new URL('./style.css', import.meta.url),
  client: new URL('./client.ts', import.meta.url),
};
