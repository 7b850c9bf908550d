import { close, createIndex, type IndexFile } from 'pagefind';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { bundleEngine } from './bundle-engine.ts';
import type { Pagefind } from './client/engine.ts';
import { splitIndex } from './split-index.ts';

/** Words enough for some parts, several of which begin alike. */
const WORDS = Array.from({ length: 6000 }, (_, number) => `wo${number.toString(36)}${number % 7}`);

let files: readonly IndexFile[];
beforeAll(async () => {
  const { index } = await createIndex({ keepIndexUrl: true, writePlayground: false });
  for (const page of [0, 1, 2, 3]) {
    const words = WORDS.filter((_, number) => number % (page + 1) === 0).join(' ');
    const content = `<html lang="en"><body><main data-pagefind-body><h1>Page ${page}</h1><p>${words}</p></main></body></html>`;
    await index?.addHTMLFile({ url: `/${page}.html`, content });
  }
  files = (await index?.getFiles())?.files ?? [];
  await close();
});
afterAll(() => vi.unstubAllGlobals());

/** Pagefind itself on files in memory; `asked` gathers the names of those that it loads. */
async function openEngine(own: readonly IndexFile[], asked: string[] = []): Promise<Pagefind> {
  const script = Buffer.from(own.find(({ path }) => path === 'pagefind.js')?.content ?? []).toString('utf8');
  const module = Buffer.from(await bundleEngine(script)).toString('base64');
  const { Pagefind } = (await import(`data:text/javascript;base64,${module}`)) as {
    readonly Pagefind: new (options: object) => Pagefind;
  };
  vi.stubGlobal('fetch', (url: string) => {
    const name = url.replace(/^.*\/pagefind\/|\?.*$/g, '');
    asked.push(name);
    const content = own.find(({ path }) => path === name)?.content;
    return Promise.resolve(new Response(content && Buffer.from(content), { status: content ? 200 : 404 }));
  });
  const pagefind = new Pagefind({ basePath: '/pagefind/', baseUrl: '/', language: 'en' });
  await pagefind.enterPlaygroundMode();
  return pagefind;
}

async function answers(own: readonly IndexFile[], queries: readonly string[]): Promise<readonly unknown[]> {
  const pagefind = await openEngine(own);
  const told: unknown[] = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    told.push([query, results.map(({ id, scores }) => [id, scores])]);
  }
  return told;
}

test('smaller parts give the same answers, with the same scores and the same words found', async () => {
  const queries = WORDS.filter((_, number) => number % 150 === 0).flatMap((word) => [word, `${word} page`]);
  expect(queries.length).toBeGreaterThan(50);
  expect(await answers(splitIndex([files]), queries)).toEqual(await answers(files, queries));
});

test('parts are smaller, named after their content, and a word needs one of them', async () => {
  const split = splitIndex([files]);
  const parts = split.filter(({ path }) => path.startsWith('index/'));
  expect(parts.length).toBeGreaterThan(files.filter(({ path }) => path.startsWith('index/')).length);
  for (const { content } of parts) expect(content.length).toBeLessThan(14_000);
  expect(new Set(split.map(({ path }) => path)).size).toBe(split.length);
  expect(splitIndex([files])).toEqual(split);
  const asked: string[] = [];
  await (await openEngine(split, asked)).search(WORDS[900] ?? '');
  expect(asked.filter((name) => name.startsWith('index/'))).toHaveLength(1);
});
