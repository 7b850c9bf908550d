import type { Guide } from '../model/guide.ts';
import type { Outline } from '../model/outline.ts';
import type { Page } from '../model/page.ts';
import type { MarkdownRenderer } from '../render/markdown.ts';
import type { CollectedState } from '../render/collected-state.ts';
import type { PageState } from '../render/page-state.ts';
import { EMPTY_HTML, keptHtml, type SafeHtml } from '../support/html.tsx';

/** A page rendered up to its layout. */
export interface RenderedPage {
  readonly page: Page;
  readonly content: SafeHtml;
  readonly outline: Outline;
  /** What it begins with, in plain words; empty where it has no text. */
  readonly opening: string;
  readonly state: PageState;
}

/** Renders what the author of a page wrote, with slots for its diagrams. It looks at no other page's text. */
export function renderPage(
  renderer: MarkdownRenderer,
  guide: Guide,
  page: Page,
  today: string,
): RenderedPage {
  const state = renderer.newState(guide, page, today);
  const { html, outline, opening } = page.file
    ? renderer.render(page.file.body, page.file.bodyLine, state)
    : { html: EMPTY_HTML, outline: state.outline(EMPTY_HTML), opening: '' };
  return { page, content: html, outline, opening, state };
}

/** A rendered page as JSON: what `renderedBefore` makes one of again. */
export interface KeptPage {
  readonly html: string;
  readonly opening: string;
  readonly collected: CollectedState;
}

/** A page, before anything else is added to its state. */
export function keptPage({ content, opening, state }: RenderedPage): KeptPage {
  return { html: content, opening, collected: state.collected() };
}

/** What rendering a page would give, from what it gave before. */
export function renderedBefore(
  { html, opening, collected }: KeptPage,
  renderer: MarkdownRenderer,
  guide: Guide,
  page: Page,
  today: string,
): RenderedPage {
  const state = renderer.newState(guide, page, today, collected);
  if (page.file) state.text = { lines: page.file.body.split('\n'), bodyLine: page.file.bodyLine };
  const content = keptHtml(html);
  return { page, content, outline: state.outline(content), opening, state };
}
