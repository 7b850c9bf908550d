import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { startThread } from '../support/start-thread.ts';
import { threadScript } from '../support/thread-script.ts';
import type { ZipEntry } from './zip-file.ts';

/** A file of an archive: its path in it, with `/`, and its content. */
export type ArchiveFile = readonly [path: string, content: Uint8Array];

/** What may wait to be compressed, in bytes: more would only fill memory. */
const MOST_WAITING = 8_000_000;

const THREAD = `
import { parentPort, workerData } from 'node:worker_threads';
import { zipFrom } from './zip-file.ts';
zipFrom(parentPort, workerData);
`;

let script: Promise<URL> | undefined;

/**
 * Writes files into a ZIP in the order given, compressed by a thread of its own while the next ones are made; only a
 * few megabytes of them are in memory at a time. The same files give the same bytes on every machine. Rejects where
 * the archive cannot be written.
 *
 * @param stored paths that must not be compressed, as a format may ask for
 */
export async function writeZip(
  target: string,
  files: Iterable<ArchiveFile>,
  stored: ReadonlySet<string> = new Set(),
): Promise<void> {
  script ??= threadScript(THREAD, new URL('./', import.meta.url));
  const worker = startThread(await script, { workerData: target });
  const ended = once(worker, 'exit');
  // It is waited for below, where a failure is not missed.
  ended.catch(() => undefined);
  let waiting = 0;
  worker.on('message', (done: number) => (waiting -= done));
  const isFull = (): boolean => waiting > MOST_WAITING;
  try {
    for (const [path, content] of files) {
      worker.postMessage([path, content, stored.has(path)] satisfies ZipEntry);
      waiting += content.length;
      // Others have their turn; and memory is collected only then, which else would grow to some gigabytes.
      await setImmediate();
      while (isFull()) await Promise.race([once(worker, 'message'), ended]);
    }
    worker.postMessage(undefined);
    await ended;
  } finally {
    await worker.terminate();
  }
}
