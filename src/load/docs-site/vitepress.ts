import { posix } from 'node:path';
import ignore from 'ignore';
import type { ContentsEntry } from '../../model/contents.ts';
import { folderTitle } from '../mkdocs/folder-contents.ts';
import { VITEPRESS_IDS } from './heading-ids.ts';
import { contentsOfPages } from './page-order.ts';
import { pathRewriter } from './rewrites.ts';
import type { SiteIndex, SiteRoot, SiteSetup } from './tool.ts';
import { unusedSettings } from './unused.ts';
import { fieldsOf, isWeb, joinPath, listOf, textOf, type Fields } from './values.ts';

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
      file.startsWith(`${publicFolder}/`) && /\.mdx?$/i.test(file)
        ? true
        : excluded.ignores(posix.relative(folder, file)),
    rewrite: pathRewriter(fieldsOf(config['rewrites'])),
    isPart: () => false,
    aliases: { '@/': folder === '' ? '' : `${folder}/` },
    base: textOf(config['base']) ?? '/',
    expressions: 'vue',
    unused: [
      ...unusedSettings(root.settings, FIELDS, TOLD),
      ...(root.list('.vitepress/theme').length === 0
        ? []
        : [
            {
              file: root.settings.file,
              line: 1,
              column: 1,
              unexpected:
                'Unexpected `.vitepress/theme/`: a theme is a program; the look is that of this guide',
            },
          ]),
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
    links: [...socialLinks(theme['socialLinks']), ...nav.flatMap((item) => webLink(item))],
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

/** The sidebar: a list, or one for each folder: https://vitepress.dev/reference/default-theme-sidebar */
function contentsOf(theme: Fields, locales: Fields, pages: SiteIndex): readonly ContentsEntry[] {
  const own = { ...theme, ...fieldsOf(fieldsOf(locales['root'])['themeConfig']) };
  const { sidebar } = own;
  const groups = Array.isArray(sidebar)
    ? [{ folder: '', entries: itemsOf(sidebar, '', pages) }]
    : Object.entries(fieldsOf(sidebar))
        .filter(([folder]) => !Object.keys(locales).some((locale) => folder.startsWith(`/${locale}/`)))
        .map(([folder, value]) => {
          const { base, items } = fieldsOf(value);
          return { folder, entries: itemsOf(items ?? value, textOf(base) ?? '', pages) };
        });
  const filled = groups.filter(({ entries }) => entries.length > 0);
  const [first] = filled;
  if (!first)
    return contentsOfPages(
      pages.pages.map(({ file }) => file),
      NO_ORDER,
    );
  if (filled.length === 1) return first.entries;
  return filled.map(({ folder, entries }) => ({
    kind: 'section',
    title: navTitle(own, folder) ?? folderTitle(joinPath(folder)),
    entries,
  }));
}

const NO_ORDER = { settings: () => ({}), position: () => undefined };

function itemsOf(items: unknown, base: string, pages: SiteIndex): ContentsEntry[] {
  return listOf(items).flatMap((item): ContentsEntry[] => {
    const { text, link, items: inner, base: own } = fieldsOf(item);
    const title = textOf(text);
    const href = textOf(link);
    const from = textOf(own) ?? base;
    const path = href === undefined || isWeb(href) ? undefined : pages.find(joinPath(from, href));
    const named = title === undefined ? {} : { title };
    if (inner !== undefined) {
      const entries = itemsOf(inner, from, pages);
      return [{ kind: 'section', title: title ?? '', ...(path === undefined ? {} : { path }), entries }];
    }
    if (href !== undefined && isWeb(href)) return [{ kind: 'link', href, title: title ?? href }];
    return path === undefined ? [] : [{ kind: 'page', path, ...named }];
  });
}

/** What the header calls the folder of a sidebar. */
function navTitle(theme: Fields, folder: string): string | undefined {
  const item = listOf(theme['nav']).find(
    (entry) => textOf(fieldsOf(entry)['link'])?.startsWith(folder) === true,
  );
  return textOf(fieldsOf(item)['text']);
}

function navigationOf(theme: Fields, pages: SiteIndex): { title: string; page: string }[] {
  const items = listOf(theme['nav']).flatMap((item) => [item, ...listOf(fieldsOf(item)['items'])]);
  return items.flatMap((item) => {
    const { text, link } = fieldsOf(item);
    const [title, href] = [textOf(text), textOf(link)];
    const page = href === undefined || isWeb(href) ? undefined : pages.find(href);
    return title === undefined || page === undefined ? [] : [{ title, page }];
  });
}
