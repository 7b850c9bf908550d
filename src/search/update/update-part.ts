import { ByteList, encodeList } from './cbor.ts';
import { appendEntry, type Entry, type Hit, type Meta, type PartRange } from './index-format.ts';
import type { PageWord } from './page-words.ts';

/** The words of one page by its number in the new index. */
export type ChangedPages = ReadonlyMap<number, readonly PageWord[]>;

/** How the pages of two builds belong together. */
export interface PageChanges {
  /** Number of a page in the old index → its number in the new one, for all pages whose texts are the same. */
  readonly kept: ReadonlyMap<number, number>;
  /** Numbers of the others in the new index. */
  readonly changed: readonly number[];
}

/** What two indexes say of their pages → how these belong together. */
export function pageChanges(before: Meta, now: Meta): PageChanges {
  const numbers = new Map(now.pages.map((page, number) => [page, number]));
  const kept = new Map<number, number>();
  for (const [old, page] of before.pages.entries()) {
    const number = numbers.get(page);
    if (number !== undefined) kept.set(old, number);
  }
  const found = new Set(kept.values());
  return { kept, changed: [...now.pages.keys()].filter((number) => !found.has(number)) };
}

/**
 * A part of the new index, without signature, made from the old one. It is the part that the build has written
 * wherever each page stands in the index as its text says; its name tells.
 *
 * @param range the words of the part
 * @param old words of the old index, at least those of the range
 * @param kept what `pageChanges` says of the pages
 * @param changed words of all other pages
 */
export function updatedPart(
  { first, last }: PartRange,
  old: readonly Entry[],
  kept: PageChanges['kept'],
  changed: ChangedPages,
): Uint8Array<ArrayBuffer> {
  const isWithin = (word: string): boolean => word >= first && word <= last;
  const entries = new Map<string, Map<string, Hit[]>>();
  const add = (word: string, form: string, hits: readonly Hit[]): void => {
    if (hits.length === 0) return;
    const spellings = entries.get(word) ?? new Map<string, Hit[]>();
    entries.set(word, spellings);
    spellings.set(form, [...(spellings.get(form) ?? []), ...hits]);
  };
  const keep = (hits: readonly Hit[]): readonly Hit[] =>
    hits.flatMap((hit) => {
      const page = kept.get(hit.page);
      return page === undefined ? [] : [{ ...hit, page }];
    });
  for (const { word, hits, spellings } of old) {
    if (!isWithin(word)) continue;
    add(word, '', keep(hits));
    for (const { form, hits: own } of spellings) add(word, form, keep(own));
  }
  for (const [page, words] of changed) {
    for (const { word, form, places } of words) if (isWithin(word)) add(word, form, [{ page, places }]);
  }
  return partOf(entries);
}

/** Words with the pages of their spellings → the part that holds them. */
function partOf(entries: ReadonlyMap<string, ReadonlyMap<string, readonly Hit[]>>): Uint8Array<ArrayBuffer> {
  const words = new ByteList();
  for (const word of [...entries.keys()].toSorted()) {
    const all = [...(entries.get(word) ?? [])].map(([form, hits]) => ({
      form,
      hits: hits.toSorted((a, b) => a.page - b.page),
    }));
    const plain = all.find(({ form }) => form === '');
    const spellings = all.filter((one) => one !== plain).toSorted(inOrderOfPages);
    appendEntry(words, { word, hits: plain?.hits ?? [], spellings });
  }
  return encodeList(1, encodeList(entries.size, words.all()));
}

type Spelling = Entry['spellings'][number];

/** Spellings stand in the order in which pages have brought them. */
function inOrderOfPages(a: Spelling, b: Spelling): number {
  return (a.hits[0]?.page ?? 0) - (b.hits[0]?.page ?? 0) || (a.form < b.form ? -1 : 1);
}
