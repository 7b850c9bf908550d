import { posix } from 'node:path';
import { nearest } from '../support/nearest.ts';

/** Path of the file that a link without its ending probably means: `skills/` → `skills.md`. */
export function pagePath(path: string): string {
  const bare = path.replace(/\/$/, '').replace(/\.html?$/i, '');
  return /\.[a-z0-9]{1,8}$/i.test(bare) ? bare : `${bare}.md`;
}

/**
 * The file that was probably meant: one in other capitals, one that moved and kept its name, one spelt nearly so.
 * Undefined where none is near.
 *
 * @param texts the files that people wrote, by path
 */
export function similarFile(
  path: string,
  files: readonly string[],
  texts: ReadonlyMap<string, string>,
): string | undefined {
  const wanted = pagePath(path);
  const sameLetters = files.find((file) => file.toLowerCase() === wanted.toLowerCase());
  if (sameLetters !== undefined) return sameLetters;
  const moved = files.filter((file) => keptName(file) === keptName(wanted));
  // A page that somebody wrote is meant rather than one that is made from it, such as what a role leads to.
  const [meant, ...others] = moved.length > 1 ? moved.filter((file) => texts.has(file)) : moved;
  if (meant !== undefined && others.length === 0) return meant;
  const similar = nearest(wanted, files);
  // A long common folder makes any two paths similar: their names have to be so by themselves.
  return similar !== undefined && nearest(keptName(wanted), [keptName(similar)]) ? similar : undefined;
}

/** What stays when a file moves: `a/tabs.md` → `tabs`, `roles/devops-engineer/index.md` → `devops-engineer`. */
function keptName(path: string): string {
  const stem = path.toLowerCase().replace(/(\/(index|readme))?\.(md|markdown)$/, '');
  return posix.basename(stem);
}
