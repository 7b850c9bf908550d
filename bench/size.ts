import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Bytes of something as it is stored, and as it is sent. */
export interface Size {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** Compressing well is slow; so many pages, spread over the site, say enough. */
const SAMPLED_PAGES = 50;

/** Mean size of the pages in a folder of a built site: those with generated names. */
export function meanPageSize(folder: string): Size {
  const files = filesBelow(folder).filter((file) => /[\\/](?:role|page)-\d+\.html$/.test(file));
  const step = Math.max(1, Math.floor(files.length / SAMPLED_PAGES));
  const sizes = files
    .filter((_, index) => index % step === 0)
    .map((file) => compressedSize(readFileSync(file)));
  const mean = (of: (size: Size) => number): number =>
    sizes.reduce((sum, size) => sum + of(size), 0) / sizes.length;
  return {
    raw: mean((size) => size.raw),
    gzip: mean((size) => size.gzip),
    brotli: mean((size) => size.brotli),
  };
}

/** Size of the style sheet and the script that every page loads. */
export function assetSize(site: string): Size {
  const sizes = filesBelow(path.join(site, 'assets'))
    .filter((file) => /[\\/]site\.[^\\/]*\.(css|js)$/.test(file))
    .map((file) => compressedSize(readFileSync(file)));
  const sum = (of: (size: Size) => number): number => sizes.reduce((total, size) => total + of(size), 0);
  return { raw: sum((size) => size.raw), gzip: sum((size) => size.gzip), brotli: sum((size) => size.brotli) };
}

/** Bytes of all files below a folder. */
export function folderBytes(folder: string): number {
  return filesBelow(folder).reduce((sum, file) => sum + statSync(file).size, 0);
}

function compressedSize(bytes: Buffer): Size {
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
  };
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
