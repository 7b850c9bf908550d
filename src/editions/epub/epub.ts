import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '../../model/page.ts';
import type { GuideSettings } from '../../model/settings.ts';
import type { BookPart } from '../book/plan.ts';
import type { ArchiveFile } from '../zip.ts';
import { chapterFile, withKnownAnchors, type ChapterFacts } from './chapter.ts';
import {
  containerFile,
  navigationPage,
  titlePage,
  type EditionWords,
  type ManifestItem,
} from './documents.ts';
import { packageFile } from './package.ts';

/** A chapter whose file is made, or read, when its turn comes. */
export interface BookChapter extends ChapterFacts {
  readonly xhtml: () => string;
}

/** What a book is made of. */
export interface Epub {
  readonly settings: GuideSettings;
  readonly words: EditionWords;
  readonly parts: readonly BookPart[];
  /** ISO date of the build. */
  readonly today: string;
  /** A page → its chapter. */
  readonly chapter: (page: Page) => BookChapter;
  /** Picture of the site → its content; undefined where there is none. */
  readonly file: (url: string) => Uint8Array | undefined;
}

/** Must be the first file of the archive, and not compressed: programs know an EPUB by it. */
export const MIMETYPE = 'mimetype';
const XHTML = 'application/xhtml+xml';
/** Pictures that every reading program shows; any other would need a second form. */
const PICTURES: Readonly<Record<string, string>> = {
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};
const STYLE = fileURLToPath(new URL('book.css', import.meta.url));

/** The guide as an EPUB 3.3: every page a file, pictures inside, nothing that runs. → the files of its archive. */
export function* epubFiles({ settings, words, parts, today, chapter, file }: Epub): Iterable<ArchiveFile> {
  const pages = parts.flatMap((part) => part.pages);
  const chapters = pages.map(chapter);
  const ids = new Set(chapters.flatMap((found) => found.ids));
  const items: ManifestItem[] = [];
  const add = (
    href: string,
    mediaType: string,
    properties: readonly string[] = [],
    inSpine = true,
  ): string => {
    items.push({ href, mediaType, properties, inSpine });
    return `book/${decodeURI(href)}`;
  };
  yield [MIMETYPE, Buffer.from('application/epub+zip')];
  yield ['META-INF/container.xml', containerFile()];
  yield [add('title.xhtml', XHTML), titlePage(settings, today, words)];
  yield [add('nav.xhtml', XHTML, ['nav']), navigationPage(settings, parts, words)];
  yield [add('book.css', 'text/css', [], false), readFileSync(STYLE)];
  const pictures = new Set<string>();
  for (const [i, found] of chapters.entries()) {
    for (const picture of found.pictures) pictures.add(picture);
    const content = Buffer.from(withKnownAnchors(found.xhtml(), ids));
    yield [add(chapterFile(i + 1), XHTML, found.properties), content];
  }
  for (const name of [...pictures].toSorted()) {
    const content = file(name);
    const mediaType = PICTURES[name.split('.').at(-1)?.toLowerCase() ?? ''];
    if (content && mediaType !== undefined) yield [add(encodeURI(name), mediaType, [], false), content];
  }
  yield ['book/package.opf', packageFile(settings, today, items, words)];
}
