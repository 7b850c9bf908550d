import { describe, expect, test } from 'vitest';
import { guideYaml } from '../src/commands/import/guide-yaml.ts';
import { planSite } from '../src/commands/import/site.ts';
import { loadContent } from '../src/load/load-content.ts';
import type { Content } from '../src/model/content.ts';
import { contentsEntries } from '../src/model/contents.ts';
import { GuideSettings } from '../src/model/settings.ts';
import { temporaryGuide } from './temporary-guide.ts';
import { parse } from 'yaml';

// Settings as people write them: old names, slips of the hand, and what is said in one way of several.

const PAGES = {
  'docs/index.md': '# Shore\n',
  'docs/rocks/pools.md': '# Pools\n',
  'docs/tide.pdf': '%PDF',
  'terms.md': '*[RHS]: Royal Horticultural Society\n',
};

function site(settings: string): Content {
  return loadContent(temporaryGuide({ 'mkdocs.yml': settings, ...PAGES }), 'site');
}

function unexpected(content: Content): string[] {
  return content.problems.map((problem) => `${problem.line}:${problem.column} ${problem.unexpected}`);
}

describe('a wrong value', () => {
  test('costs itself and nothing beside it', () => {
    const content = site(
      [
        'site_name: Shore',
        'use_directory_urls: off',
        'theme:',
        '  name:',
        '  favicon: a.ico',
        '  logo: { icon: games }',
        '  features: navigation.tabs',
        'extra:',
        '  social:',
        '    - { link: 1 }',
        '    - { name: Nothing }',
        '    - { link: "https://example.org" }',
        '  analytics:',
      ].join('\n'),
    );
    expect(content.settings.value).toMatchObject({
      favicon: 'a.ico',
      folderAddresses: false,
      links: [{ title: 'example.org', url: 'https://example.org' }],
    });
    expect(unexpected(content)).toEqual([
      '6:9 Unexpected value of `theme.logo`, expected what MkDocs documents for it',
      '10:15 Unexpected value of `extra.social.0.link`, expected what MkDocs documents for it',
    ]);
  });

  test('is none where settings share a part', () => {
    const content = site(
      'x-base: &base { palette: { primary: teal } }\ntheme:\n  <<: *base\n  name: material\n',
    );
    expect(content.settings.value.colour).toBe('teal');
    expect(content.problems).toEqual([]);
  });

  test('is none where a key stands there twice: the last counts', () => {
    const content = site('site_name: A\nsite_name: B\n');
    expect(content.settings.value.title).toBe('B');
    expect(content.problems).toEqual([]);
  });
});

describe('an extension', () => {
  test('keeps its options where it is named again, and has them by its long name too', () => {
    const settings = [
      'markdown_extensions:',
      '  - markdown.extensions.codehilite: { linenums: true }',
      '  - pymdownx.snippets: { auto_append: [terms.md] }',
      '  - pymdownx.snippets',
      '  - markdown.extensions.toc: { separator: _ }',
    ];
    const { dialect, headingIds, abbreviations } = site(settings.join('\n'));
    expect(dialect.numbersCode).toBe(true);
    expect(headingIds.ofText('High tide')).toBe('high_tide');
    expect(abbreviations.map(({ term }) => term)).toEqual(['RHS']);
  });
});

