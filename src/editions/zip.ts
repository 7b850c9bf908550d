import { closeSync, openSync, writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file of an archive: its path in it, with `/`, and its content. */
export type ArchiveFile = readonly [path: string, content: Uint8Array];

/** The earliest time that a ZIP can name. A real one would make every build another archive. */
const TIME = new Date(1980, 0, 1);
/** Compressed already: another time costs the build much and saves the reader nothing. */
const COMPRESSED = /\.(?:avif|gif|jpe?g|mp4|png|webm|webp|woff2?|zip)$/i;

/**
 * Writes files into a ZIP, in the order given and one at a time, so that a large guide never is in memory whole. The
 * same files give the same bytes on every machine: the compression is fflate's, not that of Node's own version.
 * `stored`: paths that must not be compressed, as a format may ask for.
 */
export async function writeZip(
  target: string,
  files: Iterable<ArchiveFile>,
  stored: ReadonlySet<string> = new Set(),
): Promise<void> {
  const descriptor = openSync(target, 'w');
  try {
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      writeSync(descriptor, chunk);
    });
    for (const [path, content] of files) {
      const keep = stored.has(path) || COMPRESSED.test(path);
      const entry = keep ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
      entry.mtime = TIME;
      zip.add(entry);
      entry.push(content, true);
      // Others have their turn; and memory is collected only then, which else would grow to some gigabytes.
      await setImmediate();
    }
    zip.end();
  } finally {
    closeSync(descriptor);
  }
}
