import { createHash } from 'node:crypto';
import type { KeptBytes } from '../support/byte-cache.ts';
import type { IndexedPage } from './catalogue.ts';
import type { PageForIndex } from './index-thread.ts';
import { Indexers, MOST_AT_A_TIME } from './indexers.ts';
import { earlierIndex, keepIndex, keepSegment, keptSegment, writeKeptIndex } from './kept-index.ts';
import type { Segment } from './segment.ts';

/** Pagefind needs a megabyte of memory for each page of a segment, and a new segment for a page that has changed. */
const SEGMENT_PAGES = 64;

/** Pages on their way into an index, in segments: those that are as they were are taken from an earlier build. */
export class IndexedPages {
  readonly #target: string;
  readonly #kept: KeptBytes;
  readonly #earlier: ReturnType<typeof earlierIndex>;
  /** The segments so far, by keys that tell of their pages. */
  readonly #segments = new Map<string, Promise<Segment>>();
  /** Pages of the segment that is not full yet. */
  #pages: PageForIndex[] = [];
  readonly #indexers: Indexers;
  /** The segments that were begun last. */
  readonly #begun: Promise<unknown>[] = [];

  constructor(target: string, kept: KeptBytes) {
    this.#target = target;
    this.#indexers = new Indexers(target);
    this.#kept = kept;
    this.#earlier = earlierIndex(kept);
  }

  /** Without an earlier index, Pagefind starts beside the first page. */
  async open(): Promise<void> {
    if (!this.#earlier) await this.#indexers.open();
  }

  async add(page: PageForIndex): Promise<void> {
    this.#pages.push(page);
    if (this.#pages.length === SEGMENT_PAGES) await this.#endSegment();
  }

  /** → the pages in the index, whose files are written then */
  async finish(): Promise<readonly IndexedPage[]> {
    // Pagefind's own files come with a segment, be it empty.
    if (this.#pages.length > 0 || this.#segments.size === 0) await this.#endSegment();
    const keys = [...this.#segments.keys()];
    const isSame = keys.join() === this.#earlier?.segments.join();
    if (isSame && writeKeptIndex(this.#kept, this.#target)) return this.#earlier?.indexed ?? [];
    const { indexed, files } = await this.#indexers.merge(await Promise.all(this.#segments.values()));
    keepIndex(this.#kept, { segments: keys, indexed }, this.#target, files);
    return indexed;
  }

  async close(): Promise<void> {
    await this.#indexers.close();
  }

  async #endSegment(): Promise<void> {
    const pages = this.#pages;
    this.#pages = [];
    const key = keyOf(pages);
    const kept = keptSegment(this.#kept, key);
    if (kept) {
      this.#segments.set(key, Promise.resolve(kept));
      return;
    }
    const made = this.#makeSegment(key, pages);
    // Whoever waits for it hears of a failure.
    made.catch(() => undefined);
    this.#segments.set(key, made);
    // More than one that waits while others are made would only fill memory.
    if (this.#begun.push(made) > MOST_AT_A_TIME) await this.#begun.shift();
  }

  async #makeSegment(key: string, pages: readonly PageForIndex[]): Promise<Segment> {
    const segment = await this.#indexers.segment(pages);
    keepSegment(this.#kept, key, segment);
    return segment;
  }
}

function keyOf(pages: readonly PageForIndex[]): string {
  const hash = createHash('sha1');
  for (const [file, html] of pages) hash.update(`${file}\0`).update(html).update('\0');
  return `segment ${hash.digest('base64')}`;
}
