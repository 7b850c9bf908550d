import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type { KeptBytes } from '../support/byte-cache.ts';
import type { IndexedPage } from './catalogue.ts';

/** What the index of an earlier build was made of and holds. */
export interface EarlierIndex {
  /** A hash of each page that was handed to Pagefind, with its name, in their order. */
  readonly pages: readonly string[];
  readonly indexed: readonly IndexedPage[];
}

const CONTENTS = 'search index';
const FILES = 'files of the search index';

/** The index that was kept last; undefined where there is none. It holds for the same pages in the same order only. */
export function earlierIndex(kept: KeptBytes): EarlierIndex | undefined {
  const text = kept.get(CONTENTS)?.toString();
  // It is written by this same code.
  return text === undefined ? undefined : (JSON.parse(text) as EarlierIndex);
}

/** Keeps an index whose files lie in a folder. */
export function keepIndex(kept: KeptBytes, index: EarlierIndex, folder: string): void {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  const files = names.map((name) => [name, readFileSync(path.join(folder, name))] as const);
  // They are compressed already.
  kept.set(FILES, zipSync(Object.fromEntries(files), { level: 0 }));
  kept.set(CONTENTS, Buffer.from(JSON.stringify(index)));
}

/** Writes the files of the index that was kept last into a folder. → whether they were there */
export function writeKeptIndex(kept: KeptBytes, folder: string): boolean {
  const files = kept.get(FILES);
  if (!files) return false;
  for (const [name, bytes] of Object.entries(unzipSync(files))) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
  }
  return true;
}
