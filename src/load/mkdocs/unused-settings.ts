import type { DataPath, Located } from '../../model/content.ts';
import type { Problem } from '../../model/problem.ts';
import type { MkdocsConfig } from './config.ts';
import { isNamedInPages } from './macros.ts';

/** Something that `mkdocs.yml` asks for and that nothing here does. */
export interface UnusedSetting {
  readonly at: DataPath;
  /** As it is written: `hooks`, `plugin \`macros\``. */
  readonly name: string;
  readonly plugin?: string;
  readonly why: string;
}

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
    'search tags blog rss redirects awesome-pages awesome-nav literate-nav section-index minify glightbox offline ' +
    'social privacy optimize exclude i18n include-markdown mike meta-descriptions git-revision-date ' +
    'git-revision-date-localized git-authors git-committers git-committers-2 mermaid2 info typeset mkdocs-jupyter'
  ).split(' '),
);

/** What the settings of a site ask for and a guide does not have, each with the reason. */
export function unusedSettings({ value }: Located<MkdocsConfig>): readonly UnusedSetting[] {
  const code = Object.entries(CODE).flatMap(([key, why]): UnusedSetting[] =>
    key in value ? [{ at: [key], name: `\`${key}\``, why }] : [],
  );
  const plugins = [...value.plugins.keys()].flatMap((name, i): UnusedSetting[] =>
    PLUGINS.has(name)
      ? []
      : [
          {
            at: ['plugins', i],
            name: `plugin \`${name}\``,
            plugin: name,
            why: 'it has no counterpart here; pages that rely on it show its notation as text',
          },
        ],
  );
  const hasTemplates = value.theme !== undefined && 'custom_dir' in value.theme;
  const theme = {
    at: ['theme', 'custom_dir'],
    name: '`custom_dir`',
    why: 'templates of a theme are programs',
  };
  return [...code, ...plugins, ...(hasTemplates ? [theme] : [])];
}

/** What a problem says of such a setting; an import lists them in its own words. */
export const UNUSED = 'this setting does nothing here';

/** The same for those who build the site as it is; plugins whose traces are named where they stand in pages left out. */
export function unusedProblems(config: Located<MkdocsConfig>): readonly Problem[] {
  const settings = unusedSettings(config).filter(({ plugin }) => !isNamedInPages(plugin));
  return settings.map(({ at, name, why }) => ({
    file: config.file,
    ...config.at(at),
    check: 'mkdocs',
    what: UNUSED,
    unexpected: `Unexpected ${name}: ${why}`,
    fix: 'nothing, if its pages read well without it.',
  }));
}
