import path from 'node:path';
import { findMkdocsSite } from '../../load/mkdocs/find-site.ts';
import { findFiles } from '../../load/files.ts';
import type { Content } from '../../model/content.ts';
import type { Left } from './plan.ts';

/** Settings that are programs, or name files that are. */
const CODE: Readonly<Record<string, string>> = {
  hooks: 'they are programs, and a guide runs none',
  extra_javascript: 'a guide brings no scripts of its own to its readers',
  extra_css: 'a guide has one look; `colour` and `logo` are its own',
  extra_templates: 'pages are made by the typed templates of `layouts/`',
};

/** Plugins that have a counterpart here, or nothing left to do. */
const PLUGINS = new Set(
  (
    'search tags blog redirects awesome-pages awesome-nav literate-nav section-index minify glightbox offline ' +
    'social privacy optimize exclude'
  ).split(' '),
);

/** What `mkdocs.yml` asks for and a guide does not have, each with the reason. */
export function leftOfSettings(folder: string, shownAs: string, content: Content): readonly Left[] {
  const site = findMkdocsSite(path.resolve(folder), shownAs);
  if (!site) return [];
  const { value, file, at } = site.config;
  const where = (key: string): string => `${file}:${at([key]).line}`;
  const code = Object.entries(CODE).flatMap(([key, why]): Left[] =>
    key in value ? [{ where: where(key), what: `\`${key}\``, why }] : [],
  );
  const plugins = [...value.plugins.keys()]
    .filter((name) => !PLUGINS.has(name))
    .map((name): Left => ({
      where: where('plugins'),
      what: `plugin \`${name}\``,
      why: 'it has no counterpart here; pages that rely on it show its notation as text',
    }));
  const custom = value.theme && 'custom_dir' in value.theme;
  const theme: Left[] = custom
    ? [{ where: where('theme'), what: '`custom_dir`', why: 'templates of a theme are programs' }]
    : [];
  return [...code, ...plugins, ...theme, ...foreignFiles(site.docs, site.docsShownAs, content)];
}

function foreignFiles(docs: string, shownAs: string, content: Content): Left[] {
  return findFiles(docs)
    .filter((file) => file.kind === 'foreign' || file.kind === 'link' || file.kind === 'data')
    .filter((file) => !content.texts.has(file.path))
    .map((file) => ({
      where: path.posix.join(shownAs, file.path),
      what: file.kind === 'link' ? 'symbolic link' : 'file',
      why: 'only Markdown, pictures and documents are published',
    }));
}
