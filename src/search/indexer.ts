import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';
import { startThread } from '../support/start-thread.ts';
import { threadScript } from '../support/thread-script.ts';
import type { IndexedPage } from './catalogue.ts';
import type { IndexReply, IndexRequest, PageForIndex } from './index-thread.ts';
import type { Segment } from './segment.ts';

/** Pagefind at work on the pages of a site. It answers in the order in which it is asked. */
export interface Indexer {
  /** The segment of some pages. Rejects where it could not be made. */
  readonly segment: (pages: readonly PageForIndex[]) => Promise<Segment>;
  /** Writes the files of the index of all segments. → the pages in it. It is the end of the indexer. */
  readonly merge: (segments: readonly Segment[]) => Promise<readonly IndexedPage[]>;
  /** Ends what is still at work. */
  readonly close: () => Promise<void>;
}

/** Starts Pagefind, which will write an index into a folder. It runs in a thread and a process of their own, beside the pages. */
export async function startIndexer(target: string): Promise<Indexer> {
  const script = await threadScript(THREAD, new URL('./', import.meta.url), [PAGEFIND_IN_PLACE]);
  const worker = startThread(script, { workerData: target });
  const waiting: ((reply: IndexReply) => void)[] = [];
  worker.on('message', (reply: IndexReply) => waiting.shift()?.(reply));
  const failed = new Promise<never>((_, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the search index was not made to its end')));
  });
  // Whoever waits for an answer hears of a failure.
  failed.catch(() => undefined);
  const ask = (request: IndexRequest): Promise<IndexReply> => {
    const answer = new Promise<IndexReply>((resolve) => waiting.push(resolve));
    worker.postMessage(request);
    return Promise.race([answer, failed]);
  };
  return {
    // What it answers belongs to what it was asked.
    segment: async (pages) => (await ask({ pages })) as Segment,
    merge: async (segments) => (await ask({ segments })) as readonly IndexedPage[],
    close: async () => {
      await worker.terminate();
    },
  };
}

const THREAD = `
import { parentPort, workerData } from 'node:worker_threads';
import { indexFrom } from './index-thread.ts';
indexFrom(parentPort, workerData);
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
