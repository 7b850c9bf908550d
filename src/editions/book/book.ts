import { posix } from 'node:path';
import type { Element } from 'domhandler';
import { findAll } from 'domutils';
import type { Chapter } from './chapter.ts';
import type { Chapters } from './chapters.ts';
import { decodeUrlPart } from '../../support/decode-url.ts';

/** Where links within an edition lead. */
export interface BookLinks {
  /** Number of each page from 1, by address. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Anchors of a page by its address. */
  readonly anchors: (url: string) => Pick<ReadonlySet<string>, 'has'>;
}

/** Pages of which an edition consists, in their order. */
export interface Book extends BookLinks {
  /** A page's chapter, for the caller to change. */
  readonly read: (url: string) => Chapter;
  readonly anchors: (url: string) => ReadonlySet<string>;
}

/** Opens a book of the pages with these addresses. */
export function openBook(urls: readonly string[], chapters: Chapters): Book {
  return {
    numbers: new Map(urls.map((url, i) => [url, i + 1])),
    read: chapters.read,
    // Not all at once: a large guide would be parsed once more for those that no link asks for.
    anchors: chapters.anchors,
  };
}

/** Where a link leads: to a chapter of the book, to another file of the site, or to another site. */
export type Target =
  | {
      readonly kind: 'chapter';
      readonly url: string;
      readonly number: number;
      readonly id: string | undefined;
    }
  | { readonly kind: 'file'; readonly url: string; readonly hash: string }
  | { readonly kind: 'elsewhere'; readonly address: string };

/** A link of a chapter → its target. An anchor that is not in the book leads to the beginning of its chapter. */
export function targetOf(book: BookLinks, from: string, href: string): Target {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href)) return { kind: 'elsewhere', address: href };
  const [path = '', hash] = href.split('#', 2);
  const plain = decodeUrlPart(path.replace(/\?.*$/, ''));
  const url = plain === '' ? from : posix.join(posix.dirname(from), plain);
  const number = book.numbers.get(url);
  if (number === undefined) return { kind: 'file', url, hash: hash === undefined ? '' : `#${hash}` };
  const id = hash === undefined ? undefined : decodeUrlPart(hash);
  const known = id !== undefined && book.anchors(url).has(id);
  return { kind: 'chapter', url, number, id: known ? id : undefined };
}

/** Attributes that name ids, and may name several. */
const REFERENCES = new Set([
  'for',
  'headers',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-details',
  'aria-owns',
  'popovertarget',
]);

/**
 * Anchor of a chapter as it is called in the book: `overview` of chapter 3 → `c3-overview`. Unique in the whole book,
 * and a name as XML has it: `fn:1` → `c3-fn_3a_1`.
 */
export function bookId(number: number, id: string): string {
  const name = id.replace(
    /[^\p{L}\p{N}.-]/gu,
    (character) => `_${character.codePointAt(0)?.toString(16) ?? ''}_`,
  );
  return `c${number}-${name}`;
}

/** Renames the ids of a chapter, and all that names them. References to what is not there are taken away. */
export function renameIds(main: Element, number: number, anchors: ReadonlySet<string>): void {
  for (const { name: element, attribs } of findAll(() => true, [main])) {
    const used = element === 'use' ? attribs['href']?.slice(1) : undefined;
    if (used !== undefined && anchors.has(used)) attribs['href'] = `#${bookId(number, used)}`;
    for (const name of Object.keys(attribs)) {
      const value = attribs[name] ?? '';
      if (name === 'id') attribs['id'] = bookId(number, value);
      else if (REFERENCES.has(name)) {
        const known = value.split(/\s+/).filter((id) => anchors.has(id));
        if (known.length > 0) attribs[name] = known.map((id) => bookId(number, id)).join(' ');
        else delete attribs[name];
      } else if (value.includes('url(#')) {
        attribs[name] = value.replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${bookId(number, id)})`);
      }
    }
  }
}
