import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import type { IndexedPage } from './catalogue.ts';
import { indexable } from './indexable.ts';
import { splitIndex, unpacked } from './split-index.ts';

/** A page for the index: its file from the root of the site, and its HTML. */
export type PageForIndex = readonly [file: string, html: string];

/** What the thread says: that it has taken in one more page, and at the end which of them are in the index. */
export type IndexReply = 'taken' | readonly IndexedPage[];

/** Pagefind also brings interfaces of its own, 400 KB in all, and a worker; ours loads none of them. */
const UNUSED = /^pagefind-(?:(?:[a-z]+-)?(?:ui|highlight)|worker)\.(?:css|js)$/;
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;

/**
 * Indexes the pages that come in at a port and writes the files of their index into a folder; `undefined` is the end.
 * Throws where Pagefind could not make the index. The files are written here and not by Pagefind's own process: all of
 * them are then certain to be on the disk before the site is published.
 */
export async function indexFrom(port: MessagePort, target: string): Promise<void> {
  const { index, errors } = await createIndex({ keepIndexUrl: true, writePlayground: false });
  const failed = [...errors, ...(index ? await addPages(index, port) : [])];
  const made = await index?.getFiles();
  await close();
  failed.push(...(made?.errors ?? []));
  if (!made || failed.length > 0) throw new Error(`the search index could not be made: ${failed.join('; ')}`);
  const files = made.files.filter((file) => !UNUSED.test(file.path));
  for (const { path: name, content } of splitIndex(files)) {
    mkdirSync(path.dirname(path.join(target, name)), { recursive: true });
    writeFileSync(path.join(target, name), content);
  }
  port.postMessage(files.flatMap(indexedPage) satisfies IndexReply);
}

/** Hands pages to Pagefind in the order in which they come. → what went wrong, once the last one is in */
function addPages(index: PagefindIndex, port: MessagePort): Promise<readonly string[]> {
  const adding: Promise<readonly string[]>[] = [];
  return new Promise((resolve, reject) => {
    port.on('message', (page: PageForIndex | undefined) => {
      if (page === undefined) {
        port.removeAllListeners('message');
        Promise.all(adding).then((errors) => resolve(errors.flat()), reject);
        return;
      }
      adding.push(addPage(index, page).finally(() => port.postMessage('taken' satisfies IndexReply)));
    });
  });
}

async function addPage(index: PagefindIndex, [file, html]: PageForIndex): Promise<readonly string[]> {
  const content = indexable(html);
  return content === undefined ? [] : (await index.addHTMLFile({ url: `/${file}`, content })).errors;
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
