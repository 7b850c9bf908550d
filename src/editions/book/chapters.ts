import { anchorsOf, chapterAnchors, readChapter, type Chapter } from './chapter.ts';

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
  const parse = (url: string, html: string): Chapter => {
    const chapter = readChapter(url, html);
    anchorsByUrl.set(url, anchorsOf(chapter));
    if (html.length <= left) {
      left -= html.length;
      kept.set(url, chapter);
    }
    return chapter;
  };
  const findAnchors = (url: string): ReadonlySet<string> => {
    const html = pageHtml(url);
    // A tree for which there is no room would be made for its ids alone.
    const anchors = html.length <= left ? anchorsOf(parse(url, html)) : chapterAnchors(html);
    anchorsByUrl.set(url, anchors);
    return anchors;
  };
  return {
    read: (url) => {
      const chapter = kept.get(url) ?? parse(url, pageHtml(url));
      return kept.has(url) ? { ...chapter, main: chapter.main.cloneNode(true) } : chapter;
    },
    anchors: (url) => anchorsByUrl.get(url) ?? findAnchors(url),
  };
}
