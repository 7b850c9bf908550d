import { posix } from 'node:path';
import ignore from 'ignore';
import { folderTitle } from '../mkdocs/folder-contents.ts';
import { VITEPRESS_IDS } from './heading-ids.ts';
import { pathRewriter } from './rewrites.ts';
import type { SiteIndex, SiteRoot, SiteSetup, Unused } from './tool.ts';
import { unusedFolder, unusedSettings } from './unused.ts';
import { fieldsOf, isWeb, joinPath, listOf, textOf, type Fields } from './values.ts';
import { contentsOf } from './vitepress-sidebar.ts';

/** Fields of the settings that are programs, or have nothing here that answers to them. */
const FIELDS: Readonly<Record<string, string>> = {
  head: 'the head of a page is made by `layouts/`',
  vite: 'it says how programs are built, and a guide runs none',
  vue: 'it says how programs are built, and a guide runs none',
  markdown: 'it changes a program; the notation of this guide is its own',
  transformPageData: 'it is a program, and a guide runs none',
  transformHead: 'it is a program, and a guide runs none',
  transformHtml: 'it is a program, and a guide runs none',
  buildEnd: 'it is a program, and a guide runs none',
};
const TOLD = ['title', 'description', 'themeConfig', 'themeConfig.nav', 'themeConfig.sidebar', 'rewrites'];

/** A page that a program fills in for each of its addresses: `posts/[id].md`. */
const DYNAMIC = /\[[^\]/]+\][^/]*\.md$/i;

/**
 * A site of VitePress by its `.vitepress/config.*`, of which only what is written down counts.
 * https://vitepress.dev/reference/site-config
 */
export function vitepress(root: SiteRoot): SiteSetup {
  const config = fieldsOf(root.settings.data);
  const theme = fieldsOf(config['themeConfig']);
  const folder = joinPath(textOf(config['srcDir']) ?? '.');
  const publicFolder = posix.join(folder, 'public');
  const excluded = ignore().add(listOf(config['srcExclude']).flatMap((pattern) => textOf(pattern) ?? []));
  return {
    mounts: [
      { folder: publicFolder, at: '', pages: false, downloads: true },
      { folder: folder === '' ? '.' : folder, at: '', pages: true, downloads: false },
    ],
    settings: siteSettings(config, theme),
    editUrl: editUrlOf(theme, folder),
    headingIds: VITEPRESS_IDS,
    languages: languagesOf(fieldsOf(config['locales'])),
    isExcluded: (file) =>
      DYNAMIC.test(file) ||
      (file.startsWith(`${publicFolder}/`) && /\.mdx?$/i.test(file)) ||
      excluded.ignores(posix.relative(folder, file)),
    rewrite: pathRewriter(fieldsOf(config['rewrites'])),
    isPart: () => false,
    aliases: { '@/': folder === '' ? '' : `${folder}/` },
    base: textOf(config['base']) ?? '/',
    expressions: 'vue',
    unused: [
      ...unusedSettings(root.settings, FIELDS, TOLD),
      ...dynamicRoutes(root, folder),
      ...unusedFolder(root, '.vitepress/theme', 'a theme is a program; the look is that of this guide'),
    ],
    redirects: [],
    made: [],
    lists: () => [],
    byline: () => undefined,
    hasOwnRoot: true,
    addresses: () => [],
    isDraft: () => false,
    contents: (pages) => contentsOf(theme, fieldsOf(config['locales']), pages),
    navigation: (pages) => navigationOf(ownTheme(theme, config), pages),
  };
}

/** Pages that only a program makes, in a folder or below. */
function dynamicRoutes(root: SiteRoot, folder: string): Unused[] {
  return root.list(folder === '' ? '.' : folder).flatMap((name): Unused[] => {
    const path = posix.join(folder, name);
    // A file holds no others, and packages are nobody's pages.
    if (!DYNAMIC.test(name))
      return name.includes('.') || name === 'node_modules' ? [] : dynamicRoutes(root, path);
    const unexpected = 'Unexpected program: the pages of this pattern can only be made by running it';
    return [{ file: posix.join(root.shownAs, path), line: 1, column: 1, unexpected }];
  });
}

