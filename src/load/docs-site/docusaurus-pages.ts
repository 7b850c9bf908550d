import { posix } from 'node:path';
import type { ContentsEntry } from '../../model/contents.ts';
import { allFields } from '../foreign-front-matter.ts';
import { readFront } from './read-front.ts';
import type { DocusaurusParts } from './docusaurus-parts.ts';
import type { SiteIndex, SitePage, SiteRoot } from './tool.ts';
import { joinPath, textOf } from './values.ts';

/** A number that only says the order: `02-setup` → `setup`. Dates and versions keep theirs. */
const NUMBER = /^\d+\s*[-_.]+\s*(?=[^-_.\d])/;
/** `2024-05-04-news`, `2024/05/04-news`: the day of a post. */
const DAY = /(\d{4})[-/](\d{1,2})[-/](\d{1,2})[-/]?(.*?)(?:\/index)?$/;

/**
 * Documents at the top of their folder that say to be its front page, by the path at which they would stand.
 */
export function homesOf(root: SiteRoot, { docs }: DocusaurusParts): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  for (const { folder, at } of docs) {
    const top = root.list(folder).filter((name) => /\.mdx?$/i.test(name));
    const isTaken = top.some((name) => /^(index|README)\.mdx?$/i.test(name));
    const home = top.find((name) => readFront(root.read(posix.join(folder, name)) ?? '')['slug'] === '/');
    if (home !== undefined && !isTaken) homes.set(posix.join(at, home), posix.join(at, 'index.md'));
  }
  return homes;
}

/** Where a page stood: by its `slug`, else by its `id` and its path without numbers. */
export function docAddresses(parts: DocusaurusParts, page: SitePage): string[] {
  const { blog, docs } = parts;
  const isPost = blog !== undefined && page.path.startsWith(`${blog.at}/`);
  if (page.path === `${blog?.at}/index.md`) return [];
  if (isPost) return [postAddress(blog.at, page)];
  const own =
    docs.find(({ at }) => at !== '' && page.path.startsWith(`${at}/`)) ?? docs.find(({ at }) => at === '');
  if (!own) return [];
  const inside = own.at === '' ? page.path : page.path.slice(own.at.length + 1);
  const folder = posix.dirname(inside).split('/').map(withoutNumber).join('/');
  // A page that the tool makes lies nowhere.
  const file = /\.mdx?$/i.test(page.lies) ? page.lies : page.path;
  const name = withoutNumber(posix.basename(file).replace(/\.mdx?$/i, ''));
  const id = textOf(page.fields['id']) ?? name;
  const slug = textOf(page.fields['slug']);
  const address = slug?.startsWith('/') === true ? slug : joinPath(folder, slug ?? id);
  // Sidebars name a document by its id, whatever its address.
  return [joinPath(own.at, address), joinPath(own.at, folder, id)];
}

/** `02-setup` → `setup` */
export function withoutNumber(name: string): string {
  return name.replace(NUMBER, '');
}

function postAddress(at: string, { path, fields }: SitePage): string {
  const slug = textOf(fields['slug']);
  if (slug !== undefined) return joinPath(at, slug);
  const [, year = '', month = '', day = '', name = ''] = DAY.exec(path.replace(/\.mdx?$/i, '')) ?? [];
  return year === '' ? path : joinPath(at, year, month.padStart(2, '0'), day.padStart(2, '0'), name);
}

/** The day that the path of a post tells; undefined where it tells none. */
export function dayOfPath(path: string): string | undefined {
  const [, year, month = '', day = ''] = DAY.exec(path.replace(/\.mdx?$/i, '')) ?? [];
  return year === undefined ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** What is published in neither the built site nor its contents. */
export function isDraft({ fields }: SitePage): boolean {
  return fields['draft'] === true;
}

/** The posts of the blog, the newest first. */
export function postsSection({ blog }: DocusaurusParts, { pages }: SiteIndex): ContentsEntry[] {
  if (!blog) return [];
  const index = joinPath(blog.at, 'index.md');
  const posts = pages
    .filter(({ path }) => path.startsWith(`${blog.at}/`) && path !== index)
    .map(({ path, file }) => ({
      path,
      key: `${textOf(allFields(file)['date']) ?? dayOfPath(path) ?? ''} ${path}`,
    }))
    .toSorted((a, b) => (a.key < b.key ? 1 : -1));
  if (posts.length === 0) return [];
  const entries = posts.map(({ path }): ContentsEntry => ({ kind: 'page', path }));
  return [{ kind: 'section', title: blog.title, path: index, entries }];
}
