import fc from 'fast-check';
import { close, createIndex, type IndexFile } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { unpacked } from '../packed.ts';
import { splitIndex } from '../split-index.ts';
import { decodeItem, encodeItem, ItemReader, type Item } from './cbor.ts';
import { readMeta, readPart, type Meta } from './index-format.ts';
import { pageWordsFile, readPageWords } from './page-words.ts';
import { pageChanges, updatedPart } from './update-part.ts';

afterAll(() => close());

/** Words enough for several parts, some of which are the same but for an accent. */
const WORDS = Array.from({ length: 4000 }, (_, number) => {
  const vowel = ['o', 'ö', 'ó', 'õ'][number % 4] ?? 'o';
  return `w${vowel}${Math.floor(number / 4).toString(36)}`;
});

/** Pages by their addresses → their index, as the build writes it. */
async function indexOf(pages: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, Uint8Array>> {
  const { index } = await createIndex({ keepIndexUrl: true, writePlayground: false });
  for (const [url, text] of Object.entries(pages)) {
    const content = `<html lang="en"><body><main data-pagefind-body><h1 id="a">Page ${url}</h1><p>${text}</p></main></body></html>`;
    await index?.addHTMLFile({ url: `/${url}.html`, content });
  }
  const files: readonly IndexFile[] = splitIndex([(await index?.getFiles())?.files ?? []]);
  await index?.deleteIndex();
  return new Map(files.map(({ path, content }) => [path, content]));
}

const bytesOf = (files: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array =>
  unpacked(files.get(name) ?? new Uint8Array());

function metaOf(files: ReadonlyMap<string, Uint8Array>): Meta {
  return readMeta(bytesOf(files, [...files.keys()].find((name) => name.endsWith('.pf_meta')) ?? ''));
}

const partFile = (name: string): string => `index/${name}.pf_index`;
const pageOf = (step: number): string => WORDS.filter((_, number) => number % step === 0).join(' ');

test('the old index and the words of changed pages give the new one, byte for byte', async () => {
  const pages = { a: pageOf(1), b: pageOf(2), c: pageOf(3), d: pageOf(5) };
  const old = await indexOf(pages);
  const { b: _removed, ...others } = pages;
  const now = await indexOf({ '1-new': pageOf(7), ...others, c: `Another sentence. ${pages.c}`, e: 'wö1' });
  const [before, after] = [metaOf(old), metaOf(now)];
  const { kept, changed } = pageChanges(before, after);
  expect([kept.size, changed.length]).toEqual([2, 3]);
  const words = before.parts.flatMap(({ name }) => readPart(bytesOf(old, partFile(name))));
  const added = new Map(
    changed.map((page) => [page, readPageWords(bytesOf(now, pageWordsFile(after.pages[page] ?? '')))]),
  );
  expect(after.parts.length).toBeGreaterThan(5);
  for (const range of after.parts) {
    const made = Buffer.from(updatedPart(range, words, kept, added)).toString('hex');
    expect(made === Buffer.from(bytesOf(now, partFile(range.name))).toString('hex'), range.first).toBe(true);
  }
});

test('what is written in CBOR is read again', () => {
  const { item } = fc.letrec<{ item: Item; list: Item[] }>((tie) => ({
    item: fc.oneof(
      { depthSize: 'small' },
      fc.integer({ min: -0x80000000, max: 0xffffffff }),
      fc.string({ unit: 'grapheme' }),
      tie('list'),
    ),
    list: fc.array(tie('item')),
  }));
  fc.assert(
    fc.property(item, (one) => {
      const bytes = encodeItem(one);
      expect(decodeItem(bytes)).toEqual(one);
      expect([...new ItemReader(Buffer.concat([bytes, bytes])).bytesOf(1)]).toEqual([...bytes]);
    }),
  );
  expect(() => decodeItem(encodeItem([1, 2]).subarray(0, 2))).toThrow('it ends in the middle');
  // RFC 8949, appendix A.
  expect(Buffer.from(encodeItem([1, [2, -1000], 'ü', 1_000_000])).toString('hex')).toBe(
    '840182023903e762c3bc1a000f4240',
  );
});
