import { posix } from 'node:path';
import type { Content } from '../model/content.ts';

/**
 * Where a file that is missing would have to lie, for a message: `x/docs/guide/gone.md`. In sites of other tools files
 * lie elsewhere than at the path they are published at, so it is told from the files beside or above it.
 *
 * @param path at which it would be published
 */
export function newFilePath({ folder, lying }: Pick<Content, 'folder' | 'lying'>, path: string): string {
  const isPage = isMarkdown(path);
  const folders = new Map<string, string>();
  for (const [published, own] of lying) {
    // A page that a tool makes lies in its settings, one that is sent elsewhere has another name.
    if (isMarkdown(published) !== isPage || stem(published) !== stem(own)) continue;
    const at = posix.dirname(published);
    if (!folders.has(at)) folders.set(at, posix.dirname(own));
  }
  const foldersAbove = (at: string): string[] =>
    at === '.' ? [at] : [at, ...foldersAbove(posix.dirname(at))];
  const known = foldersAbove(posix.dirname(path)).find((at) => folders.has(at));
  if (known === undefined) return posix.join(folder, path);
  return posix.join(folder, folders.get(known) ?? '', posix.relative(known, path));
}

function isMarkdown(path: string): boolean {
  return /\.mdx?$/i.test(path);
}

function stem(path: string): string {
  return posix.basename(path).replace(/\.mdx?$/i, '');
}
