import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Bytes of a file as brotli sends it. */
export function brotliSize(file: string): number {
  return brotliCompressSync(readFileSync(file)).length;
}

/** Files that the HTML of a page makes a browser load at once, by their paths in the site. */
export function loadedWith(site: string, page: string): readonly string[] {
  const html = readFileSync(path.join(site, page), 'utf8');
  const links = html.matchAll(
    /<link rel="(?:stylesheet|manifest)" href="([^"]*)"|<(?:script|img)\b[^>]* src="([^"]*)"/g,
  );
  // A small picture may stand in the page itself.
  return [...links]
    .map((match) => match[1] ?? match[2] ?? '')
    .filter((address) => !address.startsWith('data:'))
    .map((address) => path.join(path.dirname(page), address));
}
