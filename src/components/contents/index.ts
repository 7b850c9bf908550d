import type { Component } from '../component.ts';
import { sectionPages } from './section-pages.ts';
import { SectionPages } from './template.tsx';

/** Furniture that layouts place beside plain pages, and the pages of a section that a page lists in its text. */
export const contents: Component = {
  name: 'contents',
  description:
    'The way through a whole site: the sections, and what lies around the page that is open; the pages of a section.',
  style: new URL('./style.css', import.meta.url),
  placements: {
    'section-pages': (_, page) => {
      const pages = sectionPages(page);
      return pages.length === 0 ? undefined : SectionPages({ pages });
    },
  },
};
