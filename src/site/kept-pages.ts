import type { Guide } from '../model/guide.ts';
import type { Page } from '../model/page.ts';
import type { MarkdownRenderer } from '../render/markdown.ts';
import { NOTHING_KEPT, type KeptBytes } from '../support/byte-cache.ts';
import { keysOf } from './page-keys.ts';
import { keptPage, renderedBefore, type KeptPage, type RenderedPage } from './render-page.ts';

/** What pages of a guide are rendered with. */
export interface Rendering {
  readonly guide: Guide;
  readonly renderer: MarkdownRenderer;
  /** ISO date that ages are counted to. */
  readonly today: string;
  /** Languages of all code. */
  readonly languages: ReadonlySet<string>;
}

/** Pages that earlier builds have rendered, as long as their texts and all else that they show are as they were. */
export class KeptPages {
  readonly #made: KeptBytes;
  readonly #keyOf: (page: Page) => string | undefined;
  readonly #pages = new Map<Page, RenderedPage>();

  constructor(made: KeptBytes, { guide, renderer, today, languages }: Rendering) {
    this.#made = made;
    const isKept = made !== NOTHING_KEPT;
    this.#keyOf = (isKept ? keysOf(guide, { today, languages }) : undefined) ?? (() => undefined);
    for (const page of guide.pages) {
      const kept = page.file && this.#find(page);
      if (kept) this.#pages.set(page, renderedBefore(kept, renderer, guide, page, today));
    }
  }

  /** The page as it was rendered; undefined where none was that was like it. */
  get(page: Page): RenderedPage | undefined {
    return this.#pages.get(page);
  }

  /** Keeps a page that was just rendered, before anything is added to it. */
  add(rendered: RenderedPage): void {
    const key = rendered.page.file && this.#keyOf(rendered.page);
    if (key !== undefined) this.#made.set(`page ${key}`, Buffer.from(JSON.stringify(keptPage(rendered))));
  }

  #find(page: Page): KeptPage | undefined {
    const key = this.#keyOf(page);
    const bytes = key === undefined ? undefined : this.#made.get(`page ${key}`);
    // It is written by this same code.
    return bytes && (JSON.parse(bytes.toString()) as KeptPage);
  }
}
