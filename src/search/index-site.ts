import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Guide } from '../model/guide.ts';
import { NOTHING_KEPT, type KeptBytes } from '../support/byte-cache.ts';
import { bundleEngine } from './bundle-engine.ts';
import { CATALOGUE_FILE, CATALOGUE_NAME } from './catalogue-format.ts';
import { buildCatalogue, type IndexedPage } from './catalogue.ts';
import type { PageForIndex } from './index-thread.ts';
import { startIndexer, type Indexer } from './indexer.ts';
import { earlierIndex, keepIndex, keepSegment, keptSegment, writeKeptIndex } from './kept-index.ts';
import type { Segment } from './merge-segments.ts';

/** The engine, as it is written and as it is loaded. */
const ENGINE = 'pagefind.js';
/** Pagefind needs a megabyte of memory for each page of a segment, and a new segment for a page that has changed. */
const SEGMENT_PAGES = 64;

/** An index for the search of a site, while its pages are made. */
export interface SiteIndex {
  /**
   * Hands the next page on, by its file from the root of the site. Pages must come in the order of their names: the
   * same pages then give the same bytes, which readers with a saved copy need not download again.
   */
  readonly add: (file: string, html: string) => Promise<void>;
  /** Puts the index beside the site, in `pagefind/`, with a catalogue of its pages. Rejects where it could not be made. */
  readonly finish: (guide: Guide) => Promise<void>;
  /** Ends what is still at work. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the index of a site in a folder.
 *
 * @param kept where the index of an earlier build is: it is taken again where all pages are as they were then
 */
export async function openIndex(folder: string, kept: KeptBytes = NOTHING_KEPT): Promise<SiteIndex> {
  const target = path.join(folder, 'pagefind');
  const pages = new IndexedPages(target, kept);
  await pages.open();
  return {
    add: (file, html) => pages.add([file, html]),
    finish: async (guide) => {
      const catalogue = buildCatalogue(guide, await pages.finish());
      const engine = path.join(target, ENGINE);
      writeFileSync(engine, await bundleEngine(readFileSync(engine, 'utf8')));
      writeFileSync(path.join(target, CATALOGUE_FILE), `${CATALOGUE_NAME}=${JSON.stringify(catalogue)}`);
    },
    close: () => pages.close(),
  };
}

/** Pages on their way into an index, in segments: those that are as they were are taken from an earlier build. */
class IndexedPages {
  readonly #target: string;
  readonly #kept: KeptBytes;
  readonly #earlier: ReturnType<typeof earlierIndex>;
  /** Keys of the segments so far, by hashes of their pages, and the segments themselves where they are new. */
  readonly #segments = new Map<string, Promise<Segment> | undefined>();
  /** Pages of the segment that is not full yet. */
  #pages: PageForIndex[] = [];
  #indexer: Promise<Indexer> | undefined;
  /** The segment that was begun last. */
  #last: Promise<unknown> | undefined;

  constructor(target: string, kept: KeptBytes) {
    this.#target = target;
    this.#kept = kept;
    this.#earlier = earlierIndex(kept);
  }

  /** Without an earlier index, Pagefind starts beside the first page. */
  async open(): Promise<void> {
    if (!this.#earlier) await this.#start();
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
    const indexer = await this.#start();
    const segments = [...this.#segments].map(([key, made]) => made ?? keptSegment(this.#kept, key) ?? []);
    const indexed = await indexer.merge(await Promise.all(segments));
    keepIndex(this.#kept, { segments: keys, indexed }, this.#target);
    return indexed;
  }

  async close(): Promise<void> {
    await (await this.#indexer)?.close();
  }

  #start(): Promise<Indexer> {
    return (this.#indexer ??= startIndexer(this.#target));
  }

  async #endSegment(): Promise<void> {
    const pages = this.#pages;
    this.#pages = [];
    const key = keyOf(pages);
    if (this.#kept.get(key)) {
      this.#segments.set(key, undefined);
      return;
    }
    const made = this.#makeSegment(key, pages);
    // Whoever waits for it hears of a failure.
    made.catch(() => undefined);
    this.#segments.set(key, made);
    // More than one that waits while another is made would only fill memory.
    await this.#last;
    this.#last = made;
  }

  async #makeSegment(key: string, pages: readonly PageForIndex[]): Promise<Segment> {
    const indexer = await this.#start();
    const segment = await indexer.segment(pages);
    keepSegment(this.#kept, key, segment);
    return segment;
  }
}

function keyOf(pages: readonly PageForIndex[]): string {
  const hash = createHash('sha1');
  for (const [file, html] of pages) hash.update(`${file}\0`).update(html).update('\0');
  return `segment ${hash.digest('base64')}`;
}

/** Indexes a site that is written already, and puts its index beside it. */
export async function indexSite(folder: string, guide: Guide): Promise<void> {
  const index = await openIndex(folder);
  try {
    for (const file of pageFiles(folder))
      await index.add(file, readFileSync(path.join(folder, file), 'utf8'));
    await index.finish(guide);
  } finally {
    await index.close();
  }
}

/** Names of all pages below a folder, with slashes, sorted. */
function pageFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.html') && !name.startsWith('pagefind/'))
    .toSorted();
}