describe('the look', () => {
  const settings = (look: string): GuideSettings => site(look).settings.value;

  test('has the first colour that a palette names', () => {
    const palettes =
      'theme: { name: material, palette: [{ media: "(prefers-color-scheme)" }, { primary: teal }] }';
    expect(settings(palettes).colour).toBe('teal');
  });

  test('has pictures by their paths, and none of another site', () => {
    const { logo, favicon } = settings(
      'theme: { logo: /a/logo.svg?v=2, favicon: "https://example.org/i.png" }',
    );
    expect([logo, favicon]).toEqual(['a/logo.svg', undefined]);
  });

  test('may be that of a theme of MkDocs, with its language', () => {
    expect(settings('theme: { name: readthedocs, locale: pt_BR }').language).toBe('pt-BR');
  });

  test('says in one line who may copy it', () => {
    const copyright =
      'copyright: |\n  &copy; 2024 <a href="https://example.org/(a)" target="_blank">Sea <b>folk</b></a> <br>\n  <a href="/about">about</a> <a href="#__consent"><small>Cookies</small></a>\n';
    expect(settings(copyright).copyright).toBe('&copy; 2024 [Sea folk](https://example.org/%28a%29) about');
  });

  test('has links to mailboxes too', () => {
    const social =
      'extra: { social: [{ link: "mailto:<a@example.org>" }, { link: "mailto:b@example.org", name: Write }, { link: rocks/pools.md }] }';
    expect(settings(social).links).toEqual([
      { title: 'a@example.org', url: 'mailto:a@example.org' },
      { title: 'Write', url: 'mailto:b@example.org' },
    ]);
  });

  test('has a link to a repository in which its pages are not edited', () => {
    const repository = 'repo_url: https://github.com/garden\nrepo_name: The garden\nedit_uri: ""\n';
    expect(settings(repository)).toMatchObject({
      repository: undefined,
      links: [{ title: 'The garden', url: 'https://github.com/garden' }],
    });
  });
});

describe('the navigation', () => {
  test('was called `pages` once, and its titles may be HTML', () => {
    const content = site(
      'pages:\n  - <b>Home</b>: index.html\n  - "<i>Rocks</i> & more": [rocks/pools.md]\n',
    );
    expect(content.contents).toEqual([
      { kind: 'page', path: 'index.md', title: 'Home' },
      { kind: 'section', title: 'Rocks & more', entries: [{ kind: 'page', path: 'rocks/pools.md' }] },
    ]);
    expect(content.problems).toEqual([]);
  });

  test('leads to addresses of the site, of other sites and of mailboxes, and names what leads nowhere', () => {
    const content = site(
      [
        'site_url: https://example.org/shore/',
        'nav:',
        '  - Pools: /shore/rocks/pools/',
        '  - Home: /shore/',
        '  - Shop: /shop/',
        '  - Other: //example.com/x',
        '  - Write: mailto:a@example.org',
        '  - Mine: file:///C:/site/index.html',
        '  - Later: []',
        '  - Never:',
      ].join('\n'),
    );
    expect(content.contents).toEqual([
      { kind: 'page', path: 'rocks/pools.md', title: 'Pools' },
      { kind: 'page', path: 'index.md', title: 'Home' },
      { kind: 'link', href: 'https://example.org/shop/', title: 'Shop' },
      { kind: 'link', href: 'https://example.com/x', title: 'Other' },
      { kind: 'link', href: 'mailto:a@example.org', title: 'Write' },
    ]);
    expect(unexpected(content)).toEqual([
      '8:11 Unexpected `file:///C:/site/index.html`, expected a page, or an address that begins with https: or mailto:',
      '9:12 Unexpected `Later`, expected a page, a web address or a list of them',
      '10:11 Unexpected `Never`, expected a page, a web address or a list of them',
    ]);
  });

  test('comes along with its links to mailboxes and to files', () => {
    const content = site('nav: [index.md, Write: "mailto:a@example.org", Tides: tide.pdf]\n');
    const settings = GuideSettings.parse(
      parse(
        guideYaml(
          content,
          new Map([
            ['index.md', 'index.md'],
            ['tide.pdf', 'files/tide.pdf'],
          ]),
        ),
      ),
    );
    expect(contentsEntries(settings.contents)).toEqual([
      { kind: 'page', path: 'index.md' },
      { kind: 'link', href: 'mailto:a@example.org', title: 'Write' },
      { kind: 'link', href: 'files/tide.pdf', title: 'Tides' },
    ]);
  });
});

