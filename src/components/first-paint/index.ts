import type { Component } from '../component.ts';

/**
 * Furniture: most of the work of laying out a long page is in its components. On a first visit from the top, those
 * below the window wait until the page has been painted: in an article those that the style counts, elsewhere the boxes
 * that a template marks with `data-later`.
 */
export const firstPaint: Component = {
  name: 'first-paint',
  description: 'Components of a long page below the window, which are laid out after its first paint.',
  style: new URL('./style.css', import.meta.url),
  client: new URL('./client.ts', import.meta.url),
};
