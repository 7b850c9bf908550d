import path from 'node:path';
import { authorsIn, byline, withByline } from '../authors.ts';
import { readFront } from '../docs-site/read-front.ts';
import { findFiles } from '../files.ts';
import type { ForeignSite } from '../foreign-site.ts';
import { AUTHORS_FILE, type Blog } from './blog.ts';
import type { MkdocsFolders } from './find-site.ts';
import { FolderMeta } from './folder-meta.ts';
import { includesFiles, withSnippets } from './inclusions.ts';
import { NamedPages } from './named-pages.ts';
import { textInSite } from './site-files.ts';

/**
 * What makes of the text of a page what the plugins of its site would: the fields of its folder, links by the names of
 * pages, inclusions, and the authors of a post.
 *
 * @param toRoot path from the folder of pages to that of the site
 */
export function pageTexts(
  found: MkdocsFolders,
  blog: Blog | undefined,
  toRoot: string,
): ForeignSite['asWritten'] {
  const { docs } = found;
  const config = found.config.value;
  const authors = authorsIn(blog && textInSite(found, path.posix.join(blog.folder, AUTHORS_FILE)));
  const metaOptions = config.plugins.get('meta');
  const meta = metaOptions && new FolderMeta(docs, metaOptions);
  const named = new NamedPages(config, () => findFiles(docs).map((file) => file.path));
  const read = (file: string): string | undefined => textInSite(found, file);
  return (source, page) => {
    const { text, lines } = meta?.with(source, page) ?? { text: source };
    const linked = named.linked(text, page);
    const whole = includesFiles(config) ? withSnippets(linked, page, { config, toRoot, read }) : linked;
    const written = { text: whole, ...(lines && { lines }) };
    return withByline(written, blog?.isPost(page) ? byline(readFront(text), authors) : undefined);
  };
}
