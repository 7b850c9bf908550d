import { posix } from 'node:path';
import { Element, Text } from 'domhandler';
import { findAll, prepend, replaceElement, textContent } from 'domutils';
import type { GuideSettings } from '../../model/settings.ts';
import { bookId, renameIds, targetOf, type BookLinks } from '../book/book.ts';
import { anchorsOf, type Chapter } from '../book/chapter.ts';
import { xhtmlPage } from './documents.ts';
import { decodeUrl } from '../../support/decode-url.ts';

/** What a chapter depends on besides its page. */
export interface BookPlace {
  /** Number of each page of the book from 1, by address. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly settings: Pick<GuideSettings, 'language'>;
  /** Address of the published site with a slash at its end, for links to pages that are not in the book. */
  readonly site: string | undefined;
}

/** What the list of files must know of a chapter. */
export interface ChapterFacts {
  /** What the list of files must say that it holds. */
  readonly properties: readonly ('mathml' | 'svg')[];
  /** Pictures that it shows, from the root of the site. */
  readonly pictures: readonly string[];
  /** Ids in it, as they are written there. */
  readonly ids: readonly string[];
}

/** A page as a file of the book. */
export interface EpubChapter extends ChapterFacts {
  /** The file, where links lead to whatever anchors they name: `withKnownAnchors` settles those. */
  readonly xhtml: string;
}

/** Allowed on a web page, unknown or obsolete in a book; none of them holds text. */
const LEFT_OUT = /^(?:align|allow|autocomplete|inputmode|popover|popovertarget|referrerpolicy|spellcheck)$/;
/** Roles that a drawing may have in a book. */
const SVG_ROLES = new Set(['application', 'document', 'img']);
const SVG = 'http://www.w3.org/2000/svg';
const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** Name of a chapter's file. */
export function chapterFile(number: number): string {
  return `c${number}.xhtml`;
}

/** Whether a page has an anchor is only known when all pages are. */
const ANY_ANCHOR = { has: () => true };

/**
 * The chapter of a page → its file, links resolved, nothing to load from outside. A link that leads nowhere from a book
 * becomes words. It depends on no other page's text. `title`: of the page.
 */
export function epubChapter(chapter: Chapter, title: string, place: BookPlace): EpubChapter {
  const { main, url } = chapter;
  renameIds(main, place.numbers.get(url) ?? 0, anchorsOf(chapter));
  const pictures = placePictures(main, url);
  const links: BookLinks = { numbers: place.numbers, anchors: () => ANY_ANCHOR };
  for (const link of findAll(({ name, attribs }) => name === 'a' && 'href' in attribs, main.children)) {
    leadOn(link, links, url, place.site);
  }
  const elements = findAll(() => true, main.children);
  for (const element of elements) makeXhtml(element);
  const has = (name: string): boolean => elements.some((element) => element.name === name);
  const properties = [...(has('math') ? ['mathml' as const] : []), ...(has('svg') ? ['svg' as const] : [])];
  const xhtml = xhtmlPage(title, place.settings, ...main.children).toString();
  const ids = [...xhtml.matchAll(/ id="([^"]*)"/g)].flatMap(([, id]) => id ?? []);
  return { properties, pictures, ids, xhtml };
}

/** Leads links of a chapter to the beginning of another one, where that does not have the id that they name. */
export function withKnownAnchors(xhtml: string, ids: ReadonlySet<string>): string {
  return xhtml.replace(/( href="c\d+\.xhtml)#([^"]*)"/g, (whole, chapter: string, id: string) =>
    ids.has(id) ? whole : `${chapter}"`,
  );
}

function leadOn(link: Element, book: BookLinks, from: string, site: string | undefined): void {
  const target = targetOf(book, from, link.attribs['href'] ?? '');
  const address =
    target.kind === 'chapter'
      ? chapterFile(target.number) + (target.id === undefined ? '' : `#${bookId(target.number, target.id)}`)
      : outside(target.kind === 'file' ? target.url + target.hash : target.address, site);
  if (address !== undefined) {
    link.attribs = { ...link.attribs, href: address };
    delete link.attribs['download'];
    return;
  }
  link.name = 'span';
  link.attribs = link.attribs['class'] === undefined ? {} : { class: link.attribs['class'] };
}

/** An address that a reader of the book can follow; undefined where there is none. */
function outside(address: string, site: string | undefined): string | undefined {
  if (!URL.canParse(address, site)) return undefined;
  const { protocol, href } = new URL(address, site);
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : undefined;
}

/** Pictures of the guide come into the book; for those of other sites their description stands there. */
function placePictures(main: Element, url: string): readonly string[] {
  return findAll(({ name }) => name === 'img', main.children).flatMap((image) => {
    const { src = '', alt = '' } = image.attribs;
    if (src.startsWith('data:')) return [];
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) {
      replaceElement(image, new Element('span', {}, [new Text(alt)]));
      return [];
    }
    const name = decodeUrl(posix.join(posix.dirname(url), src.replace(/[?#].*$/, '')));
    image.attribs['src'] = encodeURI(name);
    return [name];
  });
}

/** What HTML forgives and XML does not, and what readers of books do not know. */
function makeXhtml(element: Element): void {
  const { name, attribs } = element;
  if (name === 'svg') makeSvg(element);
  if (name === 'math') attribs['xmlns'] = MATHML;
  for (const [attribute, value] of Object.entries(attribs)) {
    if (LEFT_OUT.test(attribute) || !/^[A-Za-z_][\w.:-]*$/.test(attribute)) delete attribs[attribute];
    // A drawing takes its colours from the style sheet of the site; in a book it has those that it falls back to.
    else if (value.includes('var(')) attribs[attribute] = withoutVariables(value);
  }
}

/** Drawings have few roles in a book, and their links names of their own. */
function makeSvg(drawing: Element): void {
  const { attribs } = drawing;
  attribs['xmlns'] = SVG;
  if (!SVG_ROLES.has(attribs['role'] ?? '')) delete attribs['role'];
  for (const link of findAll(({ name }) => name === 'a', drawing.children)) {
    const [first] = link.children;
    const title = new Element('title', {}, [new Text(textContent(link).trim())]);
    if (first) prepend(first, title);
  }
}

/** `var(--diagram-fg,#1f2328)` → `#1f2328`. */
function withoutVariables(value: string): string {
  return value.replace(/var\(--[\w-]+\s*,\s*((?:[^()]|\([^()]*\))*)\)/g, '$1');
}
