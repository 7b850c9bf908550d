import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  folderEngine,
  OPENER,
  openMePage,
  readMeFirst,
  searchScripts,
  type ArchiveFile,
} from '../editions/index.ts';
import type { PageKind } from '../model/page.ts';
import { documentOf, type Edition } from './page-document.ts';
import type { RenderedGuide } from './render-guide.ts';
import type { WrittenSite } from './write-site.ts';

/** Pages that make sense on a server only, or lead to downloads. */
const SERVED_ONLY: ReadonlySet<PageKind> = new Set(['not-found', 'offline', 'downloads']);
/** Made for a server: what the folder has in another form, or no use for. */
const LEFT_OUT =
  /^(?:\.|downloads\/|pagefind\/(?!catalogue\.js$)|print(?:\/[^/]+)?\.html$|service-worker\.js$|offline-manifest\.|guide\.webmanifest$)/;

/**
 * The guide as a folder that works by a double click, from a written and indexed site: every page, picture and
 * download of figures, and the search. Its scripts and its search are other files than online, since pages of a
 * folder may neither fetch nor import. Paths in their order, so that an archive of them is always the same.
 */
export async function folderEdition(
  rendered: RenderedGuide,
  site: string,
  { edition, forPrograms }: WrittenSite,
): Promise<Iterable<ArchiveFile>> {
  const names = filesOf(site);
  const { title, language } = rendered.guide.settings;
  const [search, searchPage] = ['assets/folder-search.js', 'assets/folder-search-page.js'];
  const engine = await folderEngine(site);
  const withEngine = (script: string): Uint8Array =>
    Buffer.concat([engine, readFileSync(path.join(site, script))]);
  const forFolder: Edition = {
    ...edition,
    assets: { ...edition.assets, search, searchPage },
    offline: false,
    inFolder: true,
    downloads: undefined,
  };
  const pages = new Map(
    rendered.guide.pages.flatMap((page): [string, () => Uint8Array][] =>
      SERVED_ONLY.has(page.kind)
        ? []
        : [[page.url, () => Buffer.from(documentOf(rendered, page.url, forFolder))]],
    ),
  );
  const copied = names.filter(
    (name) =>
      !rendered.pages.has(name) &&
      !LEFT_OUT.test(name) &&
      !forPrograms.has(name) &&
      name !== edition.assets.search &&
      name !== edition.assets.searchPage,
  );
  const made: readonly ArchiveFile[] = [
    [search, withEngine(edition.assets.search)],
    [searchPage, withEngine(edition.assets.searchPage)],
    [OPENER.name, Buffer.from(OPENER.content)],
    ['Open me.html', Buffer.from(openMePage({ title, language }))],
    ['READ-ME-FIRST.txt', Buffer.from(readMeFirst({ title, language }))],
    ...searchScripts(site, names),
  ];
  const all = new Map<string, () => Uint8Array>([
    ...copied.map((name) => [name, () => readFileSync(path.join(site, name))] as const),
    ...made.map(([name, content]) => [name, () => content] as const),
    ...pages,
  ]);
  return sortedFiles(all);
}

/** Contents are made when their turn comes: all at once, those of a large guide would not fit into memory. */
function* sortedFiles(files: ReadonlyMap<string, () => Uint8Array>): Iterable<ArchiveFile> {
  for (const [name, content] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) yield [name, content()];
}

/** Paths of all files of a folder, with `/` on every system. */
function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted();
}
