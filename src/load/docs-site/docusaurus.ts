import { posix } from 'node:path';
import type { ContentsEntry } from '../../model/contents.ts';
import { authorsIn, byline } from '../authors.ts';
import { folderTitle } from '../mkdocs/folder-contents.ts';
import { readInertYaml } from '../mkdocs/inert-yaml.ts';
import { docAddresses, homesOf, isDraft, postsSection, withoutNumber } from './docusaurus-pages.ts';
import { partsOf, type DocsFolder, type DocusaurusParts } from './docusaurus-parts.ts';
import { editUrlOf, flatItems, siteSettings } from './docusaurus-settings.ts';
import { listAddresses, listPages } from './docusaurus-lists.ts';
import { sidebarEntries } from './docusaurus-sidebars.ts';
import { unusedDocusaurus } from './docusaurus-unused.ts';
import { GITHUB_IDS } from './heading-ids.ts';
import type { FolderOrder } from './page-order.ts';
import type { Mount } from './places.ts';
import type { SiteIndex, SiteRoot, SiteSetup } from './tool.ts';
import { fieldsOf, joinPath, listOf, textOf, type Fields } from './values.ts';

/** Files that begin with an underscore are no pages, nor are tests: the defaults of its plugins. */
const EXCLUDED = /(^|\/)(__tests__\/|[^/]+\.(test|spec)\.)|(^|\/)_category_\./;

/**
 * A site of Docusaurus by its `docusaurus.config.*`, of which only what is written down counts.
 * https://docusaurus.io/docs/api/docusaurus-config
 */
export function docusaurus(root: SiteRoot): SiteSetup {
  const config = fieldsOf(root.settings.data);
  const parts = partsOf(config);
  const theme = fieldsOf(config['themeConfig']);
  const locales = localesOf(config);
  const homes = homesOf(root, parts);
  return {
    mounts: mountsOf(parts, locales),
    made: listPages(root, parts),
    settings: siteSettings(config, theme),
    editUrl: editUrlOf(config),
    headingIds: GITHUB_IDS,
    languages: locales.length > 1 ? { docs_structure: 'folder', languages: locales } : undefined,
    isExcluded: (file) => EXCLUDED.test(file),
    rewrite: (file) => homes.get(file) ?? file,
    isPart: (file) => /(^|\/)_/.test(file),
    aliases: { '@site/': '' },
    base: textOf(config['baseUrl']) ?? '/',
    expressions: 'all',
    redirects: parts.redirects,
    unused: unusedDocusaurus(root, parts),
    lists: (pages, tagsPage) => listAddresses(parts, pages, tagsPage),
    byline: bylines(root, parts),
    hasOwnRoot: true,
    addresses: (page) => docAddresses(parts, page),
    isDraft,
    contents: (pages) => contentsOf(root, parts, pages),
    navigation: (pages) => navigationOf(theme, parts, pages),
  };
}

/** Who wrote a post, by the `authors.yml` of the blog. */
function bylines({ read }: SiteRoot, { blog }: DocusaurusParts): SiteSetup['byline'] {
  const authors = blog ? authorsIn(read(posix.join(blog.folder, 'authors.yml'))) : {};
  return (page, fields) => (blog && page.startsWith(`${blog.at}/`) ? byline(fields, authors) : undefined);
}

/** Languages of the site, its own first. */
function localesOf(config: Fields): { locale: string; name: string; default: boolean }[] {
  const i18n = fieldsOf(config['i18n']);
  const own = textOf(i18n['defaultLocale']) ?? 'en';
  const others = listOf(i18n['locales']).flatMap((locale) => textOf(locale) ?? []);
  return [...new Set([own, ...others])].map((locale) => ({
    locale,
    name: textOf(fieldsOf(fieldsOf(i18n['localeConfigs'])[locale])['label']) ?? locale,
    default: locale === own,
  }));
}

function mountsOf(
  { docs, blog, pages }: DocusaurusParts,
  locales: readonly { readonly locale: string; readonly default: boolean }[],
): Mount[] {
  const whole = { pages: true, downloads: true };
  const own = [
    ...docs.map(({ folder, at }) => ({ folder, at, ...whole })),
    ...(blog ? [{ folder: blog.folder, at: blog.at, ...whole }] : []),
    ...(pages === undefined ? [] : [{ folder: pages, at: '', pages: true, downloads: false }]),
    { folder: 'static', at: '', pages: false, downloads: true },
  ];
  const translated = locales
    .filter((locale) => !locale.default)
    .flatMap(({ locale }) => {
      const of = (plugin: string): string => `i18n/${locale}/docusaurus-plugin-content-${plugin}`;
      return [
        ...docs.map(({ id, at }) => ({
          folder: `${of('docs')}${id === undefined ? '' : `-${id}`}/current`,
          at: joinPath(locale, at),
          ...whole,
        })),
        ...(blog ? [{ folder: of('blog'), at: joinPath(locale, blog.at), ...whole }] : []),
        { folder: of('pages'), at: locale, pages: true, downloads: false },
      ];
    });
  return [...own, ...translated];
}

function contentsOf(root: SiteRoot, parts: DocusaurusParts, pages: SiteIndex): ContentsEntry[] {
  const navbar = fieldsOf(fieldsOf(fieldsOf(root.settings.data)['themeConfig'])['navbar']);
  const order = categoryOrder(root, parts.docs);
  const others = [...parts.docs.map(({ at }) => at), parts.blog?.at ?? ''].filter((at) => at !== '');
  const sections = parts.docs.map((docs) => {
    const beside = others.filter((at) => at !== docs.at);
    return sidebarEntries(docs, { root, pages, navbar, order, others: beside });
  });
  return [...sections.flat(), ...postsSection(parts, pages)];
}

/** What a `_category_.json` or `.yml` says of its folder. */
function categoryOrder(root: SiteRoot, docs: readonly DocsFolder[]): FolderOrder {
  const category = (folder: string): Fields => {
    const own = docs.find(({ at }) => at === '' || folder === at || folder.startsWith(`${at}/`));
    if (!own) return {};
    const lies = posix.join(own.folder, posix.relative(own.at, folder));
    const files = ['json', 'yml', 'yaml'].map((end) => posix.join(lies, `_category_.${end}`));
    const text = files.map((file) => root.read(file)).find((found) => found !== undefined);
    return text === undefined ? {} : readInertYaml(text).data;
  };
  return {
    settings: (folder) => {
      const title = textOf(category(folder)['label']) ?? folderName(folder);
      return title === undefined ? {} : { title };
    },
    position: (folder) => {
      const position = category(folder)['position'];
      return typeof position === 'number' ? position : undefined;
    },
  };
}

/** A folder without the number that only says its place; undefined where it has none. */
function folderName(folder: string): string | undefined {
  const name = posix.basename(folder);
  const bare = withoutNumber(name);
  return bare === name ? undefined : folderTitle(bare);
}

function navigationOf(
  theme: Fields,
  { docs }: DocusaurusParts,
  pages: SiteIndex,
): { title: string; page: string }[] {
  return flatItems(fieldsOf(theme['navbar'])['items']).flatMap((item) => {
    const { label, to, docId } = fieldsOf(item);
    const id = textOf(docId);
    const page =
      id === undefined
        ? to !== undefined && pages.find(textOf(to) ?? '')
        : docs.map(({ at }) => pages.find(`${at}/${id}`)).find((found) => found !== undefined);
    const title = textOf(label);
    return title === undefined || page === undefined || page === false ? [] : [{ title, page }];
  });
}
