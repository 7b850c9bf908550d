import { posix } from 'node:path';
import type { Guide } from './guide.ts';
import { isExternal } from './links.ts';
import { pageUrl } from './pages.ts';

/** An address that leads on to another. */
export interface Forward {
  /** File of the site that answers there: `guides/start/index.html`. */
  readonly url: string;
  /** Relative link to the new place, or its address on another site. */
  readonly target: string;
  readonly title: string;
}

/**
 * Addresses at which a site answered before: those of pages that have moved and, where the guide asks for it, those
 * with a slash at the end under which other tools publish each page. No address of a page is ever taken.
 */
export function forwardsOf(guide: Guide): readonly Forward[] {
  const { moved, folderAddresses } = guide.settings;
  const found = new Map<string, Forward>();
  const add = (url: string, to: string, title: string): void => {
    if (guide.pagesByUrl.has(url) || guide.assets.has(url) || !isInside(url)) return;
    const target = isExternal(to) ? to : relative(url, to);
    if (!found.has(url)) found.set(url, { url, target, title });
  };
  const addBoth = (url: string, to: string, title: string): void => {
    add(url, to, title);
    if (folderAddresses) add(url.replace(/\.html$/, '/index.html'), to, title);
  };
  for (const { from, to } of moved) {
    const [path = '', hash] = to.split('#', 2);
    const page = guide.pagesByPath.get(posix.normalize(path));
    const address = page && page.url + (hash === undefined ? '' : `#${hash}`);
    const target = address ?? (/^https?:/i.test(to) ? to : undefined);
    if (target !== undefined) addBoth(oldAddress(from), target, page?.title ?? target);
  }
  for (const { url, title, file } of guide.pages) if (folderAddresses && file) addBoth(url, url, title);
  return [...found.values()];
}

/** `old.md`, `old/`, `old.html` → `old.html` */
function oldAddress(from: string): string {
  const path = posix.normalize(from).replace(/^\/+|\/$/g, '');
  return /\.html$/i.test(path) ? path : pageUrl(/\.(md|markdown)$/i.test(path) ? path : `${path}.md`);
}

function isInside(url: string): boolean {
  return !url.startsWith('../') && !/(^|\/)index\/index\.html$/.test(url) && !url.startsWith('404/');
}

function relative(from: string, to: string): string {
  const [path = '', hash] = to.split('#', 2);
  return posix.relative(posix.dirname(from), path) + (hash === undefined ? '' : `#${hash}`);
}