/** The settings of the theme in the language of the site, which may stand under its `root`. */
function ownTheme(theme: Fields, config: Fields): Fields {
  return { ...theme, ...fieldsOf(fieldsOf(fieldsOf(config['locales'])['root'])['themeConfig']) };
}

function siteSettings(config: Fields, theme: Fields): Fields {
  const root = fieldsOf(fieldsOf(config['locales'])['root']);
  const logo =
    textOf(theme['logo']) ?? textOf(fieldsOf(theme['logo'])['light'] ?? fieldsOf(theme['logo'])['src']);
  const icon = listOf(config['head'])
    .map((entry) => fieldsOf(listOf(entry)[1]))
    .find(({ rel }) => rel === 'icon');
  const base = textOf(config['base']) ?? '/';
  const nav = listOf(ownTheme(theme, config)['nav']);
  return {
    title: textOf(root['title']) ?? textOf(config['title']),
    description: textOf(root['description']) ?? textOf(config['description']),
    language: textOf(root['lang']) ?? textOf(config['lang']),
    url: textOf(fieldsOf(config['sitemap'])['hostname']),
    copyright: textOf(fieldsOf(theme['footer'])['copyright']),
    logo: logo === undefined || isWeb(logo) ? undefined : joinPath(logo),
    favicon: joinPath((textOf(icon?.['href']) ?? '').replace(base, '')) || undefined,
    links: [...socialLinks(theme['socialLinks']), ...withItems(nav).flatMap((item) => webLink(item))],
    folderAddresses: true,
  };
}

function socialLinks(items: unknown): { title: string; url: string }[] {
  return listOf(items).flatMap((item) => {
    const { icon, link } = fieldsOf(item);
    const url = textOf(link);
    return url !== undefined && isWeb(url)
      ? [{ title: folderTitle(textOf(icon) ?? new URL(url).hostname), url }]
      : [];
  });
}

function webLink(item: unknown): { title: string; url: string }[] {
  const { text, link } = fieldsOf(item);
  const [title, url] = [textOf(text), textOf(link)];
  return title !== undefined && url !== undefined && isWeb(url) ? [{ title, url }] : [];
}

/** `https://github.com/a/b/edit/main/docs/:path` */
function editUrlOf(theme: Fields, folder: string): string | undefined {
  const pattern = textOf(fieldsOf(theme['editLink'])['pattern']);
  if (pattern === undefined || !isWeb(pattern)) return undefined;
  // The pattern counts from the folder of the pages, and a page goes by its path from the root of the site.
  const ownFolder = folder === '' ? '' : `${folder}/`;
  return pattern.replace(`${ownFolder}:path`, '{path}').replace(':path', '{path}');
}

function languagesOf(locales: Fields): Fields | undefined {
  const others = Object.keys(locales).filter((key) => key !== 'root');
  if (others.length === 0) return undefined;
  const own = textOf(fieldsOf(locales['root'])['lang']) ?? 'en';
  return {
    docs_structure: 'folder',
    languages: [
      { locale: own, name: own, default: true },
      ...others.map((locale) => ({ locale, name: textOf(fieldsOf(locales[locale])['label']) ?? locale })),
    ],
  };
}

/** The entries of a menu with those of its menus, which may be in groups. */
function withItems(items: readonly unknown[], depth = 0): unknown[] {
  return items.flatMap((item) => [
    item,
    ...(depth < 3 ? withItems(listOf(fieldsOf(item)['items']), depth + 1) : []),
  ]);
}

function navigationOf(theme: Fields, pages: SiteIndex): { title: string; page: string }[] {
  return withItems(listOf(theme['nav'])).flatMap((item) => {
    const { text, link } = fieldsOf(item);
    const [title, href] = [textOf(text), textOf(link)];
    const page = href === undefined || isWeb(href) ? undefined : pages.find(href);
    return title === undefined || page === undefined ? [] : [{ title, page }];
  });
}
