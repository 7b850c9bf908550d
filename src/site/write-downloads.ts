import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bookOf, epubFiles, MIMETYPE, openChapters, writeZip, type ArchiveFile } from '../editions/index.ts';
import { asPublished } from '../search/as-published.ts';
import { folderEdition } from './folder-edition.ts';
import type { PageForms } from './page-forms.ts';
import { documentOf } from './page-document.ts';
import type { RenderedGuide } from './render-guide.ts';
import { printEditions, writePrint } from './write-print.ts';
import type { WrittenSite } from './write-site.ts';

/**
 * Writes the forms of a guide that are read from the first page to the last, the book and the editions to print, from
 * its written pages. → their addresses; none where the guide wants no downloads.
 */
export async function writeReading(
  rendered: RenderedGuide,
  site: string,
  written: WrittenSite,
): Promise<readonly string[]> {
  const { edition, forms, made } = written;
  const { downloads } = edition;
  if (!downloads || !forms) return [];
  const within = (name: string): string => path.join(site, name);
  mkdirSync(within('downloads'), { recursive: true });
  const editions = printEditions(rendered.guide, downloads);
  const chapters = openChapters((url) => readFileSync(within(url), 'utf8'));
  await writeZip(within(downloads.book), bookFiles(rendered, site, forms), {
    stored: new Set([MIMETYPE]),
    made,
  });
  await writePrint(rendered, site, written, editions, chapters);
  return [downloads.book, ...editions.map(({ url }) => url)];
}

/**
 * Writes the archive of a written site, which works without a server, while the index of the site is made. Does nothing
 * where the guide wants no downloads.
 */
export async function writeArchive(
  rendered: RenderedGuide,
  site: string,
  written: WrittenSite,
  indexed: Promise<unknown>,
): Promise<void> {
  const { edition, made } = written;
  if (!edition.downloads) return;
  const { folder } = edition.downloads;
  mkdirSync(path.join(site, 'downloads'), { recursive: true });
  const files = folderEdition(rendered, site, written, indexed);
  await writeZip(path.join(site, folder), inFolder(path.basename(folder, '.zip'), files), { made });
}

/**
 * Writes the page that leads to all downloads once more, with their sizes. Does nothing where the guide wants none.
 *
 * @param reading addresses of those that are read from the first page to the last
 */
export function writeDownloadSizes(
  rendered: RenderedGuide,
  site: string,
  { edition }: WrittenSite,
  reading: readonly string[],
): void {
  const { downloads } = edition;
  const page = rendered.guide.pages.find(({ kind }) => kind === 'downloads');
  if (!downloads || !page) return;
  const sizes = new Map(
    [downloads.folder, ...reading].map((name) => [name, statSync(path.join(site, name)).size]),
  );
  const html = documentOf(rendered, page.url, { ...edition, downloads: { ...downloads, sizes } });
  writeFileSync(path.join(site, page.url), asPublished(html));
}

function bookFiles({ guide, today }: RenderedGuide, site: string, forms: PageForms): Iterable<ArchiveFile> {
  const { settings, words } = guide;
  return epubFiles({
    settings,
    words: words.editions,
    parts: bookOf(guide),
    today,
    chapter: (page) => forms.chapter(page),
    file: (url) => readSiteFile(site, url),
  });
}

/** A file of the site; undefined where an author's address leads to none, or out of the site. */
function readSiteFile(site: string, url: string): Buffer | undefined {
  const file = path.join(site, url);
  const isInside = file.startsWith(path.join(site, path.sep));
  return isInside && statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined;
}

/** One folder at the top: unpacked where a reader happens to be, the guide does not spill over other files. */
async function* inFolder(folder: string, files: AsyncIterable<ArchiveFile>): AsyncIterable<ArchiveFile> {
  for await (const [name, content] of files) yield [`${folder}/${name}`, content];
}

/** Writes the copy that the archive holds as a folder. Its files replace those of the same name. */
export async function writeFolder(
  rendered: RenderedGuide,
  site: string,
  written: WrittenSite,
  target: string,
): Promise<void> {
  for await (const [name, content] of folderEdition(rendered, site, written, Promise.resolve())) {
    const file = path.join(target, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
