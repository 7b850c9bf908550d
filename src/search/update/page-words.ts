import { ByteList, encodeItem, encodeList, ItemReader, openList } from './cbor.ts';
import { listOf, text, type Entry, type Hit } from './index-format.ts';

/** Where the words of a page are found beside the index, by the name of its text: `en_1234` → `page/en_1234.pf_page`. */
export function pageWordsFile(page: string): string {
  return `page/${page}.pf_page`;
}

/** A word of one page. `form`: its spelling with accents; empty where it has none. */
export interface PageWord extends Pick<Hit, 'places'> {
  readonly word: string;
  readonly form: string;
}

/**
 * The words of each page, as bytes, from those of the index. With them a saved copy makes the index of a new build from
 * that of the build before: a new sentence moves all words behind it, so that nearly every part of the index changes,
 * but the words of one page only.
 */
export class WordsByPage {
  // As bytes at once: as objects the words of a thousand pages would take hundreds of megabytes.
  readonly #pages = new Map<number, { words: number; readonly bytes: ByteList }>();
  readonly #known: ReadonlyMap<number, unknown>;

  /** @param known pages, by their numbers, whose words nobody asks for */
  constructor(known: ReadonlyMap<number, unknown> = new Map()) {
    this.#known = known;
  }

  /** Takes a word of the index. Words come in their order. */
  add({ word, hits, spellings }: Entry): void {
    this.#addHits(word, '', hits);
    for (const { form, hits: own } of spellings) this.#addHits(word, form, own);
  }

  #addHits(word: string, form: string, hits: readonly Hit[]): void {
    const name = [encodeItem(word), encodeItem(form)];
    for (const { page, places } of hits) {
      if (this.#known.has(page)) continue;
      const own = this.#pages.get(page) ?? { words: 0, bytes: new ByteList() };
      this.#pages.set(page, own);
      own.words++;
      openList(own.bytes, 4);
      for (const bytes of name) own.bytes.add(bytes);
      own.bytes.add(places);
    }
  }

  /** All words so far, by the numbers of their pages: a page at a time, which is let go of then. */
  *take(): Iterable<readonly [page: number, words: Uint8Array]> {
    for (const [page, { words, bytes }] of this.#pages) {
      this.#pages.delete(page);
      yield [page, encodeList(words, bytes.all())];
    }
  }
}

/** The reverse, for one page. Throws where the bytes are not as above. */
export function readPageWords(bytes: Uint8Array): readonly PageWord[] {
  const reader = new ItemReader(bytes);
  return listOf(reader, () => {
    reader.open();
    return { word: text(reader.item()), form: text(reader.item()), places: reader.bytesOf(2) };
  });
}
