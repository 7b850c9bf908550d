import type { Catalogue } from '../catalogue-format.ts';
import type { Answers } from './answers.ts';
import { loadCatalogue } from './catalogue.ts';
import { openEngine } from './engine.ts';

/** What answers texts on this site, and what is known of its pages. */
export interface SiteSearch {
  readonly answers: Answers;
  readonly catalogue: Catalogue;
}

let opening: Promise<SiteSearch> | undefined;
let catalogue: Promise<Catalogue> | undefined;

/** Absolute address of the root of the site, with a slash at its end. */
export function siteRoot(): URL {
  return new URL(document.body.dataset['root'] ?? './', document.baseURI);
}

/** Loads the catalogue at the first call, a tenth of what the engine weighs; tries again after a failure. */
export function openCatalogue(): Promise<Catalogue> {
  catalogue ??= loadCatalogue(siteRoot().href).catch((error: unknown) => {
    catalogue = undefined;
    throw error;
  });
  return catalogue;
}

/** Loads engine and catalogue at the first call; tries again after a failure. */
export function openSearch(): Promise<SiteSearch> {
  opening ??= load().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function load(): Promise<SiteSearch> {
  const [{ pagefind, Answers: Own }, pages] = await Promise.all([
    openEngine(siteRoot().href),
    openCatalogue(),
  ]);
  return { catalogue: pages, answers: await Own.open(pagefind, pages, document.documentElement.lang) };
}
