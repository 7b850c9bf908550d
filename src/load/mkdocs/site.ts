import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { MarkdownFile } from '../../model/content.ts';
import { firstHeading } from '../../model/page-names.ts';
import type { FoundFile } from '../files.ts';
import { allFields } from '../foreign-front-matter.ts';
import type { ForeignSite } from '../foreign-site.ts';
import { Blog } from './blog.ts';
import type { MkdocsConfig } from './config.ts';
import { findMkdocsSite, type MkdocsFolders } from './find-site.ts';
import { FolderContents } from './folder-contents.ts';
import { readFolderSettings } from './folder-file.ts';
import { dialectOf } from './dialect.ts';
import { headingIds } from './heading-ids.ts';
import { SiteLanguages } from './i18n.ts';
import { notationProblems } from './foreign-notation.ts';
import { includesFiles } from './inclusions.ts';
import { macroProblems, referenceProblems } from './macros.ts';
import { isLocked } from './locked-pages.ts';
import { readNav } from './nav.ts';
import { navigationTabs } from './navigation-tabs.ts';
import { ownIcons } from './own-icons.ts';
import { pageTexts } from './page-texts.ts';
import { linkedFile, outsideFile } from './site-files.ts';
import { snippetBases } from './snippet-bases.ts';
import { TAGS_PAGE, tagsPageOf } from './tags-page.ts';
import { unusedProblems } from './unused-settings.ts';
import { editUrl, guideSettings, redirectProblems } from './settings.ts';

/** The list of links that arranges a folder by literate-nav, unless its settings name another file. */
const SUMMARY = 'SUMMARY.md';

/**
 * Reads the settings of the MkDocs site that a folder is; undefined where it is none. None of its code is run: no
 * hook, macro, plugin or tag. Throws `ContentError` where its pages cannot be found.
 */
export function openMkdocsSite(folder: string, shownAs: string): ForeignSite | undefined {
  const found = findMkdocsSite(folder, shownAs);
  if (!found) return undefined;
  const { config, docs, docsShownAs } = found;
  const excluded = excludedFiles(config.value);
  const tagsPage = tagsPageOf(found);
  const blog = Blog.of(config.value);
  const isLocking = config.value.plugins.has('encryptcontent');
  const hasNotebooks = config.value.plugins.has('mkdocs-jupyter');
  const snippets = config.value.markdown_extensions.get('pymdownx.snippets') ?? {};
  const toRoot = path.relative(docs, found.root).split(path.sep).join('/');
  const bases = snippetBases(textsOf(snippets['base_path'] ?? ['.']), toRoot);
  return {
    docs,
    docsShownAs,
    lying: new Map(),
    settings: guideSettings(config),
    editUrl: editUrl(config.value),
    tagsPage,
    appended: textsOf(snippets['auto_append']).flatMap((file) =>
      bases.map((base) => path.posix.normalize(path.posix.join(base, file))),
    ),
    // '' lets a page name a file beside the folder of pages; whether it may be read is decided where it is found.
    snippetBases: includesFiles(config.value) ? [...bases, ''] : bases,
    asWritten: pageTexts(found, blog, toRoot),
    dialect: { ...dialectOf(config.value), icons: ownIcons(found) },
    headingIds: headingIds(config.value.markdown_extensions.get('toc') ?? {}),
    isDraft: (page) => blog?.isDraft(page) === true || (isLocking && isLocked(allFields(page))),
    // MkDocs makes a page of every Markdown file.
    isPart: () => false,
    translations: (pages) => languagesOf(config.value, pages).translations,
    oldAddresses: (pages) => [
      ...(blog?.oldAddresses(pages, tagsPage ?? TAGS_PAGE) ?? []),
      ...languagesOf(config.value, pages).oldAddresses(),
    ],
    hasOwnRoot: false,
    isNotebook: (file) => hasNotebooks && /\.ipynb$/i.test(file),
    isExcluded: (file) => excluded.ignores(file),
    outside: (file) => outsideFile(found, file),
    linked: (link) => linkedFile(found, link),
    pageProblems: (pages, shown) => [
      ...macroProblems(config.value, pages, shown),
      ...referenceProblems(config.value, pages, shown),
      ...notationProblems(pages, shown),
    ],
    contents: (files, pages) => contentsOf(found, [...files], pages),
  };
}

/** What its settings leave out of the site, and the list of its contents, which is no page. */
function excludedFiles(config: MkdocsConfig): Ignore {
  const { exclude_docs = '', draft_docs = '', plugins } = config;
  const globs = textsOf(plugins.get('exclude')?.['glob'] ?? []).join('\n');
  const summary = summaryName(config) ?? '';
  return ignore().add('/templates/').add(exclude_docs).add(draft_docs).add(globs).add(summary);
}

function languagesOf(config: MkdocsConfig, pages: readonly MarkdownFile[]): SiteLanguages {
  return new SiteLanguages(
    config.plugins.get('i18n'),
    pages.map((page) => page.path),
  );
}

function contentsOf(
  { config, docs, problems }: MkdocsFolders,
  files: readonly FoundFile[],
  texts: readonly MarkdownFile[],
): ReturnType<ForeignSite['contents']> {
  const pages = new Set(files.filter(({ kind }) => kind === 'markdown').map((file) => file.path));
  const assets = new Set(files.filter(({ kind }) => kind === 'asset').map((file) => file.path));
  const blog = Blog.of(config.value);
  const summary = summaryName(config.value);
  const languages = new SiteLanguages(config.value.plugins.get('i18n'), pages);
  const listed = languages.ofDefault([...pages].filter((page) => blog?.isPost(page) !== true));
  const arranged = config.value.plugins.get('awesome-pages') ?? {};
  const folders = new FolderContents(
    listed,
    (folder) => ({ ...arranged, ...readFolderSettings(docs, folder, summary) }),
    titlesOf(texts),
  );
  const nav =
    (config.value.nav ?? config.value.pages)
      ? readNav(config, { pages, assets, folders, find: (page) => languages.find(page) })
      : undefined;
  const entries =
    nav?.entries ?? folders.all().filter((entry) => entry.kind !== 'page' || pages.has(entry.path));
  const navigation = navigationTabs(config.value, entries, texts);
  return {
    entries: languages.withTranslations(blog?.withPosts(entries, texts) ?? entries),
    ...(navigation ? { navigation } : {}),
    problems: [
      ...problems,
      ...unusedProblems(config),
      ...(nav?.problems ?? []),
      ...redirectProblems(config, pages),
    ],
  };
}

/** Titles of pages, by which a folder may be sorted. */
function titlesOf(pages: readonly MarkdownFile[]): (page: string) => string | undefined {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return (file) => {
    const page = byPath.get(file);
    const written = page && allFields(page)['title'];
    return textOf(written) ?? firstHeading(page?.body ?? '');
  };
}

/** Name of the file in which literate-nav looks for contents; undefined where the site has no such plugin. */
function summaryName({ plugins }: MkdocsConfig): string | undefined {
  const plugin = plugins.get('literate-nav');
  return plugin && (textOf(plugin['nav_file']) ?? SUMMARY);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function textsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((entry) => typeof entry === 'string');
}
