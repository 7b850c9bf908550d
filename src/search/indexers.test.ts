import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { PageForIndex } from './index-thread.ts';
import { Indexers } from './indexers.ts';

const PAGES = ['tea and cake', 'coffee', 'tea and milk'].map((words, i): PageForIndex => [
  `${i}.html`,
  `<html lang="en"><head></head><body><main data-pagefind-body><h1>${i}</h1><p>${words}</p></main></body></html>`,
]);

/** Three segments that are asked for at the same time, and the index of them. */
async function made(most: number): Promise<object> {
  const target = mkdtempSync(path.join(tmpdir(), 'indexers-'));
  const indexers = new Indexers(target, most);
  try {
    const segments = await Promise.all(PAGES.map((page) => indexers.segment([page])));
    const indexed = await indexers.merge(segments);
    return {
      segments,
      indexed,
      files: readdirSync(target, { recursive: true, encoding: 'utf8' }).toSorted(),
    };
  } finally {
    await indexers.close();
    rmSync(target, { recursive: true });
  }
}

test('two at a time make the segments and the index that one makes', async () => {
  expect(await made(2)).toEqual(await made(1));
});
