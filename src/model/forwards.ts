import { posix } from 'node:path';
import type { Guide } from './guide.ts';
import { isExternal } from './links.ts';
import { pageUrl } from './page-names.ts';

/** An address that leads on to another. */
export interface Forward {
  /** File of the site that answers there: `guides/start/index.html`. */
  readonly url: string;
  /** Relative link to the new place, or its address on another site. */
  readonly target: string;
  readonly title: string;
  /** Whether it is only the address of a page as other tools write it, with a slash at its end. */
  readonly isFolder: boolean;
}

/**
 * Addresses at which a site answered before: those of pages that have moved and, where the guide asks for it, those
 * with a slash at the end under which other tools publish each page. No address of a page is ever taken.
 */
export function forwardsOf(guide: Guide): readonly Forward[] {
  const { moved, folderAddresses } = guide.settings;
  const found = new Map<string, Forward>();
  const add = (url: string, to: string, title: string, isFolder: boolean): void => {
    if (guide.pagesByUrl.has(url) || guide.assets.has(url) || !isInside(url)) return;
    const target = isExternal(to) ? to : relative(url, to);
    if (!found.has(url)) found.set(url, { url, target, title, isFolder });
  };
  for (const { from, to } of moved) {
    const [path = '', hash] = to.split('#', 2);
    const page = guide.pagesByPath.get(posix.normalize(path));
    const address = page && page.url + (hash === undefined ? '' : `#${hash}`);
    const target = address ?? (/^https?:/i.test(to) ? to : undefined);
    if (target === undefined) continue;
    const old = oldAddress(from);
    const title = page?.title ?? target;
    add(old, target, title, false);
    if (folderAddresses) add(folderOf(old), target, title, false);
  }
  if (folderAddresses) {
    for (const { url, title, file } of guide.pages) if (file) add(folderOf(url), url, title, true);
  }
  return [...found.values()];
}

/** `old.md`, `old/`, `old.html` → `old.html` */
function oldAddress(from: string): string {
  const path = posix.normalize(from).replace(/^\/+|\/$/g, '');
  return /\.html$/i.test(path) ? path : pageUrl(/\.(md|markdown)$/i.test(path) ? path : `${path}.md`);
}

/** `old.html` → `old/index.html` */
function folderOf(url: string): string {
  return url.replace(/\.html$/, '/index.html');
}

function isInside(url: string): boolean {
  return !url.startsWith('../') && !/(^|\/)index\/index\.html$/.test(url) && !url.startsWith('404/');
}

function relative(from: string, to: string): string {
  const [path = '', hash] = to.split('#', 2);
  return posix.relative(posix.dirname(from), path) + (hash === undefined ? '' : `#${hash}`);
}
