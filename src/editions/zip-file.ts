import { closeSync, openSync, writeSync } from 'node:fs';
import type { MessagePort } from 'node:worker_threads';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file of an archive: its path in it, with `/`, its content, and whether that must not be compressed. */
export type ZipEntry = readonly [path: string, content: Uint8Array, stored: boolean];

/** The earliest time that a ZIP can name. A real one would make every build another archive. */
const TIME = new Date(1980, 0, 1);
/** Compressed already: another time costs the build much and saves the reader nothing. */
const COMPRESSED = /\.(?:avif|gif|jpe?g|mp4|png|webm|webp|woff2?|zip)$/i;

/** A ZIP that is being written. */
interface ZipFile {
  readonly add: (entry: ZipEntry) => void;
  /** Writes its list of files and closes it. */
  readonly end: () => void;
}

/**
 * Writes the entries that come in at a port into a ZIP, and says of each how many bytes it took in; `undefined` is the
 * end. The same files give the same bytes on every machine: the compression is fflate's, not that of Node's own
 * version. Throws where the ZIP cannot be written.
 */
export function zipFrom(port: MessagePort, target: string): void {
  const zip = openZip(target);
  port.on('message', (entry: ZipEntry | undefined) => {
    if (entry) {
      zip.add(entry);
      port.postMessage(entry[1].length);
    } else {
      zip.end();
      port.close();
    }
  });
}

function openZip(target: string): ZipFile {
  const descriptor = openSync(target, 'w');
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    writeSync(descriptor, chunk);
  });
  return {
    add: ([path, content, stored]) => {
      const entry =
        stored || COMPRESSED.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
      entry.mtime = TIME;
      zip.add(entry);
      entry.push(content, true);
    },
    end: () => {
      zip.end();
      closeSync(descriptor);
    },
  };
}
