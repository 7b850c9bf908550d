import { Answers, Pagefind } from 'pagefind-of-the-site';
import { readFrom } from './transport.ts';

declare global {
  /** What the interface of the search asks for in place of a module, which no page of a folder may import. */
  var loadEngine: (root: string) => object;
}

/**
 * Opens the search of a guide that lies in a folder. `root`: address of the folder, with a slash at its end. It is
 * the same Pagefind with the same index as that of the published site; only the way to the files is another.
 */
export function openEngine(root: string): object {
  readFrom(root);
  const pagefind = new Pagefind({
    basePath: '/pagefind/',
    baseUrl: '/',
    // Without one, Pagefind asks for its first file by the time of day.
    metaCacheTag: 'folder',
  });
  return { pagefind, Answers };
}

globalThis.loadEngine = openEngine;
