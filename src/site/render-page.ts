import type { Guide } from '../model/guide.ts';
import type { Outline } from '../model/outline.ts';
import type { Page } from '../model/page.ts';
import type { MarkdownRenderer } from '../render/markdown.ts';
import type { PageState } from '../render/page-state.ts';
import { EMPTY_HTML, type SafeHtml } from '../support/html.tsx';

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
