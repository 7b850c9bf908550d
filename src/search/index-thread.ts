import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import type { IndexedPage } from './catalogue.ts';
import { indexable } from './indexable.ts';
import { withPageWords, type Segment } from './segment.ts';
import { unpacked } from './packed.ts';
import { splitIndex } from './split-index.ts';

/** A page for the index: its file from the root of the site, and its HTML. */
export type PageForIndex = readonly [file: string, html: string];

/** What the thread is asked for: the segment of some pages, or the index of all segments, which is the end, or just that. */
export type IndexRequest =
  { readonly pages: readonly PageForIndex[] } | { readonly segments: readonly Segment[] } | 'end';

/** An index that was written. */
export interface WrittenIndex {
  /** The pages in it. */
  readonly indexed: readonly IndexedPage[];
  /** Its files, from its folder, which may hold those of an earlier one too. */
  readonly files: readonly string[];
}

/** What it answers, in the order of the questions: the segment, or what the index is; nothing at a mere end. */
export type IndexReply = Segment | WrittenIndex | undefined;

/** Pagefind also brings interfaces of its own, 400 KB in all, and a worker; ours loads none of them. */
const UNUSED = /^pagefind-(?:(?:[a-z]+-)?(?:ui|highlight)|worker)\.(?:css|js)$/;
/** Besides what a template marks as not to be found. */
const FURNITURE = '[data-ui]';
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;

/**
 * Answers the requests that come in at a port, one after the other, and writes the files of the index into a folder.
 * Throws where Pagefind could not make it. The files are written here and not by Pagefind's own process: all of them are
 * then certain to be on the disk before the site is published.
 */
export function indexFrom(port: MessagePort, target: string): void {
  let before: Promise<unknown> = Promise.resolve();
  port.on('message', (request: IndexRequest) => {
    // A failure ends the thread, as one that nobody waits for does.
    before = before.then(async () => port.postMessage(await answer(request, target)));
    if (!isForSegment(request)) port.removeAllListeners('message');
  });
}

async function answer(request: IndexRequest, target: string): Promise<IndexReply> {
  if (isForSegment(request)) return indexPages(request.pages);
  await close();
  return request === 'end' ? undefined : writeIndex(request.segments, target);
}

function isForSegment(request: IndexRequest): request is Extract<IndexRequest, { readonly pages: unknown }> {
  return request !== 'end' && 'pages' in request;
}

/** Pagefind's index of some pages. In pieces, since for all pages of a large guide at once it needs a gigabyte. */
async function indexPages(pages: readonly PageForIndex[]): Promise<Segment> {
  const { index, errors } = await createIndex({
    keepIndexUrl: true,
    writePlayground: false,
    excludeSelectors: [FURNITURE],
  });
  const added = index ? await Promise.all(pages.map((page) => addPage(index, page))) : [];
  const made = await index?.getFiles();
  await index?.deleteIndex();
  const failed = [...errors, ...added.flat(), ...(made?.errors ?? [])];
  if (!made || failed.length > 0) throw new Error(`the search index could not be made: ${failed.join('; ')}`);
  return withPageWords(made.files.filter((file) => !UNUSED.test(file.path)));
}

async function addPage(index: PagefindIndex, [file, html]: PageForIndex): Promise<readonly string[]> {
  const content = indexable(html);
  return content === undefined ? [] : (await index.addHTMLFile({ url: `/${file}`, content })).errors;
}

function writeIndex(segments: readonly Segment[], target: string): WrittenIndex {
  const files = splitIndex(segments);
  for (const { path: name, content } of files) {
    mkdirSync(path.dirname(path.join(target, name)), { recursive: true });
    writeFileSync(path.join(target, name), content);
  }
  return { indexed: files.flatMap(indexedPage), files: files.map(({ path: name }) => name) };
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
