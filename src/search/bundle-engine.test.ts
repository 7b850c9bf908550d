import { close, createIndex, type IndexFile } from 'pagefind';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { bundleEngine } from './bundle-engine.ts';
import type { Fragment, Pagefind } from './client/engine.ts';

const SECTIONS = 12;

let files: readonly IndexFile[];
beforeAll(async () => {
  const { index } = await createIndex({ keepIndexUrl: true, writePlayground: false });
  for (const page of [0, 1]) {
    const sections = Array.from(
      { length: SECTIONS },
      (_, at) => `<h2 id="s${at}">Part ${at}</h2><p>Here a gardener waters bed ${page} of part ${at}.</p>`,
    );
    const content = `<html lang="en"><body><main data-pagefind-body><h1>Page ${page}</h1>${sections.join('')}</main></body></html>`;
    await index?.addHTMLFile({ url: `/${page}.html`, content });
  }
  files = (await index?.getFiles())?.files ?? [];
  await close();
});
afterAll(() => vi.unstubAllGlobals());
afterEach(() => vi.restoreAllMocks());

const pagefindItself = (): string =>
  Buffer.from(files.find(({ path }) => path === 'pagefind.js')?.content ?? []).toString('utf8');

/** What the pages that were found for `gardener` say, by Pagefind in that script. */
async function found(script: string): Promise<readonly Fragment[]> {
  vi.stubGlobal('fetch', (url: string) => {
    const name = url.replace(/^.*\/pagefind\/|\?.*$/g, '');
    const content = files.find(({ path }) => path === name)?.content;
    return Promise.resolve(new Response(content && Buffer.from(content), { status: content ? 200 : 404 }));
  });
  const module = Buffer.from(script).toString('base64');
  const { Pagefind } = (await import(`data:text/javascript;base64,${module}`)) as {
    readonly Pagefind: new (options: object) => Pagefind;
  };
  const pagefind = new Pagefind({ basePath: '/pagefind/', baseUrl: '/', language: 'en' });
  const { results } = await pagefind.search('gardener');
  return Promise.all(results.map((result) => result.data()));
}

test('pages found say the same as those of Pagefind as it was written, excerpts and marks included', async () => {
  const expected = await found(`${pagefindItself()}\nexport { Pagefind };`);
  expect(expected.map(({ sub_results }) => sub_results.length)).toEqual([SECTIONS, SECTIONS]);
  expect(await found(Buffer.from(await bundleEngine(pagefindItself())).toString('utf8'))).toEqual(expected);
});

test('the text of a page is parted into words once, not for each of its sections', async () => {
  const bundled = Buffer.from(await bundleEngine(pagefindItself())).toString('utf8');
  const split = vi.spyOn(String.prototype, 'split');
  // A module of its own: that of another test still knows the words of the page that it parted last.
  await found(`${bundled}\n// Not read before.`);
  // The types of `split` know strings alone.
  const patterns: readonly unknown[] = split.mock.calls.map(([pattern]) => pattern);
  const partings = patterns.filter(
    (pattern) => pattern instanceof RegExp && pattern.source === '[\\r\\n\\s]+',
  );
  expect(partings).toHaveLength(2);
});

test('the browser unpacks the files of the index, and Pagefind does where it cannot', async () => {
  const bundled = Buffer.from(await bundleEngine(pagefindItself())).toString('utf8');
  let count = 0;
  class Counted extends DecompressionStream {
    constructor(format: 'gzip') {
      super(format);
      count += 1;
    }
  }
  vi.stubGlobal('DecompressionStream', Counted);
  const unpacked = await found(bundled);
  // What the index holds, the engine, a part of the index and the two pages.
  expect(count).toBe(5);
  vi.stubGlobal('DecompressionStream', undefined);
  expect(await found(bundled)).toEqual(unpacked);
});
