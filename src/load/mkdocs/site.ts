import { existsSync, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import ignore from 'ignore';
import type { Located } from '../../model/content.ts';
import type { ContentsEntry } from '../../model/contents.ts';
import type { Problem } from '../../model/problem.ts';
import type { GuideSettings } from '../../model/settings.ts';
import type { FoundFile } from '../files.ts';
import type { MkdocsConfig } from './config.ts';
import { findMkdocsSite, isInside, type MkdocsFolders } from './find-site.ts';
import { FolderContents } from './folder-contents.ts';
import { MAX_SETTINGS } from './inert-yaml.ts';
import { readNav } from './nav.ts';
import { editUrl, guideSettings, redirectProblems } from './settings.ts';

/** Files that arrange a folder, by awesome-pages and awesome-nav. */
const FOLDER_SETTINGS = ['.pages', '.nav.yml'];

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
  /** Whether a file of the folder of pages is left out of the site. */
  isExcluded(file: string): boolean;
  /** A file of the site that may lie beside the folder of pages, by its path from there: `../LICENSE`. */
  outside(file: string): FoundFile | undefined;
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
    isExcluded: (file) => excluded.ignores(file),
    outside: (file) => outsideFile(found, file),
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
  const listed = [...pages].filter((page) => !isPost(page));
  const folders = new FolderContents(listed, (folder) => folderSettings(docs, folder));
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

function folderSettings(docs: string, folder: string): string | undefined {
  const file = FOLDER_SETTINGS.map((name) => path.join(docs, folder, name)).find(isPlainFile);
  return file !== undefined && statSync(file).size <= MAX_SETTINGS ? readFileSync(file, 'utf8') : undefined;
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
