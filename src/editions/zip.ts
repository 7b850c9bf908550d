import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { NOTHING_KEPT, type KeptBytes } from '../support/byte-cache.ts';
import { startThread } from '../support/start-thread.ts';
import { threadScript } from '../support/thread-script.ts';
import { sizeOf, type Packed, type ZipEntry, type ZipReply } from './zip-file.ts';

/** A file of an archive: its path in it, with `/`, and its content. */
export type ArchiveFile = readonly [path: string, content: Uint8Array];

/** What may wait to be compressed, in bytes: more would only fill memory. */
const MOST_WAITING = 8_000_000;
/** Compressed already: another time costs the build much and saves the reader nothing. */
const COMPRESSED = /\.(?:avif|gif|jpe?g|mp4|png|webm|webp|woff2?|zip)$/i;

const THREAD = `
import { parentPort, workerData } from 'node:worker_threads';
import { zipFrom } from './zip-file.ts';
zipFrom(parentPort, workerData);
`;

let script: Promise<URL> | undefined;

export interface ZipOptions {
  /** Paths that must not be compressed, as a format may ask for. */
  readonly stored?: ReadonlySet<string>;
  /** What contents have become in earlier archives. */
  readonly made?: KeptBytes;
}

/**
 * Writes files into a ZIP in the order given, compressed by a thread of its own while the next ones are made; only a
 * few megabytes of them are in memory at a time. The same files give the same bytes on every machine. Rejects where
 * the archive cannot be written.
 */
export async function writeZip(
  target: string,
  files: Iterable<ArchiveFile> | AsyncIterable<ArchiveFile>,
  { stored, made = NOTHING_KEPT }: ZipOptions = {},
): Promise<void> {
  script ??= threadScript(THREAD, new URL('./', import.meta.url));
  const worker = startThread(await script, { workerData: target });
  const ended = once(worker, 'exit');
  // It is waited for below, where a failure is not missed.
  ended.catch(() => undefined);
  const queue = new Queue(worker, made);
  try {
    for await (const [path, content] of files) {
      queue.add(path, content, stored?.has(path) === true || COMPRESSED.test(path));
      // Others have their turn; and memory is collected only then, which else would grow to some gigabytes.
      await setImmediate();
      while (queue.waiting > MOST_WAITING) await Promise.race([once(worker, 'message'), ended]);
    }
    worker.postMessage(undefined);
    await ended;
  } finally {
    await worker.terminate();
  }
}

/** What is on its way to the thread, which answers in the order of its entries. */
class Queue {
  /** Bytes that it has not answered yet. */
  waiting = 0;
  readonly #worker: Worker;
  readonly #made: KeptBytes;
  /** Keys of the entries that it has not answered yet; undefined for those that are not to be kept. */
  readonly #keys: (string | undefined)[] = [];

  constructor(worker: Worker, made: KeptBytes) {
    this.#worker = worker;
    this.#made = made;
    worker.on('message', ([bytes, packed]: ZipReply) => {
      this.waiting -= bytes;
      const key = this.#keys.shift();
      if (key !== undefined && packed) made.set(key, bytesOf(packed));
    });
  }

  add(path: string, content: Uint8Array, isStored: boolean): void {
    const key = isStored ? undefined : `deflated ${createHash('sha1').update(content).digest('base64')}`;
    const kept = key === undefined ? undefined : this.#made.get(key);
    const entry: ZipEntry = kept
      ? [path, 'packed', packedFrom(kept)]
      : [path, isStored ? 'store' : 'deflate', content];
    this.#keys.push(kept ? undefined : key);
    this.waiting += sizeOf(entry);
    this.#worker.postMessage(entry);
  }
}

/** How content lies in an archive ↔ bytes: its checksum, its size, and what it is compressed to. */
function bytesOf({ crc, size, deflated }: Packed): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32LE(crc, 0);
  head.writeUInt32LE(size, 4);
  return Buffer.concat([head, deflated]);
}

function packedFrom(bytes: Buffer<ArrayBuffer>): Packed {
  return { crc: bytes.readUInt32LE(0), size: bytes.readUInt32LE(4), deflated: bytes.subarray(8) };
}
