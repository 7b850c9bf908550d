import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { close, createIndex } from 'pagefind';

/** Pagefind also brings interfaces of its own, 400 KB in all; the search page has another and loads none of them. */
const UNUSED = /^pagefind-(?:[a-z]+-)?(?:ui|highlight)\.(?:css|js)$/;

/**
 * Indexes a written site for the search and puts the index beside it, in `pagefind/`. The files are written here and
 * not by Pagefind's own process: all of them are then certain to be on the disk before the site is published.
 */
export async function indexSite(folder: string): Promise<void> {
  const { index, errors } = await createIndex({ keepIndexUrl: true, writePlayground: false });
  if (!index) throw new Error(`the search index could not be made: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: folder });
  const made = await index.getFiles();
  await close();
  const failed = [...added.errors, ...made.errors];
  if (failed.length > 0) throw new Error(`the search index could not be made: ${failed.join('; ')}`);
  for (const file of made.files) {
    if (UNUSED.test(file.path)) continue;
    const target = path.join(folder, 'pagefind', file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.content);
  }
}
