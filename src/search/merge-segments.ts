import { createHash } from 'node:crypto';
import type { IndexFile } from 'pagefind';
import { unpacked } from './packed.ts';
import {
  fragmentFile,
  readSegment,
  type LanguageEntry,
  type PageItem,
  type Segment,
  type Source,
} from './segment.ts';
import { encodeItem, ItemReader } from './update/cbor.ts';
import { list, readPart, type Entry, type Hit } from './update/index-format.ts';

/** One language of an index. */
export interface LanguageIndex {
  /** What Pagefind says of it besides. */
  readonly entry: LanguageEntry;
  readonly version: string;
  readonly pages: readonly PageItem[];
  /** Names of the facts that pages have, by which hits in facts are numbered. */
  readonly fields: readonly string[];
  /** All words in their order, each with all its pages. They can be gone through once. */
  readonly words: Iterable<Entry>;
  /** The texts of its pages. */
  readonly fragments: readonly IndexFile[];
  /** Files of the words of pages, by the numbers of the pages, as far as segments have brought them. */
  readonly pageWords: ReadonlyMap<number, Uint8Array>;
}

/** Letters that `<` does not put in the order of UTF-8, which Pagefind's words are in. */
const BEYOND_ORDER = /[\ud800-\uffff]/;

/**
 * The languages of an index, by their names in order, as if Pagefind had been given the pages of all segments at once:
 * it needs a megabyte of memory a page for that. Throws where the files are not as expected.
 */
export function mergeSegments(segments: readonly Segment[]): ReadonlyMap<string, LanguageIndex> {
  const sources = new Map<string, Source[]>();
  for (const segment of segments) {
    for (const [language, source] of readSegment(segment))
      sources.set(language, [...(sources.get(language) ?? []), source]);
  }
  return new Map(
    [...sources]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([language, own]) => [language, mergeLanguage(own)]),
  );
}

function mergeLanguage(sources: readonly Source[]): LanguageIndex {
  const [{ entry, version }] = sources as [Source];
  const fields = [...new Set(sources.flatMap((source) => source.fields))].toSorted();
  const fragments = new Map<string, IndexFile>();
  const pages = sources.flatMap((source) =>
    source.pages.map(([name, words]): PageItem => {
      const content = source.fragmentOf(name);
      const own = freeName(name, content, fragments);
      fragments.set(own, { path: fragmentFile(own), content });
      return [own, words];
    }),
  );
  const pageWords = new Map<number, Uint8Array>();
  let before = 0;
  const words = sources.map((source) => {
    const first = before;
    before += source.pages.length;
    const numbers = fieldNumbers(source, fields);
    for (const [i, [name]] of source.pages.entries()) {
      const file = numbers ? undefined : source.wordsFileOf(name);
      if (file) pageWords.set(first + i, file);
    }
    return wordsOf(source, first, numbers);
  });
  return {
    entry: { ...entry, page_count: before },
    version,
    pages,
    fields,
    words: mergeWords(words),
    fragments: [...fragments.values()],
    pageWords,
  };
}

/** Numbers of the facts of a segment in the whole; undefined where they are the same. */
function fieldNumbers({ fields }: Source, allFields: readonly string[]): readonly number[] | undefined {
  const numbers = fields.map((field) => allFields.indexOf(field) + 1);
  return numbers.every((number, i) => number === i + 1) ? undefined : numbers;
}

/** Names are the first digits of a hash: where another segment has the same for another text, it takes one more. */
function freeName(name: string, content: Uint8Array, taken: ReadonlyMap<string, unknown>): string {
  let free = name;
  if (!taken.has(free)) return free;
  const [language = ''] = name.split('_');
  const hash = createHash('sha1').update(unpacked(content)).digest('hex');
  for (let digits = name.length - language.length; taken.has(free); digits++)
    free = `${language}_${hash.slice(0, digits)}`;
  return free;
}

/** The words of a segment, numbered as in the whole: `first` is the number of its first page, `numbers` are of its facts. */
function* wordsOf(
  { parts }: Source,
  first: number,
  numbers: readonly number[] | undefined,
): Generator<Entry> {
  const moved = ({ page, places }: Hit): Hit => ({
    page: page + first,
    places: numbers ? renumbered(places, numbers) : places,
  });
  for (const part of parts) {
    for (const { word, hits, spellings } of readPart(unpacked(part))) {
      yield {
        word,
        hits: hits.map(moved),
        spellings: spellings.map((spelling) => ({ form: spelling.form, hits: spelling.hits.map(moved) })),
      };
    }
  }
}

/** Places of a word with other numbers of fields: in facts, a negative number tells the field of those that follow it. */
function renumbered(places: Uint8Array, numbers: readonly number[]): Uint8Array {
  const reader = new ItemReader(places);
  const inText = reader.bytesOf(1);
  const inFacts = list(reader.item()).map((fact) =>
    typeof fact === 'number' && fact < 0 ? -(numbers[-fact - 1] ?? 0) : fact,
  );
  return Buffer.concat([inText, encodeItem(inFacts)]);
}

/** Words of several segments, each in their order → all words in their order. Of each segment one part is in memory. */
function* mergeWords(sources: readonly Generator<Entry>[]): Generator<Entry> {
  const heads = sources.map((source) => source.next());
  for (;;) {
    let least: string | undefined;
    for (const { done, value } of heads)
      if (done !== true && (least === undefined || comesBefore(value.word, least))) least = value.word;
    if (least === undefined) return;
    const same: Entry[] = [];
    for (const [i, { done, value }] of heads.entries()) {
      if (done === true || value.word !== least) continue;
      same.push(value);
      heads[i] = sources[i]?.next() ?? { done: true, value: undefined };
    }
    yield same.length === 1 && same[0] ? same[0] : joined(least, same);
  }
}

function joined(word: string, entries: readonly Entry[]): Entry {
  const spellings = new Map<string, Hit[]>();
  for (const { form, hits } of entries.flatMap((entry) => entry.spellings))
    spellings.set(form, [...(spellings.get(form) ?? []), ...hits]);
  return {
    word,
    hits: entries.flatMap(({ hits }) => hits),
    spellings: [...spellings]
      .map(([form, hits]) => ({ form, hits }))
      .toSorted((a, b) => (comesBefore(a.form, b.form) ? -1 : 1)),
  };
}

function comesBefore(a: string, b: string): boolean {
  if (BEYOND_ORDER.test(a) && BEYOND_ORDER.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0;
  return a < b;
}
