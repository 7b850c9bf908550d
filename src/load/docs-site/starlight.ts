import { posix } from 'node:path';
import type { ContentsEntry } from '../../model/contents.ts';
import { folderTitle } from '../mkdocs/folder-contents.ts';
import { GITHUB_IDS } from './heading-ids.ts';
import { contentsOfPages } from './page-order.ts';
import type { SiteIndex, SitePage, SiteRoot, SiteSetup, Unused } from './tool.ts';
import { unusedSettings } from './unused.ts';
import { fieldsOf, isWeb, joinPath, listOf, textOf, type Fields } from './values.ts';

const PAGES = 'src/content/docs';
/** Integrations whose work is done here otherwise. */
const KNOWN = new Set(['starlight', 'sitemap', 'mdx', 'partytown']);
/** Fields of its settings that are programs, or have nothing here that answers to them. */
const FIELDS: Readonly<Record<string, string>> = {
  customCss: 'a guide has one look; `colour` and `logo` are its own',
  components: 'parts of a theme are programs',
  plugins: 'they are programs, and a guide runs none',
  head: 'the head of a page is made by `layouts/`',
  routeMiddleware: 'it is a program, and a guide runs none',
};

/**
 * A site of Starlight by its `astro.config.*`, of which only what is written down counts.
 * https://starlight.astro.build/reference/configuration/
 */
export function starlight(root: SiteRoot): SiteSetup {
  const config = fieldsOf(root.settings.data);
  const at = listOf(config['integrations']).findIndex((entry) => fieldsOf(entry)['call'] === 'starlight');
  const options = fieldsOf(listOf(fieldsOf(listOf(config['integrations'])[at])['with'])[0]);
  const locales = fieldsOf(options['locales']);
  const own = textOf(options['defaultLocale']) ?? 'root';
  const base = joinPath(textOf(config['base']) ?? '');
  return {
    mounts: [
      { folder: PAGES, at: '', pages: true, downloads: false },
      { folder: 'public', at: '', pages: false, downloads: true },
      { folder: 'src/assets', at: 'assets', pages: false, downloads: false },
    ],
    settings: siteSettings(config, options, fieldsOf(locales[own])),
    editUrl: editUrlOf(options),
    headingIds: GITHUB_IDS,
    languages: languagesOf(locales, own),
    isExcluded: () => false,
    rewrite: (file) => file,
    isPart: (file) => /(^|\/)_/.test(file),
    aliases: { '~/': 'src/', '@/': 'src/', '@assets/': 'src/assets/', '@components/': 'src/components/' },
    base: base === '' ? '/' : `/${base}/`,
    expressions: 'mdx',
    redirects: redirectsOf(fieldsOf(config['redirects'])),
    unused: unusedHere(root, at, options),
    made: [],
    lists: () => [],
    byline: () => undefined,
    hasOwnRoot: base === '',
    addresses,
    isDraft: ({ fields }) => fields['draft'] === true,
    contents: (pages) => contentsOf(options['sidebar'], pages, own === 'root' ? '' : own),
    navigation: () => [],
  };
}

