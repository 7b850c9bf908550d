import { components } from '../src/components/index.ts';
import { exampleGuide, examplePage } from '../src/gallery/gallery.ts';
import { OWN_DIALECT, type Dialect } from '../src/model/dialect.ts';
import { MarkdownRenderer } from '../src/render/markdown.ts';
import type { PageState } from '../src/render/page-state.ts';

// For tests of what the settings of a site of another tool change in its pages.

const renderer = new MarkdownRenderer(components);
const guide = exampleGuide();

/** Markdown on a page of a site that reads it in some ways of its own → HTML, and what the page is found to hold. */
export function renderedIn(
  markdown: string,
  dialect: Partial<Dialect>,
): { readonly html: string; readonly state: PageState } {
  const content = { ...guide.content, dialect: { ...OWN_DIALECT, ...dialect } };
  const page = examplePage('example.md', 'example.html', markdown);
  const state = renderer.newState({ ...guide, content }, page, '2026-11-21');
  return { html: renderer.render(markdown, 1, state).html.trim(), state };
}

/** A link as it is shown. */
export const link = (href: string, text = href): string => `<a href="${href}">${text}</a>`;
