import type { SiteRoot, SiteSetup } from './tool.ts';
import { unusedFolder, unusedSettings } from './unused.ts';
import { fieldsOf, isWeb, joinPath, listOf, textOf, type Fields } from './values.ts';
import { vitepress } from './vitepress.ts';

/** Fields of the settings that are programs, or have nothing here that answers to them. */
const FIELDS: Readonly<Record<string, string>> = {
  markdown: 'it changes a program; the notation of this guide is its own',
  extendMarkdown: 'it changes a program; the notation of this guide is its own',
  plugins: 'they are programs, and a guide runs none',
  chainWebpack: 'it says how programs are built, and a guide runs none',
  configureWebpack: 'it says how programs are built, and a guide runs none',
  bundler: 'it says how programs are built, and a guide runs none',
};
/** Side bars that VuePress makes by itself. */
const AUTO = new Set<unknown>(['auto', 'heading', 'structure']);
const TOLD = ['title', 'description', 'themeConfig', 'themeConfig.nav', 'themeConfig.sidebar', 'theme'];

/**
 * A site of VuePress by its `.vuepress/config.*`, of the first version or the second, of which only what is written
 * down counts: it is read as the settings of VitePress, which came of it, say the same.
 * https://v1.vuepress.vuejs.org/theme/default-theme-config.html, https://ecosystem.vuejs.press/themes/default/config.html
 */
export function vuepress(root: SiteRoot): SiteSetup {
  const config = fieldsOf(root.settings.data);
  const theme = themeOf(config);
  const setup = vitepress({
    ...root,
    settings: { ...root.settings, data: asVitepress(config, theme) },
    // VuePress makes no pages by patterns in their names, so none are looked for.
    list: () => [],
  });
  return {
    ...setup,
    mounts: [
      { folder: '.vuepress/public', at: '', pages: false, downloads: true },
      { folder: '.', at: '', pages: true, downloads: false },
    ],
    editUrl: editUrlOf(theme),
    isExcluded: (file) => file.startsWith('.vuepress/') && /\.mdx?$/i.test(file),
    unused: [
      ...unusedSettings(root.settings, FIELDS, TOLD),
      ...['.vuepress/theme', '.vuepress/components'].flatMap((folder) =>
        unusedFolder(root, folder, 'what it holds are programs, and a guide runs none'),
      ),
    ],
  };
}

/** `themeConfig: {…}` of the first version, `theme: defaultTheme({…})` of the second, with what the main language has. */
function themeOf({ theme, themeConfig }: Fields): Fields {
  const handedIn = listOf(fieldsOf(theme)['with'])[0];
  const editsByDefault = handedIn === undefined ? {} : { editLinks: true };
  const own: Fields = { ...editsByDefault, ...fieldsOf(handedIn ?? themeConfig) };
  return { ...own, ...fieldsOf(fieldsOf(own['locales'])['/']) };
}

function asVitepress(config: Fields, theme: Fields): Fields {
  const names = fieldsOf(theme['locales']);
  const locales = Object.entries(fieldsOf(config['locales'])).map(([folder, locale]) => {
    const { label, selectLanguageName } = fieldsOf(names[folder]);
    const name = textOf(selectLanguageName) ?? textOf(label);
    return [joinPath(folder) || 'root', { label: name, ...fieldsOf(locale) }];
  });
  const sourceLink = repositoryOf(theme['repo']);
  const nav = [...itemsOf(theme['nav'] ?? theme['navbar'], '/'), ...(sourceLink ? [sourceLink] : [])];
  return {
    ...config,
    locales: Object.fromEntries(locales) as Fields,
    themeConfig: { logo: theme['logo'], nav, sidebar: sidebarOf(theme['sidebar']) },
  };
}

/** A list, or one for each folder; for `auto` and the like it is the order of the pages there. */
function sidebarOf(sidebar: unknown): unknown {
  if (Array.isArray(sidebar)) return itemsOf(sidebar, '/');
  const folders = Object.entries(fieldsOf(sidebar));
  return Object.fromEntries(
    folders.map(([folder, items]) => [folder, AUTO.has(items) ? items : itemsOf(items, folder)]),
  );
}

/** `'start'`, `['/start', 'Begin']`, `{ title, path, children }` or `{ text, link, prefix, children }`. */
function itemsOf(list: unknown, folder: string): readonly Fields[] {
  const within = (written: unknown): string | undefined => {
    if (typeof written !== 'string') return undefined;
    return written.startsWith('/') || isWeb(written) ? written : folder.replace(/\/?$/, '/') + written;
  };
  return listOf(list).map((item) => {
    if (typeof item === 'string') return { link: within(item) };
    if (Array.isArray(item)) return { link: within(item[0]), text: textOf(item[1]) };
    const { title, text, path, link, prefix, items, children = items } = fieldsOf(item);
    const below = Array.isArray(children) ? { items: itemsOf(children, within(prefix) ?? folder) } : {};
    return { text: text ?? title, link: within(path ?? link), ...below };
  });
}

/** `owner/name` at GitHub, or an address. */
function repositoryOf(written: unknown): { readonly text: string; readonly link: string } | undefined {
  const repository = textOf(written);
  if (repository === undefined) return undefined;
  const link = isWeb(repository) ? repository : `https://github.com/${repository}`;
  const host = URL.canParse(link) ? new URL(link).hostname : '';
  return { text: host === 'github.com' ? 'GitHub' : host, link };
}

/** Only where pages are edited at GitHub: other hosts each have an address of their own. */
function editUrlOf(theme: Fields): string | undefined {
  const { editLinks, editLink, docsRepo, repo, docsBranch, docsDir } = theme;
  const repository = repositoryOf(docsRepo ?? repo)?.link.replace(/\/$/, '');
  if (editLinks !== true || editLink === false) return undefined;
  if (repository?.startsWith('https://github.com/') !== true) return undefined;
  const folder = joinPath(textOf(docsDir) ?? '');
  return [
    repository,
    'edit',
    textOf(docsBranch) ?? 'main',
    ...(folder === '' ? [] : [folder]),
    '{path}',
  ].join('/');
}
