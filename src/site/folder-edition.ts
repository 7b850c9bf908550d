import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  fileNames,
  folderEngine,
  OPENER,
  openMePage,
  readMeFirst,
  searchScripts,
  type ArchiveFile,
} from '../editions/index.ts';
import { asPublished } from '../search/as-published.ts';
import { CATALOGUE_FILE } from '../search/catalogue-format.ts';
import { printedUrls } from '../model/downloads.ts';
import type { PageKind } from '../model/page.ts';
import { documentOf, type Edition } from './page-document.ts';
import type { RenderedGuide } from './render-guide.ts';
import type { WrittenSite } from './write-site.ts';

/** Pages that make sense on a server only, or lead to downloads. */
const SERVED_ONLY: ReadonlySet<PageKind> = new Set(['not-found', 'offline', 'downloads']);
/** Made for a server: what the folder has in another form, or no use for. */
const LEFT_OUT =
  /^(?:\.|downloads\/|assets\/print\.|service-worker\.js$|offline-manifest\.|guide\.webmanifest$)/;
/** Its own scripts of the search. */
const SCRIPTS = { search: 'assets/folder-search.js', searchPage: 'assets/folder-search-page.js' };
/** All of the index but what the search loads as a script also online: its scripts are made of it. */
const INDEX = new RegExp(`^pagefind/(?!${CATALOGUE_FILE.replaceAll('.', '\\.')}$)`);

/**
 * The guide as a folder that works by a double click, from a written site: every page, picture and download of figures,
 * and the search. Its scripts and its search are other files than online, since pages of a folder may neither fetch nor
 * import. Pages first, then all else, each in the order of their paths, so that an archive of them is always the same.
 * Contents are made when their turn comes: all at once, those of a large guide would not fit into memory.
 *
 * @param indexed when the index of the site is written: the pages are laid out until then
 */
export async function* folderEdition(
  rendered: RenderedGuide,
  site: string,
  written: WrittenSite,
  indexed: Promise<unknown>,
): AsyncIterable<ArchiveFile> {
  const edition: Edition = {
    ...written.edition,
    assets: { ...written.edition.assets, ...SCRIPTS },
    offline: false,
    inFolder: true,
    downloads: undefined,
  };
  const pages = rendered.guide.pages.filter(({ kind }) => !SERVED_ONLY.has(kind)).map(({ url }) => url);
  for (const url of pages.toSorted()) {
    const online = readFileSync(path.join(site, url), 'utf8');
    yield [url, Buffer.from(asPublished(documentOf(rendered, url, edition, online)))];
  }
  await indexed;
  yield* otherFiles(rendered, site, written);
}

/** All of the folder but its pages. */
async function* otherFiles(
  rendered: RenderedGuide,
  site: string,
  { edition, forPrograms }: WrittenSite,
): AsyncIterable<ArchiveFile> {
  const files = filesOf(site);
  const { assets } = edition;
  const { settings, words } = rendered.guide;
  const names = { title: settings.title, language: settings.language, words: words.editions };
  const { page, note } = fileNames(words.editions);
  const engine = await folderEngine(site);
  const withEngine = (name: string): Uint8Array =>
    Buffer.concat([engine, readFileSync(path.join(site, name))]);
  const { downloads } = edition;
  const printed = downloads ? printedUrls(downloads) : [];
  const online = new Set([
    ...rendered.pages.keys(),
    ...forPrograms,
    ...printed,
    assets.search,
    assets.searchPage,
  ]);
  const copied = files.filter((name) => !online.has(name) && !LEFT_OUT.test(name) && !INDEX.test(name));
  const made: readonly ArchiveFile[] = [
    [SCRIPTS.search, withEngine(assets.search)],
    [SCRIPTS.searchPage, withEngine(assets.searchPage)],
    [OPENER.name, Buffer.from(OPENER.content)],
    [page, Buffer.from(openMePage(names))],
    [note, Buffer.from(readMeFirst(names))],
    ...searchScripts(site, files),
  ];
  const all = new Map<string, () => Uint8Array>([
    ...copied.map((name) => [name, () => readFileSync(path.join(site, name))] as const),
    ...made.map(([name, content]) => [name, () => content] as const),
  ]);
  for (const [name, content] of [...all].toSorted(([a], [b]) => (a < b ? -1 : 1))) yield [name, content()];
}

/** Paths of all files of a folder, with `/` on every system. */
function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted();
}