function siteSettings(config: Fields, options: Fields, locale: Fields): Fields {
  const { title, logo } = options;
  const lang = textOf(locale['lang']);
  const titles = Object.values(fieldsOf(title));
  const picture = textOf(fieldsOf(logo)['src'] ?? fieldsOf(logo)['light']);
  return {
    title: textOf(title) ?? textOf(titles[0]),
    description: textOf(options['description']),
    language: lang,
    url: textOf(config['site']),
    logo: picture === undefined ? undefined : joinPath(picture).replace(/^src\/assets\//, 'assets/'),
    favicon: joinPath(textOf(options['favicon']) ?? 'favicon.svg'),
    links: socialLinks(options['social']),
    folderAddresses: true,
  };
}

/** A list of links with icons, and before version 0.33 a map of them by the names of the icons. */
function socialLinks(social: unknown): { title: string; url: string }[] {
  const entries = Array.isArray(social)
    ? social.map((entry: unknown) => [fieldsOf(entry)['label'], fieldsOf(entry)['href']])
    : Object.entries(fieldsOf(social));
  return entries.flatMap(([label, href]) => {
    const url = textOf(href);
    return url !== undefined && isWeb(url) ? [{ title: folderTitle(textOf(label) ?? url), url }] : [];
  });
}

/** `redirects` of Astro: old address → new one, or `{ destination }`. */
function redirectsOf(redirects: Fields): { from: string; to: string }[] {
  return Object.entries(redirects).flatMap(([from, value]) => {
    const to = textOf(value) ?? textOf(fieldsOf(value)['destination']);
    return to === undefined || from.includes('[') ? [] : [{ from: `${joinPath(from)}/`, to }];
  });
}

function editUrlOf(options: Fields): string | undefined {
  const start = textOf(fieldsOf(options['editLink'])['baseUrl']);
  return start !== undefined && isWeb(start) ? `${start.replace(/\/?$/, '/')}{path}` : undefined;
}

/** The site's own language stands at the top under `root`, else in a folder like the others. */
function languagesOf(locales: Fields, own: string): Fields | undefined {
  const keys = Object.keys(locales);
  if (keys.length < 2) return undefined;
  return {
    docs_structure: 'folder',
    languages: keys.map((key) => {
      const { label, lang } = fieldsOf(locales[key]);
      const locale = key === 'root' ? (textOf(lang) ?? 'en') : key;
      return { locale, name: textOf(label) ?? locale, default: key === own };
    }),
  };
}

function unusedHere({ settings }: SiteRoot, index: number, options: Fields): Unused[] {
  const integrations = listOf(fieldsOf(settings.data)['integrations']);
  const others = integrations.flatMap((entry, i): Unused[] => {
    const call = textOf(fieldsOf(entry)['call']);
    if (i === index || (call !== undefined && KNOWN.has(call))) return [];
    const place = settings.at(['integrations', i]);
    return [
      {
        file: settings.file,
        ...place,
        unexpected: `Unexpected integration${call === undefined ? '' : ` \`${call}\``}: it is a program, and a guide runs none`,
      },
    ];
  });
  const below = ['integrations', index, 'with', 0];
  const own = {
    ...settings,
    data: options,
    at: (path: readonly (string | number)[]) => settings.at([...below, ...path]),
  };
  return [...others, ...unusedSettings(own, FIELDS, ['title', 'sidebar', 'social', 'logo'])];
}

/** A page is published at its path in small letters, or at its `slug`. */
function addresses({ path, fields }: SitePage): string[] {
  const slug = textOf(fields['slug']);
  const bare = path.replace(/\.mdx?$/i, '');
  return [
    slug ??
      bare
        .split('/')
        .map((step) => GITHUB_IDS.ofText(step))
        .join('/'),
  ];
}

/** The sidebar: https://starlight.astro.build/reference/configuration/#sidebar */
function contentsOf(sidebar: unknown, pages: SiteIndex, folder: string): readonly ContentsEntry[] {
  const files = pages.pages.filter(({ fields }) => fields['template'] !== 'splash').map(({ file }) => file);
  if (!Array.isArray(sidebar)) return contentsOfPages(files, NO_ORDER, folder);
  const find = (address: string): string | undefined =>
    pages.find(posix.join(folder, joinPath(address))) ?? pages.find(address);
  const items = (list: readonly unknown[]): ContentsEntry[] => list.flatMap((item) => one(item));
  const one = (item: unknown): ContentsEntry[] => {
    if (typeof item === 'string') return page(find(item), undefined);
    const { label, link, slug, items: inner, autogenerate } = fieldsOf(item);
    const title = textOf(label) ?? textOf(Object.values(fieldsOf(label))[0]);
    const href = textOf(link);
    const directory = textOf(fieldsOf(autogenerate)['directory']);
    if (directory !== undefined) {
      const entries = contentsOfPages(files, NO_ORDER, joinPath(folder, directory));
      return [{ kind: 'section', title: title ?? folderTitle(directory), entries }];
    }
    if (inner !== undefined) return [{ kind: 'section', title: title ?? '', entries: items(listOf(inner)) }];
    if (href !== undefined && isWeb(href)) return [{ kind: 'link', href, title: title ?? href }];
    const address = textOf(slug) ?? href;
    return page(address === undefined ? undefined : find(address), title);
  };
  return items(sidebar);
}

function page(path: string | undefined, title: string | undefined): ContentsEntry[] {
  return path === undefined ? [] : [{ kind: 'page', path, ...(title === undefined ? {} : { title }) }];
}

const NO_ORDER = { settings: () => ({}), position: () => undefined };
