import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';
import type { Guide } from '../model/guide.ts';
import { startThread } from '../support/start-thread.ts';
import { threadScript } from '../support/thread-script.ts';
import { bundleEngine } from './bundle-engine.ts';
import { CATALOGUE_FILE, CATALOGUE_NAME } from './catalogue-format.ts';
import { buildCatalogue, type IndexedPage } from './catalogue.ts';
import type { IndexReply, PageForIndex } from './index-thread.ts';

/** So many pages wait for Pagefind, which takes them in their order: more would only fill memory. */
const AHEAD = 16;
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

/** Opens the index of a site in a folder. It is made by a thread and a process of their own, beside the pages. */
export async function openIndex(folder: string): Promise<SiteIndex> {
  const target = path.join(folder, 'pagefind');
  const script = await threadScript(THREAD, new URL('./', import.meta.url), [PAGEFIND_IN_PLACE]);
  const worker = startThread(script, { workerData: target });
  let waiting = 0;
  const isFull = (): boolean => waiting > AHEAD;
  const made = new Promise<readonly IndexedPage[]>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the search index was not made to its end')));
    worker.on('message', (reply: IndexReply) => {
      if (reply === 'taken') waiting--;
      else resolve(reply);
    });
  });
  // Whoever waits for it hears of a failure.
  made.catch(() => undefined);
  return {
    add: async (file, html) => {
      waiting++;
      worker.postMessage([file, html] satisfies PageForIndex);
      while (isFull()) await Promise.race([once(worker, 'message'), made]);
    },
    finish: async (guide) => {
      worker.postMessage(undefined);
      const catalogue = buildCatalogue(guide, await made);
      const engine = path.join(target, ENGINE);
      writeFileSync(engine, await bundleEngine(readFileSync(engine, 'utf8')));
      writeFileSync(path.join(target, CATALOGUE_FILE), `${CATALOGUE_NAME}=${JSON.stringify(catalogue)}`);
    },
    close: async () => {
      await worker.terminate();
    },
  };
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

const THREAD = `
import { parentPort, workerData } from 'node:worker_threads';
import { indexFrom } from './index-thread.ts';
await indexFrom(parentPort, workerData);
`;

/** Leaves Pagefind where it is: a script without a place of its own cannot find it by its name, nor its program. */
const PAGEFIND_IN_PLACE: Plugin = {
  name: 'pagefind-in-place',
  setup: (bundler) => {
    bundler.onResolve({ filter: /^pagefind$/ }, async ({ path: name, kind, resolveDir, pluginData }) => {
      // Its own question comes by here too.
      if (pluginData === bundler) return undefined;
      const { path: place, errors } = await bundler.resolve(name, { kind, resolveDir, pluginData: bundler });
      return errors.length > 0 ? { errors } : { path: pathToFileURL(place).href, external: true };
    });
  },
};
