import { existsSync, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import ignore from 'ignore';
import type { Located, MarkdownFile } from '../../model/content.ts';
import type { ContentsEntry } from '../../model/contents.ts';
import type { Problem } from '../../model/problem.ts';
import type { GuideSettings } from '../../model/settings.ts';
import type { HeadingIds } from '../../model/heading-ids.ts';
import { kindOf, type FoundFile } from '../files.ts';
import type { MkdocsConfig } from './config.ts';
import { findMkdocsSite, isInside, type MkdocsFolders } from './find-site.ts';
import { FolderContents } from './folder-contents.ts';
import { headingIds } from './heading-ids.ts';
import { MAX_SETTINGS, readInertYaml } from './inert-yaml.ts';
import { macroProblems } from './macros.ts';
import { readNav } from './nav.ts';
import { summaryNav } from './summary-nav.ts';
import { editUrl, guideSettings, redirectProblems } from './settings.ts';

/** Files that arrange a folder, by awesome-pages and awesome-nav. */
const FOLDER_SETTINGS = ['.pages', '.nav.yml'];

/** The list of links that arranges a folder by literate-nav, unless its settings name another file. */
const SUMMARY = 'SUMMARY.md';

/** A MkDocs site, as the loader of a content folder needs it. */
export interface MkdocsSite {
  /** Folder of the pages, absolute, and as messages name it. */
  readonly docs: string;
  readonly docsShownAs: string;
  readonly settings: Located<GuideSettings>;
  readonly editUrl: string | undefined;
  /** The page that lists the pages by their tags, where the site names one. */
  readonly tagsPage: string | undefined;
  /** Files whose abbreviations every page knows, from the folder of pages. */
  readonly appended: readonly string[];
  /** Folders in which pages look for what they include, from the folder of pages. */
  readonly snippetBases: readonly string[];
  /** How the site makes the ids of its headings. */
  readonly headingIds: HeadingIds;
  /** Whether a file of the folder of pages is left out of the site. */
  isExcluded(file: string): boolean;
  /** A file of the site that may lie beside the folder of pages, by its path from there: `../LICENSE`. */
  outside(file: string): FoundFile | undefined;
  /** The file of the site that a symbolic link leads to; undefined for one that leads elsewhere. */
  linked(link: FoundFile): FoundFile | undefined;
  /** What is wrong with its pages, as far as the tool that they were written for would see to it. */
  pageProblems(pages: readonly MarkdownFile[], shown: (path: string) => string): readonly Problem[];
  /** Contents of the site and what is wrong with its settings. */
  contents(files: Iterable<FoundFile>): {
    readonly entries: readonly ContentsEntry[];
    readonly problems: readonly Problem[];
  };
}

/**
 * Reads the settings of the MkDocs site that a folder is; undefined where it is none. None of its code is run: no
 * hook, macro, plugin or tag. Throws `ContentError` where its pages cannot be found.
 */
export function openMkdocsSite(folder: string, shownAs: string): MkdocsSite | undefined {
  const found = findMkdocsSite(folder, shownAs);
  if (!found) return undefined;
  const { config, docs, docsShownAs } = found;
  const { exclude_docs = '', draft_docs = '' } = config.value;
  const excluded = ignore().add('/templates/').add(exclude_docs).add(draft_docs);
  excluded.add(summaryName(config.value) ?? '');
  const snippets = config.value.markdown_extensions.get('pymdownx.snippets') ?? {};
  const toRoot = path.relative(docs, found.root).split(path.sep).join('/');
  const bases = textsOf(snippets['base_path'] ?? ['.']).map((base) => path.posix.join(toRoot, base));
  return {
    docs,
    docsShownAs,
    settings: guideSettings(config),
    editUrl: editUrl(config.value),
    tagsPage: insidePage(config.value.plugins.get('tags')?.['tags_file']),
    appended: textsOf(snippets['auto_append']).flatMap((file) =>
      bases.map((base) => path.posix.normalize(path.posix.join(base, file))),
    ),
    snippetBases: bases,
    headingIds: headingIds(config.value.markdown_extensions.get('toc') ?? {}),
    isExcluded: (file) => excluded.ignores(file),
    outside: (file) => outsideFile(found, file),
    linked: (link) => linkedFile(found, link),
    pageProblems: (pages, shown) => macroProblems(config.value, pages, shown),
    contents: (files) => contentsOf(found, [...files]),
  };
}

function contentsOf(
  { config, docs, problems }: MkdocsFolders,
  files: readonly FoundFile[],
): ReturnType<MkdocsSite['contents']> {
  const pages = new Set(files.filter(({ kind }) => kind === 'markdown').map((file) => file.path));
  const assets = new Set(files.filter(({ kind }) => kind === 'asset').map((file) => file.path));
  const blog = blogFolder(config.value);
  const isPost = (page: string): boolean => blog !== undefined && page.startsWith(`${blog}/posts/`);
  const summary = summaryName(config.value);
  const listed = [...pages].filter((page) => !isPost(page));
  const folders = new FolderContents(listed, (folder) => folderSettings(docs, folder, summary));
  const nav = config.value.nav ? readNav(config, { pages, assets, folders }) : undefined;
  const entries =
    nav?.entries ?? folders.all().filter((entry) => entry.kind !== 'page' || pages.has(entry.path));
  return {
    entries: withPosts(entries, blog, [...pages].filter(isPost)),
    problems: [...problems, ...(nav?.problems ?? []), ...redirectProblems(config, pages)],
  };
}

/** The folder of a blog: its posts are pages that the contents list below its index, the newest first. */
function blogFolder({ plugins }: MkdocsConfig): string | undefined {
  const blog = plugins.get('blog');
  return blog && (textOf(blog['blog_dir']) ?? 'blog').replace(/^\.\/?|\/$/g, '');
}

function withPosts(
  entries: readonly ContentsEntry[],
  blog: string | undefined,
  posts: readonly string[],
): readonly ContentsEntry[] {
  if (blog === undefined || posts.length === 0) return entries;
  const index = `${blog}/index.md`;
  const below = posts.toReversed().map((post): ContentsEntry => ({ kind: 'page', path: post }));
  let isPlaced = false;
  const place = (entry: ContentsEntry): ContentsEntry => {
    if (entry.kind === 'link' || isPlaced) return entry;
    if (entry.path === index) {
      isPlaced = true;
      const own = entry.kind === 'section' ? entry.entries : [];
      return { kind: 'section', title: entry.title ?? 'Blog', path: index, entries: [...own, ...below] };
    }
    return entry.kind === 'section' ? { ...entry, entries: entry.entries.map(place) } : entry;
  };
  const placed = entries.map(place);
  return isPlaced ? placed : [...entries, { kind: 'section', title: 'Blog', entries: below }];
}

/** Name of the file in which literate-nav looks for contents; undefined where the site has no such plugin. */
function summaryName({ plugins }: MkdocsConfig): string | undefined {
  const plugin = plugins.get('literate-nav');
  return plugin && (textOf(plugin['nav_file']) ?? SUMMARY);
}

function folderSettings(
  docs: string,
  folder: string,
  summary: string | undefined,
): Readonly<Record<string, unknown>> {
  const read = (name: string): string | undefined => {
    const file = path.join(docs, folder, name);
    return isPlainFile(file) && statSync(file).size <= MAX_SETTINGS ? readFileSync(file, 'utf8') : undefined;
  };
  const list = summary === undefined ? undefined : read(summary);
  if (list !== undefined) return { nav: summaryNav(list) };
  const text = FOLDER_SETTINGS.map(read).find((found) => found !== undefined);
  return text === undefined ? {} : readInertYaml(text).data;
}

function isPlainFile(file: string): boolean {
  return existsSync(file) && lstatSync(file).isFile();
}

/** Neither a file whose name starts with a dot nor one behind a symbolic link: a page must not show a stranger's keys. */
function outsideFile({ root, docs }: MkdocsFolders, file: string): FoundFile | undefined {
  const absolute = path.resolve(docs, file);
  const isHidden = file.split('/').some((step) => /^\.[^./]/.test(step));
  if (isHidden || !isInside(absolute, root) || !isPlainFile(absolute)) return undefined;
  const isReal = realpathSync(absolute) === path.join(realpathSync(root), path.relative(root, absolute));
  return isReal ? { path: file, absolute, kind: /\.md$/i.test(file) ? 'markdown' : 'foreign' } : undefined;
}

/** What a link leads to may be read where its own name could be: in the site, and not hidden. */
function linkedFile(site: MkdocsFolders, link: FoundFile): FoundFile | undefined {
  if (!existsSync(link.absolute)) return undefined;
  const target = path
    .relative(realpathSync(site.docs), realpathSync(link.absolute))
    .split(path.sep)
    .join('/');
  const file = outsideFile(site, target);
  return file && { ...file, path: link.path, kind: kindOf(link.path) };
}

/** The path of a page of the site; undefined for one that would be written elsewhere. */
function insidePage(value: unknown): string | undefined {
  const page = path.posix.normalize(textOf(value) ?? '');
  return /^(?!\.\.?\/|\/).+\.md$/i.test(page) ? page : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function textsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((entry) => typeof entry === 'string');
}
