import type { Catalogue, CataloguePage } from '../catalogue-format.ts';
import { element, link } from './dom.ts';
import { Names } from './names.ts';
import { openCatalogue, siteRoot } from './site-search.ts';
import { wordsOf } from './words.ts';

/** More would be a list to search in. */
const MOST = 5;

/**
 * The pages that a dead address may have meant, the nearest first: those called like its last part, its slips mended,
 * then those that share most of its words. `/guide/roles/devops-enginer.html` → the page “DevOps engineer”.
 */
export function nearestPages(catalogue: Catalogue, pathname: string): readonly CataloguePage[] {
  const names = new Names(catalogue);
  const words = wordsOf(lastPart(pathname)).flatMap((word) => wordsOf(names.mend(word) ?? word));
  const shared = catalogue.pages
    .map((page) => {
      const own = new Set(wordsOf(`${page.title} ${page.aliases?.join(' ') ?? ''} ${lastPart(page.url)}`));
      return { page, share: words.filter((word) => own.has(word)).length / words.length };
    })
    .filter(({ share }) => share >= 0.5)
    .toSorted((a, b) => b.share - a.share);
  const called = names.pagesCalled(words).flatMap((number) => catalogue.pages[number] ?? []);
  return [...new Set([...called, ...shared.map(({ page }) => page)])].slice(0, MOST);
}

/** `roles/data-engineer/index.html` → `data-engineer`. */
function lastPart(pathname: string): string {
  const parts = pathname.split('/').filter((part) => part !== '' && !/^index\.\w+$/.test(part));
  const last = (parts.at(-1) ?? '').replace(/\.\w+$/, '');
  try {
    return decodeURIComponent(last);
  } catch {
    // Anything may be typed as an address.
    return last;
  }
}

/** Fills the place for them on the page that says that there is none, and shows it where there are any. */
export async function showNearest(place: HTMLElement): Promise<void> {
  const near = nearestPages(await openCatalogue(), location.pathname);
  const links = near.map(({ url, title }) => link(new URL(url, siteRoot()).href, '', title));
  place.querySelector('ul')?.append(...links.map((made) => element('li', '', made)));
  place.hidden = near.length === 0;
}
