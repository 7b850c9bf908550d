import { decodeItem, type Item } from './cbor.ts';

/** Every file of Pagefind's index starts with it, once it is unpacked. */
export const SIGNATURE = 'pagefind_dcd';

/** Digits of the hash in the name of a part, of SHA-256 over its bytes before they are packed. */
export const NAME_DIGITS = 10;

/** A word on a page: where it stands in its text and in its facts, as Pagefind writes both. */
export interface Hit {
  /** Number of the page in the index. */
  readonly page: number;
  readonly text: Item;
  readonly facts: Item;
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
  return itemsOfPart(bytes).map(readEntry);
}

/** The same for its words as items. */
export function itemsOfPart(bytes: Uint8Array): readonly Item[] {
  return list(list(decodeItem(bytes))[0]);
}

/** A word of a part. Throws as above. */
export function readEntry(item: Item): Entry {
  const [word, hits, spellings] = list(item);
  return {
    word: text(word),
    hits: readHits(hits),
    spellings: list(spellings).map((spelling) => {
      const [form, own] = list(spelling);
      return { form: text(form), hits: readHits(own) };
    }),
  };
}

/** The reverse of `readPart`, for one word. */
export function entryItem({ word, hits, spellings }: Entry): Item {
  return [word, hitItems(hits), spellings.map(({ form, hits: own }) => [form, hitItems(own)])];
}

/** Pages are counted from the one before. */
function readHits(item: Item | undefined): readonly Hit[] {
  let page = 0;
  return list(item).map((hit) => {
    const [step = 0, where = [], facts = []] = list(hit);
    page += Number(step);
    return { page, text: where, facts };
  });
}

function hitItems(hits: readonly Hit[]): Item {
  let before = 0;
  return hits.map(({ page, text: where, facts }) => {
    const step = page - before;
    before = page;
    return [step, where, facts];
  });
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
