import { copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Catalogue } from '../src/search/catalogue-format.ts';
import { CATALOGUE_FILE, CATALOGUE_NAME } from '../src/search/catalogue-format.ts';
import type { Pagefind } from '../src/search/client/engine.ts';
import { Answers } from '../src/search/client/answers.ts';
import { Finder, type Found } from '../src/search/client/finder.ts';
import { serveFolder } from './browser/built-site.ts';

/** The search of a built site, without a browser: Pagefind itself runs in Node too, given a server to fetch from. */
export interface OpenFinder {
  readonly catalogue: Catalogue;
  readonly find: (text: string) => Promise<Found>;
  /** Addresses of the pages that a text finds, best first, without `.html`. */
  readonly pages: (text: string) => Promise<readonly string[]>;
  readonly close: () => void;
}

/** Opens the search of a site in a folder, in a language as its pages name it. */
export async function openFinder(site: string, language: string): Promise<OpenFinder> {
  const { server, url } = await serveFolder(site);
  const script = path.join(site, 'pagefind/pagefind.mjs');
  copyFileSync(path.join(site, 'pagefind/pagefind.js'), script);
  const module = (await import(pathToFileURL(script).href)) as {
    readonly Pagefind: new (options: object) => Pagefind;
  };
  const pagefind = new module.Pagefind({
    basePath: `${url}pagefind/`,
    baseUrl: '/',
    language: language.toLowerCase(),
  });
  const text = readFileSync(path.join(site, 'pagefind', CATALOGUE_FILE), 'utf8');
  const catalogue = JSON.parse(text.slice(`${CATALOGUE_NAME}=`.length)) as Catalogue;
  const urls = new Map(catalogue.pages.map(({ id, url: page }) => [id, page.replace(/\.html$/, '')]));
  const finder = new Finder(await Answers.open(pagefind, catalogue, language), catalogue, language);
  const find = (query: string): Promise<Found> =>
    finder.find({ text: query, chosen: new Map(), sort: 'relevance', region: undefined });
  return {
    catalogue,
    find,
    pages: async (query) => (await find(query)).results.map(({ id }) => urls.get(id) ?? id),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
