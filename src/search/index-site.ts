import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Guide } from '../model/guide.ts';
import { NOTHING_KEPT, type KeptBytes } from '../support/byte-cache.ts';
import { bundleEngine } from './bundle-engine.ts';
import { CATALOGUE_FILE, CATALOGUE_NAME } from './catalogue-format.ts';
import { buildCatalogue } from './catalogue.ts';
import { IndexedPages } from './indexed-pages.ts';

/** The engine, as it is written and as it is loaded. */
const ENGINE = 'pagefind.js';

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
 * @param kept where the index of an earlier build is: what of it is about pages that are as they were is taken again
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

/**
 * Indexes a site that is written already, and puts its index beside it.
 *
 * @param kept where the index of an earlier state of the site is
 */
export async function indexSite(folder: string, guide: Guide, kept?: KeptBytes): Promise<void> {
  const index = await openIndex(folder, kept);
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
