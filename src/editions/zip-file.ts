import { closeSync, openSync, writeSync } from 'node:fs';
import type { MessagePort } from 'node:worker_threads';
import { crc32 } from 'node:zlib';
import { Deflate, Zip, ZipPassThrough, type ZipInputFile } from 'fflate';

/** Content as it lies in an archive. */
export interface Packed {
  readonly crc: number;
  /** Bytes of the content. */
  readonly size: number;
  readonly deflated: Uint8Array<ArrayBuffer>;
}

/** A file of an archive: its path in it, with `/`, and its content, which is to be compressed, is already, or must not be. */
export type ZipEntry =
  | readonly [path: string, how: 'deflate' | 'store', content: Uint8Array]
  | readonly [path: string, how: 'packed', content: Packed];

/** What the thread says of each entry: how many bytes it took in, and what they became, where it has compressed them. */
export type ZipReply = readonly [bytes: number, packed: Packed | undefined];

/** The earliest time that a ZIP can name. A real one would make every build another archive. */
const TIME = new Date(1980, 0, 1);
/** Number of the compression in a ZIP: APPNOTE.TXT of PKWARE, 4.4.5. */
const DEFLATED = 8;

/** A ZIP that is being written. */
interface ZipFile {
  /** → what the content became, where it was compressed */
  readonly add: (entry: ZipEntry) => Packed | undefined;
  /** Writes its list of files and closes it. */
  readonly end: () => void;
}

/**
 * Writes the entries that come in at a port into a ZIP, and answers each of them; `undefined` is the end. The same
 * files give the same bytes on every machine: the compression is fflate's, not that of Node's own version. Throws where
 * the ZIP cannot be written.
 */
export function zipFrom(port: MessagePort, target: string): void {
  const zip = openZip(target);
  port.on('message', (entry: ZipEntry | undefined) => {
    if (entry) {
      const packed = zip.add(entry);
      port.postMessage([sizeOf(entry), packed] satisfies ZipReply);
    } else {
      zip.end();
      port.close();
    }
  });
}

/** How many bytes of memory an entry takes until it is written. */
export function sizeOf([, how, content]: ZipEntry): number {
  return how === 'packed' ? content.deflated.length : content.length;
}

function openZip(target: string): ZipFile {
  const descriptor = openSync(target, 'w');
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    writeSync(descriptor, chunk);
  });
  return {
    add: ([path, how, content]) => {
      if (how === 'store') {
        const entry = new ZipPassThrough(path);
        entry.mtime = TIME;
        zip.add(entry);
        entry.push(content, true);
        return undefined;
      }
      const packed = how === 'packed' ? content : pack(content);
      addPacked(zip, path, packed);
      return how === 'packed' ? undefined : packed;
    },
    end: () => {
      zip.end();
      closeSync(descriptor);
    },
  };
}

function addPacked(zip: Zip, filename: string, { crc, size, deflated }: Packed): void {
  const entry: ZipInputFile = { filename, crc, size, compression: DEFLATED, mtime: TIME };
  zip.add(entry);
  entry.ondata?.(null, deflated, true);
}

function pack(content: Uint8Array): Packed {
  const chunks: Uint8Array[] = [];
  const deflate = new Deflate({ level: 6 }, (chunk) => void chunks.push(chunk));
  deflate.push(content, true);
  return { crc: crc32(content), size: content.length, deflated: Buffer.concat(chunks) };
}
