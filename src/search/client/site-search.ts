import type { Catalogue } from '../catalogue-format.ts';
import { loadCatalogue } from './catalogue.ts';
import { openPagefind } from './engine.ts';
import { Finder } from './finder.ts';

/** Everything that answers queries on this site. */
export interface SiteSearch {
  readonly finder: Finder;
  readonly catalogue: Catalogue;
}

let opening: Promise<SiteSearch> | undefined;

/** Absolute address of the root of the site, with a slash at its end. */
export function siteRoot(): URL {
  return new URL(document.body.dataset['root'] ?? './', document.baseURI);
}

/** Loads index and catalogue at the first call; tries again after a failure. */
export function openSearch(): Promise<SiteSearch> {
  opening ??= load().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function load(): Promise<SiteSearch> {
  const root = siteRoot().href;
  const [pagefind, catalogue] = await Promise.all([openPagefind(root), loadCatalogue(root)]);
  return { catalogue, finder: await Finder.open(pagefind, catalogue, document.documentElement.lang) };
}
