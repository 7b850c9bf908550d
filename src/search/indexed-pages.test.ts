import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { KeptBytes } from '../support/byte-cache.ts';
import type { PageForIndex } from './index-thread.ts';
import { IndexedPages } from './indexed-pages.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'index-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** So many that they are three segments. */
const PAGES = Array.from({ length: 150 }, (_, number): PageForIndex => page(number, 'tea'));

function page(number: number, words: string): PageForIndex {
  const body = `<main data-pagefind-body><h1>Page ${number}</h1><p>${words} and tea${number % 7}</p></main>`;
  return [`${number}.html`, `<html lang="en"><head></head><body>${body}</body></html>`];
}

/** Bytes in memory, with the keys that were set since they were last asked for. */
function memory(): KeptBytes & { readonly news: () => readonly string[] } {
  const bytes = new Map<string, Buffer<ArrayBuffer>>();
  const news: string[] = [];
  return {
    get: (key) => bytes.get(key),
    has: (key) => bytes.has(key),
    set: (key, value) => {
      bytes.set(key, Buffer.from(value));
      news.push(key.replace(/^(segment) .*/, '$1'));
    },
    news: () => news.splice(0),
  };
}

/** Indexes pages. → the files of the index, and which pages are in it */
async function indexOf(
  pages: readonly PageForIndex[],
  kept: KeptBytes,
  target = mkdtempSync(path.join(folder, 'to-')),
): Promise<object> {
  const index = new IndexedPages(target, kept);
  await index.open();
  for (const one of pages) await index.add(one);
  const indexed = await index.finish();
  await index.close();
  const files = readdirSync(target, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const names = files.map(({ parentPath, name }) => path.join(parentPath, name)).toSorted();
  return {
    indexed,
    files: names.map((name) => [path.relative(target, name), readFileSync(name, 'latin1')]),
  };
}

test('after an edit only the segment of the page is made, and the index is that of all pages', async () => {
  const kept = memory();
  const first = await indexOf(PAGES, kept);
  expect(kept.news().filter((key) => key === 'segment')).toHaveLength(3);
  expect(await indexOf(PAGES, kept)).toEqual(first);
  expect(kept.news()).toEqual([]);
  const edited = PAGES.with(70, page(70, 'coffee'));
  const after = await indexOf(edited, kept);
  expect(kept.news().filter((key) => key === 'segment')).toHaveLength(1);
  expect(after).not.toEqual(first);
  expect(after).toEqual(await indexOf(edited, memory()));
});

test('what an earlier index has left in its folder is not kept with the next one', async () => {
  const kept = memory();
  const preview = mkdtempSync(path.join(folder, 'preview-'));
  const edited = PAGES.with(70, page(70, 'coffee'));
  await indexOf(PAGES, kept, preview);
  await indexOf(edited, kept, preview);
  expect(await indexOf(edited, kept)).toEqual(await indexOf(edited, memory()));
});
