import type { Guide } from '../model/guide.ts';
import type { Page } from '../model/page.ts';
import type { MarkdownRenderer } from '../render/markdown.ts';
import { NOTHING_KEPT, type KeptBytes } from '../support/byte-cache.ts';
import { keysOf } from './page-keys.ts';
import { keptPage, renderedBefore, renderPage, type KeptPage, type RenderedPage } from './render-page.ts';

/** What pages of a guide are rendered with. */
export interface Rendering {
  readonly guide: Guide;
  readonly renderer: MarkdownRenderer;
  /** ISO date that ages are counted to. */
  readonly today: string;
  /** Languages of all code. */
  readonly languages: ReadonlySet<string>;
}

/**
 * Pages that earlier builds have rendered, as long as their texts and all else that they show are as they were. Their
 * HTML stays where it is kept until it is asked for.
 */
export class KeptPages {
  readonly #made: KeptBytes;
  readonly #rendering: Rendering;
  readonly #keyOf: (page: Page) => string | undefined;
  readonly #pages = new Map<Page, RenderedPage>();

  constructor(made: KeptBytes, rendering: Rendering) {
    this.#made = made;
    this.#rendering = rendering;
    const { guide, renderer, today } = rendering;
    this.#keyOf = (made === NOTHING_KEPT ? undefined : keysOf(guide, rendering)) ?? (() => undefined);
    for (const page of guide.pages) {
      const key = page.file && this.#keyOf(page);
      const kept = key === undefined ? undefined : this.#find(key);
      if (key === undefined || !kept) continue;
      const state = renderer.newState(guide, page, today, kept.collected);
      this.#pages.set(
        page,
        renderedBefore(kept, state, () => this.#html(key, page)),
      );
    }
  }

  /** The page as it was rendered; undefined where none was that was like it. */
  get(page: Page): RenderedPage | undefined {
    return this.#pages.get(page);
  }

  /** Keeps a page that was just rendered, before anything is added to it. → the same without its HTML in memory */
  add(rendered: RenderedPage): RenderedPage {
    const { page, content, state } = rendered;
    const key = page.file && this.#keyOf(page);
    if (key === undefined) return rendered;
    const kept = keptPage(rendered);
    this.#made.set(`html ${key}`, Buffer.from(content));
    this.#made.set(`page ${key}`, Buffer.from(JSON.stringify(kept)));
    return renderedBefore(kept, state, () => this.#html(key, page));
  }

  #find(key: string): KeptPage | undefined {
    const bytes = this.#made.has(`html ${key}`) ? this.#made.get(`page ${key}`) : undefined;
    // It is written by this same code.
    return bytes && (JSON.parse(bytes.toString()) as KeptPage);
  }

  /** Where a disk has failed since, the page is rendered again. */
  #html(key: string, page: Page): string {
    const { guide, renderer, today } = this.#rendering;
    return this.#made.get(`html ${key}`)?.toString() ?? renderPage(renderer, guide, page, today).content;
  }
}
