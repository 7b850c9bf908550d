import { posix } from 'node:path';
import type { DocusaurusParts } from './docusaurus-parts.ts';
import type { SiteRoot, Unused } from './tool.ts';
import { unusedSettings } from './unused.ts';
import { fieldsOf, listOf } from './values.ts';

/** Fields of the settings that are programs, name some, or have nothing here that answers to them. */
const FIELDS: Readonly<Record<string, string>> = {
  scripts: 'a guide brings no scripts of its own to its readers',
  stylesheets: 'a guide has one look; `colour` and `logo` are its own',
  clientModules: 'they are programs, and a guide runs none',
  headTags: 'the head of a page is made by `layouts/`',
  themes: 'a theme is a program; the look is that of this guide',
};

/** What is missed where only running the program would tell it. */
const TOLD = [
  'title',
  'tagline',
  'presets',
  'themeConfig',
  'themeConfig.navbar',
  'themeConfig.footer',
  'themeConfig.footer.copyright',
];

/** Plugins whose work is done here otherwise, or whose pages are read. */
const KNOWN = /content-(docs|blog|pages)|client-redirects|sitemap|google|gtag|debug|ideal-image|search|svgr/;

/** What the settings of a site of Docusaurus ask for and a guide does not have. */
export function unusedDocusaurus(root: SiteRoot, { pages }: DocusaurusParts): readonly Unused[] {
  const { file } = root.settings;
  const beside = (name: string, why: string): Unused[] =>
    root.list(name).length === 0
      ? []
      : [{ file, line: 1, column: 1, unexpected: `Unexpected \`${name}/\`: ${why}` }];
  const programs = pages === undefined ? [] : root.list(pages).filter((name) => /\.[jt]sx?$/i.test(name));
  return [
    ...unusedSettings(root.settings, FIELDS, TOLD),
    ...unusedPlugins(root),
    ...beside('src/theme', 'parts of a theme are programs'),
    ...beside('versioned_docs', `only the newest version is shown, not ${versionsOf(root)}`),
    ...programs.map((name) => ({
      file: posix.join(posix.dirname(file), pages ?? '', name),
      line: 1,
      column: 1,
      unexpected: 'Unexpected program: a page of React can only be shown by running it',
    })),
  ];
}

/** Versions that the site keeps beside its newest one: `1.1, 1.0`. */
function versionsOf(root: SiteRoot): string {
  const kept = root.list('versioned_docs').map((name) => name.replace(/^version-/, ''));
  return kept.toReversed().join(', ');
}

function unusedPlugins({ settings }: SiteRoot): Unused[] {
  const { data, file, at } = settings;
  return listOf(fieldsOf(data)['plugins']).flatMap((entry, i): Unused[] => {
    const name = Array.isArray(entry) ? listOf(entry)[0] : entry;
    if (typeof name === 'string' && KNOWN.test(name)) return [];
    const called = typeof name === 'string' ? `plugin \`${name}\`` : 'plugin';
    return [
      {
        file,
        ...at(['plugins', i]),
        unexpected: `Unexpected ${called}: it is a program, and a guide runs none`,
      },
    ];
  });
}
