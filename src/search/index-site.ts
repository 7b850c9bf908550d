import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { close, createIndex } from 'pagefind';

/** Indexes a written site for the search and puts the index beside it, in `pagefind/`. */
export async function indexSite(folder: string): Promise<void> {
  const { index, errors } = await createIndex({ keepIndexUrl: true, writePlayground: false });
  if (!index) throw new Error(`the search index could not be made: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: folder });
  const written = await index.writeFiles({ outputPath: path.join(folder, 'pagefind') });
  const failed = [...added.errors, ...written.errors];
  await close();
  removeInterfaces(path.join(folder, 'pagefind'));
  if (failed.length > 0) throw new Error(`the search index could not be made: ${failed.join('; ')}`);
}

/** Pagefind also writes interfaces of its own, 400 KB in all; the search page has another and loads none of them. */
function removeInterfaces(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (/^pagefind-(?:[a-z]+-)?(?:ui|highlight)\.(?:css|js)$/.test(name)) rmSync(path.join(folder, name));
  }
}
