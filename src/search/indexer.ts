import { startThread } from '../support/start-thread.ts';
import { inPlace, threadScript } from '../support/thread-script.ts';
import type { IndexReply, IndexRequest, PageForIndex, WrittenIndex } from './index-thread.ts';
import type { Segment } from './segment.ts';

/** Pagefind at work on the pages of a site. It answers in the order in which it is asked. */
export interface Indexer {
  /** The segment of some pages. Rejects where it could not be made. */
  readonly segment: (pages: readonly PageForIndex[]) => Promise<Segment>;
  /** Writes the files of the index of all segments. It is the end of the indexer. */
  readonly merge: (segments: readonly Segment[]) => Promise<WrittenIndex>;
  /** Ends it where another one merges. */
  readonly end: () => Promise<void>;
  /** Ends what is still at work. */
  readonly close: () => Promise<void>;
}

let script: Promise<URL> | undefined;

/** Starts Pagefind, which will write an index into a folder. It runs in a thread and a process of their own, beside the pages. */
export async function startIndexer(target: string): Promise<Indexer> {
  script ??= threadScript(THREAD, new URL('./', import.meta.url), [inPlace(/^pagefind$/)]);
  const worker = startThread(await script, { workerData: target });
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
    merge: async (segments) => (await ask({ segments })) as WrittenIndex,
    end: async () => {
      await ask('end');
    },
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
