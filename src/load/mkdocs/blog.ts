import { posix } from 'node:path';
import type { MarkdownFile } from '../../model/content.ts';
import type { ContentsEntry } from '../../model/contents.ts';
import { firstHeading } from '../../model/page-names.ts';
import { allFields } from '../foreign-front-matter.ts';
import type { OldAddress } from '../foreign-site.ts';
import type { MkdocsConfig } from './config.ts';
import { headingIds } from './heading-ids.ts';

/** How the plugin writes a title, a category or a day into an address, unless its settings say otherwise. */
const SLUG = headingIds({ slugify: { python: 'pymdownx.slugs.slugify', kwds: { case: 'lower' } } });
/** What the blog says of its authors, in its own folder. */
export const AUTHORS_FILE = '.authors.yml';
const POST_ADDRESS = '{date}/{slug}';
const DAY = 'yyyy/MM/dd';

/**
 * The blog of a site: the folder of its plugin and how that makes addresses. Settings:
 * https://squidfunk.github.io/mkdocs-material/plugins/blog/.
 */
export class Blog {
  /** The folder from that of the pages; '' where the whole site is a blog. */
  readonly folder: string;
  readonly #options: Readonly<Record<string, unknown>>;

  private constructor(options: Readonly<Record<string, unknown>>) {
    this.#options = options;
    this.folder = this.#text('blog_dir', 'blog').replace(/^\.\/?|\/$/g, '');
  }

  /** The blog of a site; undefined where it has none. */
  static of({ plugins }: MkdocsConfig): Blog | undefined {
    const options = plugins.get('blog');
    return options && new Blog(options);
  }

  get index(): string {
    return posix.join(this.folder, 'index.md');
  }

  isPost(path: string): boolean {
    return path.startsWith(`${posix.join(this.folder, 'posts')}/`);
  }

  /** True for a post that its author has not published. */
  isDraft(page: MarkdownFile): boolean {
    return this.isPost(page.path) && allFields(page)['draft'] === true;
  }

  /** Where its posts, their categories and their years were published. @param tagsPage where categories stand now */
  oldAddresses(pages: readonly MarkdownFile[], tagsPage: string): OldAddress[] {
    const posts = pages.filter(({ path }) => this.isPost(path));
    const categories = new Set(posts.flatMap((post) => categoriesOf(post)));
    const years = new Set(posts.flatMap(({ front }) => front.value.date?.slice(0, 4) ?? []));
    const index = pages.some(({ path }) => path === this.index) ? this.index : posts[0]?.path;
    const category = this.#text('categories_url_format', 'category/{slug}');
    const archive = this.#text('archive_url_format', 'archive/{date}');
    return [
      ...posts.map((post) => ({ from: this.#address(this.#postAddress(post)), to: post.path })),
      ...[...categories].map((name) => ({
        from: this.#address(category.replace('{slug}', SLUG.ofText(name))),
        to: tagsPage,
      })),
      ...(index === undefined ? [] : [...years]).map((year) => ({
        from: this.#address(archive.replace('{date}', year)),
        to: index ?? '',
      })),
    ];
  }

  /** Puts the posts below the page of the blog, those that are pinned first, then the newest. */
  withPosts(entries: readonly ContentsEntry[], pages: readonly MarkdownFile[]): readonly ContentsEntry[] {
    const posts = newestFirst(pages.filter(({ path }) => this.isPost(path)));
    if (posts.length === 0) return entries;
    const below = posts.map(({ path }): ContentsEntry => ({ kind: 'page', path }));
    let isPlaced = false;
    const place = (entry: ContentsEntry): ContentsEntry => {
      if (entry.kind === 'link' || isPlaced) return entry;
      if (entry.path === this.index) {
        isPlaced = true;
        const own = entry.kind === 'section' ? entry.entries : [];
        const title = entry.title ?? 'Blog';
        return { kind: 'section', title, path: this.index, entries: [...own, ...below] };
      }
      return entry.kind === 'section' ? { ...entry, entries: entry.entries.map(place) } : entry;
    };
    const placed = entries.map(place);
    return isPlaced ? placed : [...entries, { kind: 'section', title: 'Blog', entries: below }];
  }

  #address(path: string): string {
    return `${posix.join(this.folder, path).replace(/\/$/, '')}/`;
  }

  #postAddress(post: MarkdownFile): string {
    const title = post.front.value.title ?? firstHeading(post.body) ?? '';
    const own = allFields(post)['slug'];
    const parts: Readonly<Record<string, string>> = {
      slug: typeof own === 'string' ? own : SLUG.ofText(title),
      file: posix.basename(post.path).replace(/\.(md|markdown)$/i, ''),
      date: dayAs(post.front.value.date ?? '', this.#text('post_url_date_format', DAY)),
      categories: categoriesOf(post).slice(0, 1).map(SLUG.ofText).join('/'),
    };
    const format = this.#text('post_url_format', POST_ADDRESS);
    return format.replace(/\{(\w+)\}/g, (mark, name: string) => parts[name] ?? mark);
  }

  #text(option: string, usual: string): string {
    const value = this.#options[option];
    return typeof value === 'string' ? value : usual;
  }
}

/** `2024-02-01`, `yyyy/MM/d` → `2024/02/1` */
function dayAs(date: string, format: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const parts: Readonly<Record<string, string>> = { y: year, M: month, d: day };
  return format.replace(/y+|M+|d+/g, (letters) => {
    const part = parts[letters.charAt(0)] ?? '';
    return letters.length === 1 ? String(Number(part)) : part.slice(-letters.length);
  });
}

/** Posts in their order: those that are pinned, then the others, the newest first. */
function newestFirst(posts: readonly MarkdownFile[]): readonly MarkdownFile[] {
  return posts
    .map((post) => {
      const isPinned = Number(allFields(post)['pin'] === true);
      return { post, isPinned, key: `${post.front.value.date ?? ''} ${post.path}` };
    })
    .toSorted((a, b) => b.isPinned - a.isPinned || (a.key < b.key ? 1 : -1))
    .map(({ post }) => post);
}

function categoriesOf(post: MarkdownFile): string[] {
  const categories = allFields(post)['categories'];
  return Array.isArray(categories) ? categories.filter((name) => typeof name === 'string') : [];
}
