import { append, ByteList, decodeItem, encodeList } from './cbor.ts';
import { list, readPart, text, type Hit } from './index-format.ts';

/** Where the words of a page are found beside the index, by the name of its text: `en_1234` → `page/en_1234.pf_page`. */
export function pageWordsFile(page: string): string {
  return `page/${page}.pf_page`;
}

/** A word of one page. `form`: its spelling with accents; empty where it has none. */
export interface PageWord extends Pick<Hit, 'text' | 'facts'> {
  readonly word: string;
  readonly form: string;
}

/**
 * Parts of an index, without signature → for each page, by its number, the words of that page as bytes. With them a
 * saved copy makes the index of a new build from that of the build before: a new sentence moves all words behind it,
 * so that nearly every part of the index changes, but the words of one page only.
 */
export function wordsByPage(parts: Iterable<Uint8Array>): ReadonlyMap<number, Uint8Array> {
  // As bytes at once: as objects the words of a thousand pages would take hundreds of megabytes.
  const pages = new Map<number, { words: number; readonly bytes: ByteList }>();
  const add = (word: string, form: string, hits: readonly Hit[]): void => {
    for (const { page, text: where, facts } of hits) {
      const own = pages.get(page) ?? { words: 0, bytes: new ByteList() };
      pages.set(page, own);
      own.words++;
      append(own.bytes, [word, form, where, facts]);
    }
  };
  for (const part of parts) {
    for (const { word, hits, spellings } of readPart(part)) {
      add(word, '', hits);
      for (const { form, hits: own } of spellings) add(word, form, own);
    }
  }
  return new Map([...pages].map(([page, { words, bytes }]) => [page, encodeList(words, bytes.all())]));
}

/** The reverse, for one page. Throws where the bytes are not as above. */
export function readPageWords(bytes: Uint8Array): readonly PageWord[] {
  return list(decodeItem(bytes)).map((item) => {
    const [word, form, where = [], facts = []] = list(item);
    return { word: text(word), form: text(form), text: where, facts };
  });
}
