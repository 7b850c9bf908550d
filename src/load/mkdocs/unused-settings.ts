import type { DataPath, Located } from '../../model/content.ts';
import type { Problem } from '../../model/problem.ts';
import { isRecord } from '../../support/is-record.ts';
import type { MkdocsConfig } from './config.ts';
import { isNamedInPages } from './macros.ts';
import { whyUnused } from './unused-plugins.ts';

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

/** Scripts and styles of formulas, diagrams and tables to sort, and of old browsers: all of these work without any. */
const DONE_WITHOUT = /mathjax|katex|tex-mml|polyfill|mermaid|tablesort/i;

/** Extensions that change nothing that a reader sees, or that are read here. */
const EXTENSIONS =
  /^(?:abbr|admonition|attr_list|codehilite|def_list|extra|fenced_code|footnotes|legacy_\w+|md_in_html|meta|nl2br|sane_lists|smarty|tables|toc|wikilinks|pymdownx\..+|mdx_(?:breakless_lists|truly_sane_lists|include|math|gh_links)|markdown_include\.include|markdown_katex|(?:github-)?callouts|markdown_callouts|markdown_checklist\.extension|markdown_captions|neoteroi\..+)$/;

/** What the settings of a site ask for and a guide does not have, each with the reason. */
export function unusedSettings({ value }: Located<MkdocsConfig>): readonly UnusedSetting[] {
  const code = Object.entries(CODE).flatMap(([key, why]): UnusedSetting[] =>
    key in value && hasMore(value[key]) ? [{ at: [key], name: `\`${key}\``, why }] : [],
  );
  const { plugins, markdown_extensions: extensions } = value;
  const unusedPlugins = [...plugins.keys()].flatMap((plugin): UnusedSetting[] => {
    const why = whyUnused(plugin);
    const at = ['plugins', ...plugins.placeOf(plugin)];
    return why === undefined ? [] : [{ at, name: `plugin \`${plugin}\``, plugin, why }];
  });
  const notations = [...extensions.keys()].flatMap((name): UnusedSetting[] => {
    const at = ['markdown_extensions', ...extensions.placeOf(name)];
    const why = 'it is not known here; pages show its notation as text';
    return EXTENSIONS.test(name) ? [] : [{ at, name: `extension \`${name}\``, why }];
  });
  const hasTemplates = value.theme !== undefined && 'custom_dir' in value.theme;
  const theme = {
    at: ['theme', 'custom_dir'],
    name: '`custom_dir`',
    why: 'templates of a theme are programs',
  };
  return [...code, ...unusedPlugins, ...notations, ...(hasTemplates ? [theme] : [])];
}

/** Whether a list of files names one whose work is not done here anyway. */
function hasMore(files: unknown): boolean {
  if (!Array.isArray(files)) return true;
  const paths = files.map((file: unknown) => String(isRecord(file) ? file['path'] : file));
  return paths.some((path) => !DONE_WITHOUT.test(path));
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
