import { expect, test } from 'vitest';
import { OWN_DIALECT, USUAL_SIGNS, type ShortNames } from '../../model/dialect.ts';
import { MkdocsConfig } from './config.ts';
import { dialectOf } from './dialect.ts';

const github: ShortNames = {
  host: 'https://github.com',
  numbers: new Map([
    ['#', 'issues'],
    ['!', 'pull'],
    ['?', 'discussions'],
  ]),
  commits: { one: 'commit', two: 'compare', shown: 7 },
  showsHash: false,
  repository: undefined,
  people: true,
  shortens: { repositories: false, people: false },
};
const gitlab: ShortNames = {
  ...github,
  host: 'https://gitlab.com',
  numbers: new Map([
    ['#', '-/issues'],
    ['!', '-/merge_requests'],
  ]),
  commits: { one: '-/commit', two: '-/compare', shown: 8 },
};

test.each([
  [['admonition', 'pymdownx.superfences'], {}],
  [['nl2br'], { keepsLines: true }],
  [[{ 'pymdownx.betterem': { smart_enable: 'all' } }], { starsInWords: false }],
  [['pymdownx.betterem'], {}],
  [
    [{ 'pymdownx.extra': { 'pymdownx.betterem': { smart_enable: 'asterisk' } } }],
    { starsInWords: false, underscoresInWords: true },
  ],
  [['markdown.extensions.nl2br'], { keepsLines: true }],
  [['pymdownx.magiclink'], { linksAddresses: true }],
  [['wikilinks'], { wikiLinks: { before: '/', behind: '/' } }],
  [
    [{ wikilinks: { base_url: '/wiki/', end_url: '.html' } }],
    { wikiLinks: { before: '/wiki/', behind: '.html' } },
  ],
  [[{ 'pymdownx.highlight': { linenums: true } }], { numbersCode: true }],
  [[{ 'pymdownx.highlight': { anchor_linenums: true } }], {}],
  [['smarty'], { printSigns: USUAL_SIGNS }],
  [
    [{ smarty: { smart_quotes: false, smart_angled_quotes: true } }],
    { printSigns: { leftAngle: '«', rightAngle: '»', ellipsis: '…', shortDash: '–', longDash: '—' } },
  ],
  [
    [
      {
        smarty: {
          smart_dashes: false,
          substitutions: { 'left-double-quote': '&bdquo;', 'right-double-quote': '&#8220;', ellipsis: 4 },
        },
      },
    ],
    { printSigns: { leftSingle: '‘', rightSingle: '’', leftDouble: '„', rightDouble: '“', ellipsis: '…' } },
  ],
  [[{ 'pymdownx.betterem': { smart_enable: 'none' } }], { underscoresInWords: true }],
  [
    [{ 'pymdownx.betterem': { smart_enable: 'asterisk' } }],
    { starsInWords: false, underscoresInWords: true },
  ],
  [[{ 'pymdownx.magiclink': { hide_protocol: true } }], { linksAddresses: true, hidesSchemes: true }],
  [['pymdownx.progressbar'], { progressBars: true }],
  [['pymdownx.fancylists'], { fancyLists: true }],
  [['pymdownx.smartsymbols'], { symbols: undefined }],
  [
    [{ 'pymdownx.smartsymbols': { fractions: false, ordinal_numbers: false, arrows: true } }],
    {
      symbols: new Set([
        'trademark',
        'copyright',
        'registered',
        'care_of',
        'plusminus',
        'arrows',
        'notequal',
      ]),
    },
  ],
  [[{ 'pymdownx.arithmatex': { generic: true } }], { readsFormulas: true }],
  [[{ 'pymdownx.caret': { superscript: false } }, 'pymdownx.tilde'], { superscripts: false }],
  [[{ 'pymdownx.tilde': { subscript: false } }], { subscripts: false }],
  [[{ 'pymdownx.highlight': { default_lang: 'python' } }], { codeLanguage: 'python' }],
  [['pymdownx.saneheaders'], { spacedHeadings: true }],
  [[{ 'pymdownx.superfences': { disable_indented_code_blocks: true } }], { indentedCode: false }],
  [[{ 'pymdownx.keys': { key_map: { Hoe: '⚒ Hoe', rake: 1 } } }], { keys: new Map([['hoe', '⚒ Hoe']]) }],
  [['mdx_math'], { readsFormulas: true }],
  [
    [{ 'pymdownx.highlight': { auto_title: true, auto_title_map: { Python: 'Snake', x: 1 } } }],
    { codeTitles: new Map([['Python', 'Snake']]) },
  ],
  [[{ 'pymdownx.highlight': { auto_title: false } }], {}],
  [
    [
      {
        'pymdownx.superfences': {
          custom_fences: [
            { name: 'mermaid', class: 'mermaid' },
            { name: 'graph', class: 'mermaid' },
            { name: 'vega', class: 'vega' },
            1,
          ],
        },
      },
    ],
    { diagrams: new Set(['graph']) },
  ],
  [[{ 'pymdownx.snippets': { dedent_subsections: true } }], { dedentsParts: true }],
  [[{ toc: { toc_depth: 3 } }], { listedLevels: { from: 1, to: 3 } }],
  [[{ toc: { toc_depth: '2-4', baselevel: 2 } }], { listedLevels: { from: 1, to: 3 } }],
  [[{ toc: { toc_depth: 'deep' } }], {}],
  [
    [
      { 'pymdownx.blocks.details': { types: [{ name: 'answer', class: 'question' }] } },
      {
        'pymdownx.blocks.admonition': {
          types: ['note', { name: 'Version-Added', class: 'new', title: 'Added' }, 'see-also', 1],
        },
      },
    ],
    {
      kinds: new Map([
        ['note', {}],
        ['version-added', { kind: 'new', title: 'Added' }],
        ['see-also', { title: 'See Also' }],
        ['answer', { kind: 'question', folds: true }],
      ]),
      slashBlocks: new Set(['details', 'admonition']),
    },
  ],
  [
    [{ 'pymdownx.magiclink': { repo_url_shorthand: true, user: 'garden', repo: 'beds' } }],
    { linksAddresses: true, forge: { ...github, repository: 'garden/beds' } },
  ],
  [
    [
      {
        'pymdownx.magiclink': { repo_url_shorthand: true, provider: 'gitlab', user: 'garden', repo: 'beds' },
      },
    ],
    { linksAddresses: true, forge: { ...gitlab, repository: 'garden/beds' } },
  ],
  [
    [{ 'pymdownx.magiclink': { repo_url_shortener: true } }],
    {
      linksAddresses: true,
      forge: {
        ...github,
        numbers: new Map(),
        commits: undefined,
        people: false,
        shortens: { repositories: true, people: false },
      },
    },
  ],
  [
    [{ 'pymdownx.magiclink': { social_url_shorthand: true } }],
    { linksAddresses: true, forge: { ...github, numbers: new Map(), commits: undefined } },
  ],
  [
    [{ 'pymdownx.magiclink': { repo_url_shorthand: true, normalize_issue_symbols: true } }],
    { linksAddresses: true, forge: { ...github, showsHash: true } },
  ],
  [[{ 'pymdownx.magiclink': { user: 'garden', repo: 'beds' } }], { linksAddresses: true }],
  [[{ 'pymdownx.magiclink': { repo_url_shorthand: true, provider: 'x' } }], { linksAddresses: true }],
  [
    [{ 'pymdownx.magiclink': { repo_url_shorthand: true, user: '../x', repo: 'beds' } }],
    { linksAddresses: true, forge: github },
  ],
])('extensions %j make the dialect %j', (extensions, dialect) => {
  const config = MkdocsConfig.parse({ markdown_extensions: extensions });
  const preset = {
    ...OWN_DIALECT,
    starsInWords: true,
    linksAddresses: false,
    slashBlocks: new Set(),
    symbols: new Set(),
    readsFormulas: false,
  };
  expect(dialectOf(config)).toEqual({ ...preset, ...dialect });
});

test('a script that looks for formulas in pages makes them formulas', () => {
  const config = (script: unknown): MkdocsConfig =>
    MkdocsConfig.parse({ markdown_extensions: ['abbr'], extra_javascript: [script] });
  expect(dialectOf(config('https://unpkg.com/mathjax@3/es5/tex-mml-chtml.js')).readsFormulas).toBe(true);
  expect(dialectOf(config({ path: 'js/katex.js', async: true })).readsFormulas).toBe(true);
  expect(dialectOf(config('js/extra.js')).readsFormulas).toBe(false);
});

test('a site that lists no extensions leaves the notations as they are', () => {
  expect(dialectOf(MkdocsConfig.parse({}))).toEqual(OWN_DIALECT);
});
