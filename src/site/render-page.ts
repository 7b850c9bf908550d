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

/** A rendered page as JSON, without its HTML: what `renderedBefore` makes one of again. */
export interface KeptPage {
  readonly opening: string;
  readonly anchors: readonly string[];
  readonly collected: CollectedState;
}

/** A page, before anything else is added to its state. */
export function keptPage({ outline, opening, state }: RenderedPage): KeptPage {
  return { opening, anchors: [...outline.anchors], collected: state.collected() };
}

/**
 * What rendering a page would give, from what it gave before.
 *
 * @param state of the page, with all that it had collected then
 * @param readHtml its HTML, each time that it is asked for: that of all pages of a large guide would fill the memory
 */
export function renderedBefore(
  { opening, anchors }: KeptPage,
  state: PageState,
  readHtml: () => string,
): RenderedPage {
  return {
    page: state.page,
    get content() {
      return keptHtml(readHtml());
    },
    outline: { ...state.outline(EMPTY_HTML), anchors: new Set(anchors) },
    opening,
    state,
  };
}
