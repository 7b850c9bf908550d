import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import type { Guide } from '../model/guide.ts';
import { bundleEngine } from './bundle-engine.ts';
import { CATALOGUE_FILE, CATALOGUE_NAME } from './catalogue-format.ts';
import { buildCatalogue, type IndexedPage } from './catalogue.ts';
import { indexable } from './indexable.ts';
import { splitIndex, unpacked } from './split-index.ts';

/** Pagefind also brings interfaces of its own, 400 KB in all, and a worker; ours loads none of them. */
const UNUSED = /^pagefind-(?:(?:[a-z]+-)?(?:ui|highlight)|worker)\.(?:css|js)$/;
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;
/** So many pages wait at Pagefind, which takes them in their order: it has work while this process is busy otherwise. */
const AHEAD = 8;
/** The engine, as it is written and as it is loaded. */
const ENGINE = 'pagefind.js';

/**
 * Indexes a written site for the search and puts the index beside it, in `pagefind/`, with a catalogue of its pages.
 * Pages go to Pagefind one after the other in the order of their names: the same pages then give the same bytes,
 * which readers with a saved copy need not download again. The files are written here and not by Pagefind's own
 * process: all of them are then certain to be on the disk before the site is published.
 */
export async function indexSite(folder: string, guide: Guide): Promise<void> {
  const files = await pagefindFiles(folder);
  const catalogue = buildCatalogue(guide, files.flatMap(indexedPage));
  const target = path.join(folder, 'pagefind');
  for (const { path: name, content } of splitIndex(files)) {
    mkdirSync(path.dirname(path.join(target, name)), { recursive: true });
    const script = name === ENGINE ? await bundleEngine(Buffer.from(content).toString('utf8')) : undefined;
    writeFileSync(path.join(target, name), script ?? content);
  }
  writeFileSync(path.join(target, CATALOGUE_FILE), `${CATALOGUE_NAME}=${JSON.stringify(catalogue)}`);
}

/** The files of Pagefind's index. Throws where Pagefind could not make it. */
async function pagefindFiles(folder: string): Promise<readonly IndexFile[]> {
  // What is written into the folder while the index is made is not for it.
  const pages = pageFiles(folder);
  const { index, errors } = await createIndex({ keepIndexUrl: true, writePlayground: false });
  const failed = [...errors, ...(index ? await addPages(index, folder, pages) : [])];
  const made = await index?.getFiles();
  await close();
  failed.push(...(made?.errors ?? []));
  if (!made || failed.length > 0) throw new Error(`the search index could not be made: ${failed.join('; ')}`);
  return made.files.filter((file) => !UNUSED.test(file.path));
}

/** Hands pages to Pagefind in their order. → what went wrong */
async function addPages(
  index: PagefindIndex,
  folder: string,
  pages: readonly string[],
): Promise<readonly string[]> {
  const adding: Promise<readonly string[]>[] = [];
  const failed: string[] = [];
  for (const file of pages) {
    const content = indexable(readFileSync(path.join(folder, file), 'utf8'));
    if (content === undefined) continue;
    adding.push(index.addHTMLFile({ url: `/${file}`, content }).then(({ errors }) => errors));
    if (adding.length > AHEAD) failed.push(...((await adding.shift()) ?? []));
  }
  return [...failed, ...(await Promise.all(adding)).flat()];
}

/** Names of all pages below a folder, with slashes, sorted. */
function pageFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.html') && !name.startsWith('pagefind/'))
    .toSorted();
}

/** What a fragment says of its page; nothing for other files. */
function indexedPage({ path: name, content }: IndexFile): readonly IndexedPage[] {
  const id = FRAGMENT.exec(name)?.[1];
  if (id === undefined) return [];
  const text = Buffer.from(unpacked(content)).toString('utf8');
  const { url, meta } = JSON.parse(text) as { url: string; meta: Readonly<Record<string, string>> };
  const page = url.replace(/^\//, '');
  return [{ id, url: page, title: meta['title'] ?? page, kind: meta['kind'] ?? '' }];
}
