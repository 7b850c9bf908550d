import { posix } from 'node:path';
import { Element, Text, type ChildNode } from 'domhandler';
import { findAll, prepend, replaceElement, textContent } from 'domutils';
import { bookId, renameIds, targetOf, type Book } from '../book/book.ts';
import { decodeUrl } from '../../support/decode-url.ts';

/** A page as a file of the book. */
export interface EpubChapter {
  readonly body: readonly ChildNode[];
  /** What the list of files must say that it holds. */
  readonly properties: readonly ('mathml' | 'svg')[];
  /** Pictures that it shows, from the root of the site. */
  readonly pictures: readonly string[];
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

/**
 * A page of the book's list → its chapter, links resolved, nothing to load from outside. `site`: address of the
 * published guide with a slash at its end, for links to pages that are not in the book. A link that leads nowhere
 * from a book becomes words.
 */
export function epubChapter(book: Book, url: string, site: string | undefined): EpubChapter {
  const { main } = book.read(url);
  const number = book.numbers.get(url) ?? 0;
  renameIds(main, number, book.anchors(url));
  const pictures = placePictures(main, url);
  for (const link of findAll(({ name, attribs }) => name === 'a' && 'href' in attribs, main.children)) {
    leadOn(link, book, url, site);
  }
  const elements = findAll(() => true, main.children);
  for (const element of elements) makeXhtml(element);
  const has = (name: string): boolean => elements.some((element) => element.name === name);
  const properties = [...(has('math') ? ['mathml' as const] : []), ...(has('svg') ? ['svg' as const] : [])];
  return { body: main.children, properties, pictures };
}

function leadOn(link: Element, book: Book, from: string, site: string | undefined): void {
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
