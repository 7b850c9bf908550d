import { findAll } from 'domutils';
import { readChapter, type Chapter } from './chapter.ts';

/** Chapters of a written site, for all editions that are made of it. */
export interface Chapters {
  /** A page's chapter, for the caller to change. */
  readonly read: (url: string) => Chapter;
  /** Ids in a page's chapter, as it was written. */
  readonly anchors: (url: string) => ReadonlySet<string>;
}

/**
 * Parsed pages are kept up to this many characters of HTML; as trees they take some ten times as much. Those of a
 * large guide do not fit into memory together: what comes later is parsed again for every edition.
 */
const KEPT = 16_000_000;

/**
 * Opens the chapters of a site.
 *
 * @param pageHtml address → the written page
 * @param room how many characters of HTML are kept as trees; none where only one edition is made
 */
export function openChapters(pageHtml: (url: string) => string, room = KEPT): Chapters {
  const kept = new Map<string, Chapter>();
  const anchorsByUrl = new Map<string, ReadonlySet<string>>();
  let left = room;
  const parse = (url: string): Chapter => {
    const html = pageHtml(url);
    const chapter = readChapter(url, html);
    anchorsByUrl.set(url, anchorsOf(chapter));
    if (html.length <= left) {
      left -= html.length;
      kept.set(url, chapter);
    }
    return chapter;
  };
  return {
    read: (url) => {
      const chapter = kept.get(url) ?? parse(url);
      return kept.has(url) ? { ...chapter, main: chapter.main.cloneNode(true) } : chapter;
    },
    anchors: (url) => {
      if (!anchorsByUrl.has(url)) parse(url);
      return anchorsByUrl.get(url) ?? new Set();
    },
  };
}

function anchorsOf({ main }: Chapter): ReadonlySet<string> {
  const named = findAll(({ attribs }) => 'id' in attribs, [main]);
  return new Set(named.flatMap(({ attribs }) => attribs['id'] ?? []));
}
