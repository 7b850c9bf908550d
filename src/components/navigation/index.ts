import type { Component } from '../component.ts';

/** Furniture: layouts place its templates above and below the content. */
export const navigation: Component = {
  name: 'navigation',
  description: 'Where a page stands, and what comes before and after it.',
  style: new URL('./style.css', import.meta.url),
};
