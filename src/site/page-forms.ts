import { createHash } from 'node:crypto';
import {
  bookOf,
  epubChapter,
  readChapter,
  type BookChapter,
  type BookPlace,
  type EpubChapter,
} from '../editions/index.ts';
import { pageText, textUrl } from '../exports/index.ts';
import type { Guide } from '../model/guide.ts';
import { pageHistory } from '../model/history.ts';
import type { Page } from '../model/page.ts';
import type { KeptBytes } from '../support/byte-cache.ts';
import { mainTree } from '../support/main-tree.ts';

function hashOf(...texts: readonly string[]): string {
  const hash = createHash('sha1');
  for (const text of texts) hash.update(text);
  return hash.digest('base64');
}

/** What is made of a page besides itself. */
interface Forms {
  /** Its text as Markdown, where it has one. */
  readonly text: string | undefined;
  /** Its chapter, where it is in the book. */
  readonly chapter: EpubChapter | undefined;
}

/** The same as it is kept: the file of its chapter apart, since most builds only need to know what is in it. */
interface KeptForms {
  readonly text: string | undefined;
  readonly chapter: Omit<EpubChapter, 'xhtml'> | undefined;
}

/**
 * What is made of laid out pages besides themselves, from one reading of their main part: their texts, and their
 * chapters in the book. Both are taken again from an earlier build where everything that they show is as it was then:
 * the page, its title and its last change, and of the guide what stands in `#shared`.
 */
export class PageForms {
  readonly #guide: Guide;
  readonly #made: KeptBytes;
  readonly #readPage: (url: string) => string;
  readonly #place: BookPlace;
  readonly #shared: string;
  readonly #chapters = new Map<string, BookChapter>();

  /**
   * @param hasBook whether the guide is published as a book too
   * @param readPage address → the written page
   */
  constructor(guide: Guide, made: KeptBytes, hasBook: boolean, readPage: (url: string) => string) {
    this.#guide = guide;
    this.#made = made;
    this.#readPage = readPage;
    const { settings, content } = guide;
    const inBook = hasBook ? bookOf(guide).flatMap(({ pages }) => pages) : [];
    const site = settings.url?.replace(/\/?$/, '/');
    this.#place = { numbers: new Map(inBook.map(({ url }, i) => [url, i + 1])), settings, site };
    this.#shared = hashOf(
      JSON.stringify([
        settings.url,
        settings.title,
        settings.language,
        content.words.messages.exports,
        [...this.#place.numbers.keys()],
        guide.pages.map((page) => [page.url, textUrl(page)]),
      ]),
    );
  }

  /** Takes the HTML of a page. → its text; undefined where it has none */
  add(url: string, html: string): string | undefined {
    const page = this.#guide.pagesByUrl.get(url);
    if (!page || (textUrl(page) === undefined && !this.#place.numbers.has(url))) return undefined;
    const key = this.#keyOf(page, html);
    const kept = this.#made.get(key);
    // It is written by this same code.
    const { text, chapter } = kept ? (JSON.parse(kept.toString()) as KeptForms) : this.#make(page, html, key);
    if (chapter) {
      const xhtml = (): string =>
        this.#made.get(`${key} chapter`)?.toString() ??
        this.#makeChapter(page, this.#readPage(url), key)?.xhtml ??
        '';
      const { properties, pictures, ids } = chapter;
      this.#chapters.set(url, { properties, pictures, ids, xhtml });
    }
    return text;
  }

  /** The chapter of a page of the book that was taken in. */
  chapter({ url }: Page): BookChapter {
    const chapter = this.#chapters.get(url);
    if (!chapter) throw new Error(`${url} is not in the book`);
    return chapter;
  }

  #keyOf(page: Page, html: string): string {
    const { lastChange } = pageHistory(this.#guide, page) ?? {};
    return hashOf(JSON.stringify([this.#shared, page.url, page.title, lastChange]), html);
  }

  #make(page: Page, html: string, key: string): Forms {
    const main = mainTree(html);
    const text = textUrl(page) === undefined ? undefined : pageText(this.#guide, page, main);
    const chapter = this.#makeChapter(page, html, key, main);
    const facts = chapter && { ...chapter, xhtml: undefined };
    this.#made.set(key, Buffer.from(JSON.stringify({ text, chapter: facts })));
    return { text, chapter };
  }

  /** What a page says to the search has no part in it: it may be read as it is published. */
  #makeChapter(page: Page, html: string, key: string, main = mainTree(html)): EpubChapter | undefined {
    if (!this.#place.numbers.has(page.url)) return undefined;
    const chapter = epubChapter(readChapter(page.url, html, main), page.title, this.#place);
    this.#made.set(`${key} chapter`, Buffer.from(chapter.xhtml));
    return chapter;
  }
}