describe('what an import leaves behind', () => {
  function left(settings: string, files: Readonly<Record<string, string>> = {}): string[] {
    const plan = planSite(temporaryGuide({ 'mkdocs.yml': settings, ...PAGES, ...files }), 'site');
    return plan.left.map(({ where, what }) => `${where.replace('site/', '')} ${what}`);
  }

  test('is named in the order in which it is written', () => {
    const settings = [
      'site_nmae: Shore',
      'site_author: Ada',
      'theme: { name: material, font: { text: Ubuntu }, logo: "https://example.org/a.svg", favicon: gone.ico, palette: { primary: custom } }',
      'extra:',
      '  analytics: { provider: google }',
      '  social: [{ name: Nowhere }, { link: "#__consent" }]',
      'plugins: [search, typeset, { drawio: {} }]',
      'markdown_extensions: { toc: { title: Here }, pymdownx.keys: , grid_tables: }',
      'extra_javascript: [js/mathjax.js, "https://polyfill.io/v3/polyfill.min.js"]',
      'watch: [includes]',
    ];
    expect(left(settings.join('\n'))).toEqual([
      'mkdocs.yml:1 `site_nmae`',
      'mkdocs.yml:2 `site_author`',
      'mkdocs.yml:3 `theme.font`',
      'mkdocs.yml:3 `theme.logo`',
      'mkdocs.yml:3 colour `custom`',
      'mkdocs.yml:5 `extra.analytics`',
      'mkdocs.yml:6 link `Nowhere`',
      'mkdocs.yml:7 plugin `drawio`',
      'mkdocs.yml:8 extension `grid_tables`',
      'mkdocs.yml:8 `toc.title`',
      'mkdocs.yml `theme.favicon`',
    ]);
  });

  test('has what is no address and no language', () => {
    const settings = 'site_url: example.org\nrepo_url: "/"\ntheme: { language: "English (US)" }\n';
    expect(left(settings)).toEqual(['mkdocs.yml:1 `site_url`', 'mkdocs.yml:3 `theme.language`']);
  });

  test('says what is missed of scripts of which some are not needed', () => {
    expect(left('extra_javascript: [js/mathjax.js, { path: js/quiz.js, defer: true }]\n')).toEqual([
      'mkdocs.yml:1 `extra_javascript`',
    ]);
  });

  test('has the pages that are hidden behind a password, in the contents too', () => {
    const settings = 'plugins: [encryptcontent]\nnav: [index.md, { Safe: [safe.md] }]\n';
    const files = { 'docs/safe.md': '---\npassword: limpet\n---\n# Safe\n' };
    expect(left(settings, files)).toEqual([
      'mkdocs.yml:1 plugin `encryptcontent`',
      'docs/safe.md page behind a password',
    ]);
    const plan = planSite(temporaryGuide({ 'mkdocs.yml': settings, ...PAGES, ...files }), 'site');
    expect(JSON.stringify(plan.files)).not.toMatch(/safe|limpet/i);
  });
});

test('`arrange` of a folder puts what it does not name behind what it names', () => {
  const folder = temporaryGuide({
    'mkdocs.yml': 'plugins: [{ awesome-pages: { order: desc } }]\n',
    'docs/.pages': 'arrange: [tide.md]\n',
    'docs/index.md': '# Shore\n',
    'docs/tide.md': '# Tide\n',
    'docs/years/2023.md': '# 2023\n',
    'docs/years/2024.md': '# 2024\n',
  });
  const { contents } = loadContent(folder, 'site');
  expect(JSON.stringify(contents).match(/[\w/]+\.md/g)).toEqual([
    'tide.md',
    'index.md',
    'years/2024.md',
    'years/2023.md',
  ]);
});

