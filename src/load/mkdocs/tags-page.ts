import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findFiles } from '../files.ts';
import type { MkdocsFolders } from './find-site.ts';
import { isPlainFile } from './site-files.ts';

/** The page of tags, unless the site names another. */
export const TAGS_PAGE = 'tags.md';
/** What says on a page that the tags are listed there; here they stand at its end. */
export const TAGS_MARK = /^(?:\[TAGS\]|<!--[ \t]*material\/tags\b.*-->)[ \t]*$/m;

/** The page that a site names for its tags, or on which they are asked for; undefined where it is `tags.md`, or none. */
export function tagsPageOf({ config, docs }: MkdocsFolders): string | undefined {
  const options = config.value.plugins.get('tags');
  const named = insidePage(options?.['tags_file']);
  if (!options || named !== undefined || isPlainFile(path.join(docs, TAGS_PAGE))) return named;
  return findFiles(docs).find(
    ({ kind, absolute }) => kind === 'markdown' && TAGS_MARK.test(readFileSync(absolute, 'utf8')),
  )?.path;
}

/** The path of a page of the site; undefined for one that would be written elsewhere. */
function insidePage(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const page = path.posix.normalize(value);
  return /^(?!\.\.?\/|\/).+\.md$/i.test(page) ? page : undefined;
}
