import { append, decodeItem, ItemReader, openList, type ByteList, type Item } from './cbor.ts';

/** Every file of Pagefind's index starts with it, once it is unpacked. */
export const SIGNATURE = 'pagefind_dcd';

/** Digits of the hash in the name of a part, of SHA-256 over its bytes before they are packed. */
export const NAME_DIGITS = 10;

/** A word on a page. */
export interface Hit {
  /** Number of the page in the index. */
  readonly page: number;
  /** Where it stands in the text of the page and in its facts: two items, as Pagefind writes them. */
  readonly places: Uint8Array;
}

/** A word of the index with the pages that have it, in their order. */
export interface Entry {
  readonly word: string;
  readonly hits: readonly Hit[];
  /** Spellings with accents, which the word itself has lost. */
  readonly spellings: readonly { readonly form: string; readonly hits: readonly Hit[] }[];
}

/** A part of the index: the first and the last of its words, and its name. */
export interface PartRange {
  readonly first: string;
  readonly last: string;
  readonly name: string;
}

/** What the index says of itself: names of the texts of its pages, in their order, and its parts. */
export interface Meta {
  readonly pages: readonly string[];
  readonly parts: readonly PartRange[];
}

/** Bytes of a `.pf_meta`, without signature → what they say. Throws where they are not as Pagefind 1.5 writes them. */
export function readMeta(bytes: Uint8Array): Meta {
  const [, pages, parts] = list(decodeItem(bytes));
  return {
    pages: list(pages).map((page) => text(list(page)[0])),
    parts: list(parts).map((part) => {
      const [first, last, name] = list(part);
      return { first: text(first), last: text(last), name: text(name) };
    }),
  };
}

/** Bytes of a `.pf_index`, without signature → its words. Throws as above. */
export function readPart(bytes: Uint8Array): readonly Entry[] {
  const reader = new ItemReader(bytes);
  // Its one item is the list of all words.
  reader.open();
  return listOf(reader, () => {
    reader.open();
    const word = text(reader.item());
    const hits = readHits(reader);
    const spellings = listOf(reader, () => {
      reader.open();
      return { form: text(reader.item()), hits: readHits(reader) };
    });
    return { word, hits, spellings };
  });
}

/** A list of which each item is read by a function. */
export function listOf<T>(reader: ItemReader, read: () => T): readonly T[] {
  const items: T[] = [];
  for (let left = reader.open(); left > 0; left--) items.push(read());
  return items;
}

/** Pages are counted from the one before. */
function readHits(reader: ItemReader): readonly Hit[] {
  let page = 0;
  return listOf(reader, () => {
    reader.open();
    page += Number(reader.item());
    return { page, places: reader.bytesOf(2) };
  });
}

/** The reverse of `readPart`, for one word. */
export function appendEntry(bytes: ByteList, { word, hits, spellings }: Entry): void {
  openList(bytes, 3);
  append(bytes, word);
  appendHits(bytes, hits);
  openList(bytes, spellings.length);
  for (const { form, hits: own } of spellings) {
    openList(bytes, 2);
    append(bytes, form);
    appendHits(bytes, own);
  }
}

function appendHits(bytes: ByteList, hits: readonly Hit[]): void {
  openList(bytes, hits.length);
  let before = 0;
  for (const { page, places } of hits) {
    openList(bytes, 3);
    append(bytes, page - before);
    bytes.add(places);
    before = page;
  }
}

/** An item as the list that the format has in its place. Throws where it is none. */
export function list(item: Item | undefined): readonly Item[] {
  if (typeof item !== 'object') throw new Error('Unexpected index: a list is missing');
  return item;
}

/** The same for a text. */
export function text(item: Item | undefined): string {
  if (typeof item !== 'string') throw new Error('Unexpected index: a text is missing');
  return item;
}
