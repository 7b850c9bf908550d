import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { mergeSegments } from './merge-segments.ts';
import { withPageWords, type Segment } from './segment.ts';
import { splitIndex } from './split-index.ts';

afterAll(() => close());

/** The page as Pagefind is given it: its language, its text, and its head. */
type Page = readonly [language: string, body: string, head?: string];

const fact = (name: string, content: string): string =>
  `<meta data-pagefind-meta="${name}[content]" content="${content}">`;

/** Pages that differ in what is numbered or ordered by the whole: languages, facts, accents, letters beyond U+FFFF. */
const PAGES: readonly Page[] = [
  ['en', '<h1>Tea</h1><p>Cafè 𝕏ylo \uE000zone zeta words worded</p>', fact('kind', 'Role of tea')],
  ['de', '<h1>Tee</h1><p>Café und Tee</p>'],
  ['en', '<h1>Two</h1><p>café càfe cafe CAFÉ tea</p><img src="/tea.png" alt="A cup of tea">'],
  ['xx', '<p>tea 日本語</p>', fact('zed', 'tea')],
  [
    'en',
    '<h1>Three</h1><p>càfe éa Éa cafè 𝕏ylo \uE000zone</p>',
    fact('zed', 'tea zed') + fact('kind', 'Page'),
  ],
  ['en', '<p>tea</p>'],
];

async function segmentOf(pages: readonly Page[], from = 0): Promise<Segment> {
  const { index } = await createIndex({ keepIndexUrl: true, writePlayground: false });
  for (const [i, [language, body, head = '']] of pages.entries()) {
    const content = `<html lang="${language}"><head>${head}</head><body><main data-pagefind-body>${body}</main></body></html>`;
    await index?.addHTMLFile({ url: `/${from + i}.html`, content });
  }
  const { files = [] } = (await index?.getFiles()) ?? {};
  await index?.deleteIndex();
  return files;
}

const byName = (files: Segment): ReadonlyMap<string, string> =>
  new Map(
    files
      .map(({ path, content }) => [path, Buffer.from(content).toString('base64')] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

test.each([1, 2, 3, 5])('segments of %i pages give the files of an index of all pages', async (size) => {
  const whole = byName(splitIndex([await segmentOf(PAGES)]));
  const segments: Segment[] = [];
  for (let i = 0; i < PAGES.length; i += size) segments.push(await segmentOf(PAGES.slice(i, i + size), i));
  expect(byName(splitIndex(segments))).toEqual(whole);
  expect(byName(splitIndex(segments.map(withPageWords))), 'with the words of their pages').toEqual(whole);
});

test('no page at all still gives the engine', async () => {
  expect(splitIndex([await segmentOf([])]).map(({ path }) => path)).toContain('pagefind.js');
});

test('texts whose names are the same get longer ones', async () => {
  const [first, second] = [await segmentOf(PAGES.slice(0, 1)), await segmentOf(PAGES.slice(2, 3), 2)];
  const fragment = /^fragment\/(.+)\.pf_fragment$/;
  const nameIn = (segment: Segment): string =>
    segment.flatMap(({ path }) => fragment.exec(path)?.[1] ?? [])[0] ?? '';
  const [taken, own] = [nameIn(first), nameIn(second)];
  // Of the same length: it can be written over the other one in the list of pages too.
  const renamed = second.map(({ path, content }) => ({
    path: path.replace(own, taken),
    content: path.endsWith('.pf_meta')
      ? gzipSync(Buffer.from(gunzipSync(content).toString('latin1').replace(own, taken), 'latin1'))
      : content,
  }));
  const pages = mergeSegments([first, renamed])
    .get('en')
    ?.pages.map(([name]) => name);
  expect(pages).toEqual([taken, expect.stringMatching(/^en_[0-9a-f]{8}$/)]);
});
