import type { IndexFile } from 'pagefind';
import * as z from 'zod';
import { packed, unpacked } from './packed.ts';
import { decodeItem, type Item } from './update/cbor.ts';
import { list, readMeta, readPart, text } from './update/index-format.ts';
import { pageWordsFile, WordsByPage } from './update/page-words.ts';

/**
 * The index of some neighbouring pages: files as Pagefind makes them, and those of the words of each page where they are
 * made already. That of a site is merged from its segments.
 */
export type Segment = readonly IndexFile[];

/** Name of a page's text, and how many words it has. */
export type PageItem = readonly [name: string, words: Item];

/** What Pagefind 1.5 writes, as far as it is read here. */
const EntryFile = z.looseObject({
  languages: z.record(
    z.string(),
    z.looseObject({ hash: z.string(), wasm: z.string().nullable(), page_count: z.number() }),
  ),
});
export type IndexEntry = z.infer<typeof EntryFile>;
export type LanguageEntry = IndexEntry['languages'][string];

/** One language of one segment. */
export interface Source {
  readonly entry: LanguageEntry;
  readonly version: string;
  readonly pages: readonly PageItem[];
  readonly fields: readonly string[];
  readonly parts: readonly Uint8Array[];
  readonly fragmentOf: (page: string) => Uint8Array;
  /** The file of the words of a page, if there is one. */
  readonly wordsFileOf: (page: string) => Uint8Array | undefined;
}

/** What an index says of all its languages. Throws where it is not as expected. */
export function readIndexEntry(segment: Segment): IndexEntry {
  return EntryFile.parse(
    JSON.parse(Buffer.from(contentOf(contentsOf(segment), 'pagefind-entry.json')).toString('utf8')),
  );
}

/** The languages of a segment, by their names. Throws as above. */
export function readSegment(segment: Segment): ReadonlyMap<string, Source> {
  const files = contentsOf(segment);
  return new Map(
    Object.entries(readIndexEntry(segment).languages).map(([language, entry]) => [
      language,
      readSource(files, entry),
    ]),
  );
}

function contentsOf(segment: Segment): ReadonlyMap<string, Uint8Array> {
  return new Map(segment.map(({ path, content }) => [path, content]));
}

function contentOf(contents: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const content = contents.get(name);
  if (!content) throw new Error(`Pagefind's index has no ${name}`);
  return content;
}

function readSource(files: ReadonlyMap<string, Uint8Array>, entry: LanguageEntry): Source {
  const bytes = unpacked(contentOf(files, `pagefind.${entry.hash}.pf_meta`));
  const [version, pages, , filters, orders, fields] = list(decodeItem(bytes));
  if (list(filters).length > 0 || list(orders).length > 0)
    throw new Error('Unexpected index: it has filters or orders, which the catalogue has');
  return {
    entry,
    version: text(version),
    pages: list(pages).map((item) => {
      const [name, words = 0] = list(item);
      return [text(name), words];
    }),
    fields: list(fields).map(text),
    parts: readMeta(bytes).parts.map(({ name }) => contentOf(files, `index/${name}.pf_index`)),
    fragmentOf: (page) => contentOf(files, fragmentFile(page)),
    wordsFileOf: (page) => files.get(pageWordsFile(page)),
  };
}

/**
 * Pagefind's index of some pages → the same with the files of the words of each: of a page that stays as it is they are
 * made once, whatever becomes of the others.
 */
export function withPageWords(segment: Segment): Segment {
  const files = [...readSegment(segment).values()].flatMap(({ pages, parts }) => {
    const byPage = new WordsByPage();
    for (const part of parts) for (const entry of readPart(unpacked(part))) byPage.add(entry);
    return Array.from(byPage.take(), ([page, bytes]) => ({
      path: pageWordsFile(pages[page]?.[0] ?? ''),
      content: packed(bytes),
    }));
  });
  return [...segment, ...files];
}

/** Where the text of a page is found, by its name. */
export function fragmentFile(page: string): string {
  return `fragment/${page}.pf_fragment`;
}
