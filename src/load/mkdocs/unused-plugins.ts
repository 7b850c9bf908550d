/** Plugins that have a counterpart here, or nothing left to do. */
const DONE = new Set(
  (
    'search tags meta blog rss redirects awesome-pages awesome-nav literate-nav section-index minify glightbox offline ' +
    'social privacy optimize exclude i18n include-markdown mike meta-descriptions git-revision-date ' +
    'git-revision-date-localized git-authors git-committers git-committers-2 mermaid2 info typeset mkdocs-jupyter ' +
    'roamlinks ezlinks callouts autolinks open-in-new-tab print-site with-pdf pdf-export to-pdf exporter ' +
    'pdf-with-js htmlproofer linkcheck site-urls same-dir techdocs-core custom-cards no-sitemap-link'
  ).split(' '),
);

/** Why each group of plugins does nothing here, with the names in it. */
const REASONS: readonly (readonly [names: string, why: string])[] = [
  [
    'macros markdownextradata jinja mkdocs-simple-hooks simple-hooks gen-files markdown-exec exec codeinclude',
    'it runs programs, and none is run; pages show its notation as text, and pages that it makes are missing',
  ],
  [
    'mkdocstrings autoapi api-autonav mkdoxy click typer',
    'it makes pages from source code, and none is read; link to where they are published',
  ],
  [
    'encryptcontent',
    'it hides pages behind a password, and here everybody could read them; those that name a `password` are left out',
  ],
  [
    'monorepo multirepo',
    'it takes in other sites, and none is read; bring each of them over, and copy its pages beside these',
  ],
  ['exclude-search', 'write `search: false` at the head of pages that the search should not find'],
  ['mkdocs-nav-weight nav-weight', '`contents` of `guide.yaml` says the order of the pages'],
  ['autorefs', 'it finds headings of other pages by their names; write the path of the page before the `#`'],
  [
    'drawio plantuml build_plantuml kroki charts markmap excalidraw swagger-ui-tag render_swagger table-reader bibtex ' +
      'video mkdocs-video embed_file badges termynal asciinema-player mkdocs_quiz',
    'it has no counterpart here; pages show its notation as text',
  ],
];

const WHY = new Map(REASONS.flatMap(([names, why]) => names.split(' ').map((name) => [name, why] as const)));

/** Why a plugin does nothing here; undefined where nothing is missed of it. */
export function whyUnused(plugin: string): string | undefined {
  if (DONE.has(plugin)) return undefined;
  return WHY.get(plugin) ?? 'it has no counterpart here; look at the pages that rely on it';
}
