import { Element, ProcessingInstruction, Text, type AnyNode } from 'domhandler';
import { formatAsOf } from '../../model/figure-age.ts';
import type { GuideSettings } from '../../model/settings.ts';
import type { WordsOf } from '../../words/words.ts';
import { textDirection } from '../../support/text-direction.ts';
import type { BookPart } from '../book/plan.ts';
import { toXml } from '../book/serialise.ts';
import { chapterFile } from './chapter.ts';

export type EditionWords = WordsOf<'editions'>['editions'];

/** A file of the book as its list names it. */
export interface ManifestItem {
  /** Beside the list itself. */
  readonly href: string;
  readonly mediaType: string;
  readonly properties: readonly string[];
  /** Whether it is a page that is read in its turn. */
  readonly inSpine: boolean;
}

/** An element with its children; strings are text. All is escaped when it is written. */
export function xml(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (AnyNode | string)[]
): Element {
  const nodes = children.map((child) => (typeof child === 'string' ? new Text(child) : child));
  const element = new Element(name, { ...attributes }, nodes);
  for (const child of element.children) child.parent = element;
  return element;
}

/** Characters that XML does not allow, however they are written. */
// oxlint-disable-next-line no-control-regex -- they are what it looks for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|&#x(?:[0-8bcef]|1[0-9a-f]);/gi;

/** A root element → its file. */
export function xmlFile(root: Element): Buffer {
  const declaration = new ProcessingInstruction('?xml', '?xml version="1.0" encoding="utf-8"?');
  return Buffer.from(`${toXml([declaration, root])}\n`.replace(FORBIDDEN, ''));
}

/** A page of the book. */
export function xhtmlPage(
  title: string,
  { language }: Pick<GuideSettings, 'language'>,
  ...body: readonly AnyNode[]
): Buffer {
  const head = xml(
    'head',
    {},
    xml('title', {}, title),
    xml('link', { rel: 'stylesheet', type: 'text/css', href: 'book.css' }),
  );
  return xmlFile(
    xml(
      'html',
      {
        xmlns: 'http://www.w3.org/1999/xhtml',
        'xmlns:epub': 'http://www.idpf.org/2007/ops',
        lang: language,
        'xml:lang': language,
        dir: textDirection(language),
      },
      head,
      xml('body', {}, ...body),
    ),
  );
}

/** The first page. */
export function titlePage(settings: GuideSettings, today: string, words: EditionWords): Uint8Array {
  return xhtmlPage(
    settings.title,
    settings,
    xml('h1', {}, settings.title),
    ...(settings.description === undefined ? [] : [xml('p', {}, settings.description)]),
    xml('p', {}, words.asOf({ date: formatAsOf(today, settings.language) })),
  );
}

/** The table of contents. */
export function navigationPage(
  settings: GuideSettings,
  parts: readonly BookPart[],
  words: EditionWords,
): Uint8Array {
  let number = 0;
  const entries = parts.map((part) =>
    xml(
      'li',
      {},
      xml('span', {}, part.title),
      xml(
        'ol',
        {},
        ...part.pages.map((page) => xml('li', {}, xml('a', { href: chapterFile(++number) }, page.title))),
      ),
    ),
  );
  const contents = xml(
    'nav',
    { 'epub:type': 'toc', id: 'toc', role: 'doc-toc' },
    xml('h1', {}, words.contents),
    xml('ol', {}, ...entries),
  );
  return xhtmlPage(settings.title, settings, contents);
}

/** Tells a reading program where the list of files is. */
export function containerFile(): Uint8Array {
  const root = xml('rootfile', {
    'full-path': 'book/package.opf',
    'media-type': 'application/oebps-package+xml',
  });
  return xmlFile(
    xml(
      'container',
      { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
      xml('rootfiles', {}, root),
    ),
  );
}