describe('what the settings of folders say of the order', () => {
  const files = {
    'docs/index.md': '# Shore\n',
    'docs/a9.md': '# Zone\n',
    'docs/a10.md': '# Algae\n',
    'docs/B.md': '---\ntitle: bay\n---\n',
    'docs/pool/crab.md': '# Crab\n',
    'docs/reef/one/eel.md': '# Eel\n',
  };
  const order = (settings: string, own: Readonly<Record<string, string>> = {}): unknown => {
    const { contents } = loadContent(temporaryGuide({ 'mkdocs.yml': settings, ...files, ...own }), 'site');
    return JSON.stringify(contents).match(/"title":"[^"]*"|\w+\.md/g);
  };
  const folders = ['"title":"Pool"', 'crab.md', '"title":"Reef"', '"title":"One"', 'eel.md'];

  test.each([
    ['{ awesome-pages: {} }', ['index.md', 'B.md', 'a10.md', 'a9.md', ...folders]],
    ['{ awesome-pages: { order_by: title } }', ['index.md', 'a10.md', 'a9.md', 'B.md', ...folders]],
    [
      '{ awesome-pages: { order_by: title, ignore_case: true } }',
      ['index.md', 'a10.md', 'B.md', 'a9.md', ...folders],
    ],
    [
      '{ awesome-pages: { sort_type: natural, ignore_case: true } }',
      ['index.md', 'a9.md', 'a10.md', 'B.md', ...folders],
    ],
    [
      '{ awesome-pages: { collapse_single_pages: true } }',
      ['index.md', 'B.md', 'a10.md', 'a9.md', 'crab.md', 'eel.md'],
    ],
  ])('for all of them: %s', (plugin, expected) => {
    expect(order(`plugins: [${plugin}]\n`)).toEqual(expected);
  });

  test('for one and those in it, which may say otherwise', () => {
    const nav = 'sort: { direction: desc, sections: first }\nflatten_single_child_sections: true\n';
    expect(
      order('plugins: [awesome-nav]\n', {
        'docs/.nav.yml': nav,
        'docs/reef/.nav.yml': 'flatten_single_child_sections: false\n',
        'docs/pool/star.md': '# Star\n',
      }),
    ).toEqual(
      '"title":"Reef" "title":"One" eel.md "title":"Pool" star.md crab.md a9.md a10.md B.md index.md'.split(
        ' ',
      ),
    );
  });
});

test('`.meta.yml` says of all pages below it what they do not say themselves', () => {
  const files = {
    'docs/.meta.yml': 'tags: [sea]\ndescription: Of the sea\n',
    'docs/pool/.meta.yml': 'tags: [pool]\nhide: [toc]\nsearch: { exclude: true }\n',
    'docs/pool/crab.md': '---\ntitle: Crab\ntags: [legs]\ndescription: Of legs\n---\n# Crab\n\n/// nte\n',
    'docs/pool/eel.md': '# Eel\n',
    'docs/tide.md': '---\nbroken: [\n---\n# Tide\n',
  };
  const { pages } = loadContent(temporaryGuide({ 'mkdocs.yml': 'plugins: [meta]\n', ...files }), 'site');
  const fields = (path: string): unknown => pages.find((page) => page.path === path)?.front.value;
  expect(fields('pool/crab.md')).toMatchObject({
    title: 'Crab',
    description: 'Of legs',
    tags: ['sea', 'pool', 'legs'],
    hide: ['headings'],
    search: false,
  });
  expect(fields('pool/eel.md')).toMatchObject({ description: 'Of the sea', tags: ['sea', 'pool'] });
  expect(fields('tide.md')).toMatchObject({ tags: [] });
  const other = loadContent(temporaryGuide({ 'mkdocs.yml': 'plugins: [search]\n', ...files }), 'site');
  expect(other.pages.map(({ front }) => front.value.tags)).toEqual([['legs'], [], []]);
});

test.each(['javascript:alert(1)', '/etc/passwd', '../secret.pdf', '//example.org/a.pdf'])(
  'the contents of a guide do not lead to the file %s',
  (file) => {
    expect(GuideSettings.safeParse({ contents: [{ title: 'x', file }] }).success).toBe(false);
  },
);
