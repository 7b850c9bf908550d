import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';
import { startThread } from '../support/start-thread.ts';
import { threadScript } from '../support/thread-script.ts';
import type { IndexedPage } from './catalogue.ts';
import type { IndexReply, PageForIndex } from './index-thread.ts';

/** So many pages wait for Pagefind, which takes them in their order: more would only fill memory. */
const AHEAD = 16;

/** Pagefind at work on the pages of a site. */
export interface Indexer {
  /** Hands the next page on; the one after it has to wait for this. */
  readonly add: (page: PageForIndex) => Promise<void>;
  /** Writes the files of the index. → the pages in it. Rejects where it could not be made. */
  readonly finish: () => Promise<readonly IndexedPage[]>;
  /** Ends what is still at work. */
  readonly close: () => Promise<void>;
}

/** Starts Pagefind, which will write an index into a folder. It runs in a thread and a process of their own, beside the pages. */
export async function startIndexer(target: string): Promise<Indexer> {
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
    add: async (page) => {
      waiting++;
      worker.postMessage(page);
      while (isFull()) await Promise.race([once(worker, 'message'), made]);
    },
    finish: () => {
      worker.postMessage(undefined);
      return made;
    },
    close: async () => {
      await worker.terminate();
    },
  };
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
