import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { components } from '../src/components/index.ts';
import { planSite } from '../src/commands/import/site.ts';
import { writePlan } from '../src/commands/import/write-plan.ts';
import { loadContent } from '../src/load/load-content.ts';
import type { ContentsEntry } from '../src/model/contents.ts';
import { forwardsOf } from '../src/model/forwards.ts';
import { buildGuide, type Guide } from '../src/model/guide.ts';
import { resolveLink } from '../src/model/links.ts';
import type { Problem } from '../src/model/problem.ts';
import { editUrl } from '../src/model/repository.ts';
import { codeInclusion } from '../src/load/docs-site/inclusions.ts';
import type { PageContext } from '../src/load/docs-site/page-context.ts';
import { readScript } from '../src/load/docs-site/script-settings.ts';
import { translate } from '../src/load/docs-site/translate.ts';
import { MarkdownRenderer } from '../src/render/markdown.ts';
import { checkFolder } from '../src/site/check-folder.ts';
import { temporaryFolder, temporaryGuide } from './temporary-guide.ts';

// Sites whose settings are programs: what is written down in them counts, and none of them is run.

type Files = Readonly<Record<string, string>>;

function siteOf(files: Files): Guide {
  return buildGuide(loadContent(temporaryGuide(files), 'site'));
}

function leadsTo(guide: Guide, from: string, href: string): string | undefined {
  const page = guide.pagesByPath.get(from);
  const target = page && resolveLink(guide, page, href);
  return target?.kind === 'page' || target?.kind === 'asset'
    ? `${target.kind === 'page' ? target.page.path : target.path}${target.hash && `#${target.hash}`}`
    : target?.kind;
}

function outline(entries: readonly ContentsEntry[]): unknown[] {
  return entries.map((entry) => {
    if (entry.kind === 'link') return entry.href;
    if (entry.kind === 'page')
      return entry.title === undefined ? entry.path : `${entry.title}: ${entry.path}`;
    return { [entry.title + (entry.path === undefined ? '' : `: ${entry.path}`)]: outline(entry.entries) };
  });
}

function told(problems: readonly Problem[]): string[] {
  return problems.map(({ file, line, column, unexpected }) => `${file}:${line}:${column} ${unexpected}`);
}

/** Brings a site in and tells what is wrong with the guide that it becomes. */
async function broughtIn(files: Files): Promise<{ into: string; problems: string[]; guide: unknown }> {
  const into = path.join(temporaryFolder(), 'content');
  const from = temporaryGuide(files);
  writePlan(planSite(from, 'site'), into, { dryRun: false, force: false });
  expect([
    ...new Set(writePlan(planSite(from, 'site'), into, { dryRun: false, force: false }).values()),
  ]).toEqual(['same']);
  const { problems } = await checkFolder(into, { shownAs: 'content' });
  return {
    into,
    problems: told(problems),
    guide: parse(readFileSync(path.join(into, 'guide.yaml'), 'utf8')),
  };
}

/** Where the entries lead that a page shows of its section. */
function listed(guide: Guide, file: string): string[] {
  const page = guide.pagesByPath.get(file);
  const renderer = new MarkdownRenderer(components);
  const html = page?.file
    ? renderer.render(page.file.body, page.file.bodyLine, renderer.newState(guide, page, '2026-11-22')).html
    : '';
  const [, list = ''] = /<ul class="section-pages"[^>]*>(.*?)<\/ul>/s.exec(html) ?? [];
  return [...list.matchAll(/<a href="([^"]*)"/g)].map(([, href = '']) => href);
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>';

describe('a site of Docusaurus', () => {
  const files: Files = {
    'docusaurus.config.ts': `
import type { Config } from '@docusaurus/types';
import { themes } from 'prism-react-renderer';

const repository = 'https://github.com/example/garden';
const config: Config = {
  title: 'Garden Kit',
  tagline: 'Grow things',
  favicon: 'img/leaf.svg',
  url: 'https://garden.example.org',
  baseUrl: '/kit/',
  i18n: { defaultLocale: 'en', locales: ['en', 'de'], localeConfigs: { de: { label: 'Deutsch' } } },
  presets: [
    ['classic', {
      docs: { sidebarPath: './sidebars.ts', editUrl: \`\${repository}/tree/main/\` },
      blog: { showReadingTime: true },
    }],
  ],
  plugins: [
    ['@docusaurus/plugin-content-docs', { id: 'tools', path: 'tools', routeBasePath: 'tools', sidebarPath: require.resolve('./sidebarsTools.js') }],
    ['@docusaurus/plugin-client-redirects', { redirects: [{ from: '/docs/old', to: '/docs/start/setup' }] }],
  ],
  themeConfig: {
    navbar: {
      logo: { alt: 'Leaf', src: 'img/leaf.svg' },
      items: [
        { type: 'docSidebar', sidebarId: 'docs', label: 'Docs' },
        { to: '/tools/spade', label: 'Tools' },
        { href: repository, label: 'GitHub' },
      ],
    },
    footer: { copyright: \`Copyright \${new Date().getFullYear()} Garden\`, links: [{ title: 'More', items: [{ label: 'Forum', href: 'https://forum.example.org' }] }] },
    prism: { theme: themes.github },
  },
};
export default config;
`,
    'sidebars.ts': `
export default {
  docs: ['intro', { type: 'category', label: 'Start here', link: { type: 'doc', id: 'start/index' }, items: ['start/setup', { type: 'link', label: 'Forum', href: 'https://forum.example.org' }] },
    { type: 'category', label: 'Deep', items: [{ type: 'autogenerated', dirName: 'deep' }] }],
} satisfies SidebarsConfig;
`,
    'sidebarsTools.js': `module.exports = { tools: [{ Hand: ['spade'] }] };`,
    'docs/intro.mdx': `---
slug: /
title: Welcome
---
import Part from './_part.mdx';
import leaf from '@site/static/img/leaf.svg';

See [setup](start/01-setup.md#run), [tools](/docs/deep/soil), [spade](/tools/spade), [plan](@site/docs/deep/plan.png) and [news](/blog/2024/05/04/spring).

<Part />

<img src={leaf} alt="Leaf" className="big" style={{ width: 10 }} />

{frontMatter.title} and {1 + 1}.

\`\`\`js title="a.js" {1}
// highlight-next-line
const a = {b};
\`\`\`
`,
    'docs/_part.mdx': 'Text of the *part*, with [a link](./deep/soil.md) and <Chart data={[1]} />.\n',
    'docs/start/index.md': '# Start\n',
    'docs/start/01-setup.md': '---\nid: setup\n---\n# Set up\n\n## Run {#run}\n\n## C++ & C\n\n## C++ & C\n',
    'docs/deep/_category_.json': '{"label": "Deeper"}',
    'docs/deep/soil.md': `---
sidebar_position: 2
sidebar_label: Soil
---
# Soil

[up](../intro.mdx) [home](/docs) [twice](../start/01-setup.md#c--c-1) [pot](pathname:///img/leaf.svg)

:::note[With *title*]

Text.

:::
`,
    'docs/deep/seed.md': '---\nsidebar_position: 1\n---\n# Seed\n',
    'docs/deep/plan.png': 'x',
    'tools/spade.md': '# Spade\n\n[soil](/docs/deep/soil)\n',
    'blog/2024-05-04-spring.md': '---\nauthors: [mo]\n---\n# Spring\n\nText.\n\n<!-- truncate -->\n',
    'blog/2023-01-02-winter/index.md': '---\nslug: cold\ntags: [frost]\n---\n# Winter\n',
    'src/pages/about.md': '# About\n',
    'src/pages/index.tsx': 'export default () => null;\n',
    'static/img/leaf.svg': SVG,
    'i18n/de/docusaurus-plugin-content-docs/current/deep/soil.md': '# Boden\n\n[Saat](./seed.md)\n',
  };

  test('has its settings, its contents and its pages where they were', () => {
    const guide = siteOf(files);
    const { settings, content } = guide;
    expect(settings).toMatchObject({
      title: 'Garden Kit',
      description: 'Grow things',
      url: 'https://garden.example.org/kit/',
      repository: 'https://github.com/example/garden',
      favicon: 'img/leaf.svg',
      logo: 'img/leaf.svg',
      navigation: [{ title: 'Tools', page: 'tools/spade.md' }],
      links: [
        { title: 'GitHub', url: 'https://github.com/example/garden' },
        { title: 'Forum', url: 'https://forum.example.org' },
      ],
    });
    expect(outline(content.contents)).toEqual([
      'docs/index.md',
      { 'Start here: docs/start/index.md': ['docs/start/01-setup.md', 'https://forum.example.org'] },
      { Deep: ['docs/deep/seed.md', 'Soil: docs/deep/soil.md'] },
      { Hand: ['tools/spade.md'] },
      { 'Blog: blog/index.md': ['blog/2024-05-04-spring.md', 'blog/2023-01-02-winter/index.md'] },
      { Deutsch: [{ Deep: ['de/docs/deep/soil.md'] }] },
    ]);
    expect(guide.pagesByPath.get('blog/2024-05-04-spring.md')?.file?.front.value.date).toBe('2024-05-04');
    expect(guide.pagesByPath.has('about.md')).toBe(true);
    expect(forwardsOf(guide).map(({ url }) => url)).toEqual(
      expect.arrayContaining([
        'docs/start/setup.html',
        'docs/old/index.html',
        'blog/cold.html',
        'blog/2024/05/04/spring.html',
      ]),
    );
  });

  test('keeps its links, to files, addresses and ids of headings', () => {
    const guide = siteOf(files);
    const links = [
      ['docs/index.md', '/docs/deep/soil', 'docs/deep/soil.md'],
      ['docs/index.md', '/blog/2024/05/04/spring', 'blog/2024-05-04-spring.md'],
      ['docs/deep/soil.md', '/docs', 'docs/index.md'],
      ['docs/deep/soil.md', '../index.md', 'docs/index.md'],
      ['tools/spade.md', '/docs/deep/soil', 'docs/deep/soil.md'],
      ['de/docs/deep/soil.md', './seed.md', 'docs/deep/seed.md'],
      ['docs/index.md', '/docs/start/setup#run', 'docs/start/01-setup.md#run'],
    ];
    expect(links.map(([from = '', href = '']) => leadsTo(guide, from, href))).toEqual(
      links.map(([, , to]) => to),
    );
    expect(guide.pagesByPath.get('docs/index.md')?.file?.body).toContain('[plan](deep/plan.png)');
    expect(guide.pagesByPath.get('docs/index.md')?.file?.body).toContain(
      '<img src="../img/leaf.svg" alt="Leaf" class="big" />',
    );
  });

  test('names what it loses, where its author finds it', async () => {
    const { problems } = await checkFolder(temporaryGuide(files), { shownAs: 'site' });
    expect(told(problems)).toEqual([
      'site/docs/_part.mdx:1:55 Unexpected component `<Chart>`, expected text: it is a program; only what is text can be shown',
      'site/docs/intro.mdx:14:25 Unexpected expression `{1 + 1}`, expected text: expressions are not run and stand as text',
      'site/docusaurus.config.ts:32:26 Unexpected program behind `themeConfig.footer.copyright`: only values that are written down are read',
      'site/src/pages/index.tsx:1:1 Unexpected program: a page of React can only be shown by running it',
    ]);
  });

  test('is brought in with its links, and the same again by a second import', async () => {
    const { into, problems, guide } = await broughtIn(files);
    expect(problems).toEqual([]);
    const home = readFileSync(path.join(into, 'docs/index.md'), 'utf8');
    expect(home).toContain('--8<-- "includes/docs/part.md"');
    expect(home).toContain('[setup](start/01-setup.md#run)');
    expect(readFileSync(path.join(into, 'docs/deep/soil.md'), 'utf8')).toContain(
      '[twice](../start/01-setup.md#c-c-2)',
    );
    expect(guide).toMatchObject({ title: 'Garden Kit', folderAddresses: true });
  });
});

describe('lists that Docusaurus makes by itself', () => {
  const files: Files = {
    'docusaurus.config.js': `module.exports = { title: 'Garden', i18n: { defaultLocale: 'en', locales: ['en', 'de'] },
      presets: [['classic', { docs: {} }]],
      plugins: [['@docusaurus/plugin-content-docs', { id: 'team', path: 'team', routeBasePath: 'team' }]] };`,
    'sidebars.js': `module.exports = { docs: ['start',
      { type: 'category', label: 'All tools', link: { type: 'generated-index', description: 'What to dig with.' }, items: ['spade', 'rake'] },
      { type: 'autogenerated', dirName: 'soil' }, { type: 'link', label: 'News', href: '/blog' }] };`,
    'docs/start.md':
      '# Start\n\n[tools](/docs/category/all-tools) [soil](/docs/category/earth) [wet](/docs/tags/wet) [Mo](/blog/authors/mo) [years](/blog/archive) [old](/docs/1.0/start)\n',
    'docs/spade.md':
      '---\ndescription: Digs.\n---\n# Spade\n\nimport DocCardList from \'@theme/DocCardList\';\n\n<DocCardList />\n\n```mdx-code-block\n<Tabs>\n<TabItem value="a">\n```\n\nIn a tab.\n\n```mdx-code-block\n</TabItem>\n</Tabs>\n```\n',
    'docs/rake.md': '---\ntags: [{ label: Wet, permalink: /w }]\n---\n# Rake\n',
    'docs/soil/clay/_category_.json':
      '{ "label": "Clay", "link": { "type": "generated-index", "title": "Clay of all kinds", "slug": "/category/earth" } }',
    'docs/soil/clay/red.md': '# Red\n',
    'team/mo.md': '# Mo\n',
    'i18n/de/docusaurus-plugin-content-docs-team/current/mo.md': '# Mo auf Deutsch\n',
    'blog/authors.yml': 'mo: { name: Mo Rivers, title: Gardener, url: https://mo.example.org }\n',
    'blog/2024-05-04-spring.md': '---\nauthors: [mo, { name: Al }]\n---\n# Spring\n\nText.\n',
    'versioned_docs/version-1.0/start.md': '# Old\n',
  };

  test('are pages, with what they list', async () => {
    const guide = siteOf(files);
    expect(outline(guide.content.contents)).toEqual([
      'docs/start.md',
      { 'All tools: docs/category/all-tools.md': ['docs/spade.md', 'docs/rake.md'] },
      { 'Clay: docs/soil/clay/index.md': ['docs/soil/clay/red.md'] },
      'News: blog/index.md',
      'team/mo.md',
      { 'Blog: blog/index.md': ['blog/2024-05-04-spring.md'] },
      { de: ['de/team/mo.md'] },
    ]);
    const list = guide.pagesByPath.get('docs/category/all-tools.md');
    expect(list?.file?.body).toBe('\nWhat to dig with.\n\n::: section-pages\n');
    const { problems } = await checkFolder(temporaryGuide(files), { shownAs: 'site' });
    expect(told(problems)).toEqual([
      'site/docs/start.md:3:138 Unexpected `/docs/1.0/start`, expected a page or file such as `start.md`',
      'site/docusaurus.config.js:1:1 Unexpected `versioned_docs/`: only the newest version is shown, not 1.0',
    ]);
  });

  test('show the pages of their section, a page without any its neighbours', () => {
    const guide = siteOf(files);
    expect(listed(guide, 'docs/category/all-tools.md')).toEqual(['../spade.html', '../rake.html']);
    expect(listed(guide, 'docs/spade.md')).toEqual(['rake.html']);
    // It is listed before, as an entry of its own.
    const blog = guide.pagesByPath.get('blog/index.md');
    expect(blog && guide.contents?.nodes.get(blog)?.children).toHaveLength(1);
  });

  test('answer at the addresses that they had', () => {
    const guide = siteOf(files);
    const links = [
      ['/docs/category/all-tools', 'docs/category/all-tools.md'],
      ['/docs/category/earth', 'docs/soil/clay/index.md'],
      ['/docs/tags/wet', 'tags.md'],
      ['/blog/authors/mo', 'blog/index.md'],
      ['/blog/archive', 'blog/index.md'],
    ];
    expect(links.map(([href = '']) => leadsTo(guide, 'docs/start.md', href))).toEqual(
      links.map(([, to]) => to),
    );
  });

  test('and posts say who wrote them, below their titles', () => {
    const page = siteOf(files).pagesByPath.get('blog/2024-05-04-spring.md');
    expect(page?.file?.body).toBe(
      '# Spring\n\n[Mo Rivers](https://mo.example.org) (Gardener), Al\n\n\nText.\n',
    );
  });

  test('components hidden in code are components, and a list of cards is one', () => {
    const body = siteOf(files).pagesByPath.get('docs/spade.md')?.file?.body ?? '';
    expect(body).toContain('\n::: section-pages\n');
    expect(body).toMatch(/:::: tabs\n+@tab a\n+In a tab\.\n+::::/);
    expect(body).not.toContain('mdx-code-block');
  });

  test('are pages of the guide that the site becomes', async () => {
    const { into, problems } = await broughtIn(files);
    expect(problems).toEqual([
      'content/docs/start.md:3:132 Unexpected `/docs/1.0/start`, expected a page or file such as `start.md`',
    ]);
    expect(readFileSync(path.join(into, 'docs/category/all-tools.md'), 'utf8')).toContain(
      '::: section-pages',
    );
  });
});

test('a site of Docusaurus whose documents lie beside it is read from the folder that holds both', async () => {
  const folder = temporaryGuide({
    'website/docusaurus.config.js':
      "module.exports = { title: 'Garden', presets: [['classic', { docs: { path: '../docs', editUrl: 'https://github.com/a/b/edit/main/website/' }, blog: false }]] };",
    'website/static/leaf.svg': SVG,
    'docs/a.md': '# A\n\n![leaf](/leaf.svg) ![again](@site/static/leaf.svg) [b](b.md)\n',
    'docs/b.md': '# B\n',
  });
  const guide = buildGuide(loadContent(folder, 'site'));
  expect([...guide.pagesByPath.keys()]).toEqual(expect.arrayContaining(['docs/a.md', 'docs/b.md']));
  expect(guide.pagesByPath.get('docs/a.md')?.file?.body).toContain(
    '![leaf](/leaf.svg) ![again](../leaf.svg)',
  );
  expect(told((await checkFolder(folder, { shownAs: 'site' })).problems)).toEqual([]);
  expect(told((await checkFolder(path.join(folder, 'website'), { shownAs: 'website' })).problems)).toEqual([
    'website/docusaurus.config.js:1:1 Unexpected `../docs`, expected a folder beside the settings or below',
  ]);
});

test.each([
  [
    'code that a group includes has a tab of its own',
    '::: code-group\n<<< ./a.ts [a.ts]\n:::',
    '::: code-group\n```ts [a.ts]\nconst a = 1;\n```\n:::',
  ],
  [
    'tabs in the item of a list belong to it',
    '1. One\n\n    <Tabs>\n      <TabItem label="a">\n        Text\n      </TabItem>\n    </Tabs>\n\n2. Two',
    '1. One\n\n    :::: tabs\n    @tab a\n    Text\n\n    ::::\n\n2. Two',
  ],
  [
    'tabs of a plugin of VitePress',
    ':::tabs key:x\n== tab a\nA\n== b\nB\n:::',
    '::: tabs\n@tab tab a\nA\n@tab b\nB\n:::',
  ],
  ['an open container of details', '::: details More {open}\nx\n:::', '::: details More {open}\nx\n:::'],
  ['one without a title', '::: details {open}\nx\n:::', '::: details {open}\nx\n:::'],
  ['tabs of a theme of VuePress', '::: code-tabs#shell\n@tab npm\nx\n:::', '::: tabs\n@tab npm\nx\n:::'],
  [
    'a container that only the site has',
    '::: theorem Pythagoras {#thm}\nx\n:::\n\n::: proof\ny\n:::',
    '[](){ #thm }\n\n::: note Pythagoras\nx\n:::\n\n::: note Proof\ny\n:::',
  ],
  [
    'containers that only place what they hold',
    ':::: card-grid cols="3"\n::: card title="A b" icon="x"\nc\n:::\n::::\n\n::: center\nd\n:::',
    '\n::: note A b\nc\n:::\n\n\n\nd\n',
  ],
  ['a line that nothing closes', '::: all-skills\n\n::: tip\nx\n:::', '::: all-skills\n\n::: tip\nx\n:::'],
  ['an id of a container', '::: tip Go {#go}\nx\n:::', '[](){ #go }\n\n::: tip Go\nx\n:::'],
  ['texts that a page exports', "export const v = '1.0';\n\nAt {v}.", '\nAt 1.0.'],
  [
    'tabs that hold tabs',
    '<Tabs><TabItem label="a">\n<Tabs><TabItem label="b">\nx\n</TabItem></Tabs>\n</TabItem></Tabs>',
    '::::: tabs\n@tab a\n:::: tabs\n@tab b\nx\n\n::::\n\n:::::',
  ],
  [
    'marks of Starlight',
    '```js ins={2} del={"x":1} "w" wrap\na\nb\n```',
    '```js\na // [!code --]\nb // [!code ++]\n```',
  ],
])('%s', (_, source, expected) => {
  const code = (): string => 'const a = 1;\n';
  const inclusion: PageContext['inclusion'] = (line) => codeInclusion(line, { code });
  const { text, losses } = translate(source, { expressions: 'braces', inclusion });
  expect(text).toBe(expected);
  expect(losses).toEqual([]);
});

test.each([
  ['{a: 1}', 'braces'],
  ['{{ a }}', 'vue'],
])('%s is an expression, but not where it is code or left alone', (expression, expressions) => {
  const context: PageContext = { expressions: expressions === 'vue' ? 'vue' : 'braces' };
  expect(
    translate(`# A {#id}\n\n\`${expression}\` $x_{1}$ <b v-pre>${expression}</b>\n`, context).losses,
  ).toEqual([]);
  expect(translate(`Text ${expression}\n`, context).losses).toMatchObject([{ line: 1, column: 6 }]);
});

test.each([
  'export default { title: `${',
  'const a = { b: a }; export default a;',
  `export default ${'['.repeat(20_000)}`,
  `const a0 = 'xxxxxxxxxx';\n${Array.from({ length: 60 }, (_, i) => `const a${i + 1} = a${i} + a${i};`).join('\n')}\nexport default { title: a60 };`,
  `const a0 = [1];\n${Array.from({ length: 60 }, (_, i) => `const a${i + 1} = [...a${i}, ...a${i}];`).join('\n')}\nexport default a60;`,
  'export default { __proto__: { title: 1 }, constructor: 2 };',
])('settings that would do harm are only read: %.40s', (text) => {
  const { data } = readScript(text);
  expect(JSON.stringify(data)?.length ?? 0).toBeLessThan(1_000_000);
  expect(Object.hasOwn(Object.prototype, 'title')).toBe(false);
});

describe('a site of VitePress', () => {
  const files: Files = {
    'docs/.vitepress/config.mts': `
import { defineConfig } from 'vitepress';
import { sidebar } from './sidebar';

export default defineConfig({
  title: 'Garden Kit',
  description: 'Grow things',
  base: '/kit/',
  lang: 'en-GB',
  srcExclude: ['**/drafts/**'],
  rewrites: { 'packages/:name/readme.md': 'packages/:name.md' },
  head: [['link', { rel: 'icon', href: '/kit/leaf.svg' }]],
  sitemap: { hostname: 'https://garden.example.org/kit/' },
  themeConfig: {
    logo: '/leaf.svg',
    nav: nav(),
    sidebar,
    socialLinks: [{ icon: 'github', link: 'https://github.com/example/garden' }],
    editLink: { pattern: 'https://github.com/example/garden/edit/main/docs/:path' },
    footer: { copyright: 'Garden' },
  },
  locales: { root: { label: 'English', lang: 'en-GB' }, de: { label: 'Deutsch', lang: 'de', link: '/de/' } },
  transformPageData(data) { return data; },
});

function nav() {
  return [{ text: 'Guide', link: '/guide/start', activeMatch: '/guide/' }, { text: 'API', link: '/api/' }, { text: 'Forum', link: 'https://forum.example.org' }];
}
`,
    'docs/.vitepress/sidebar.ts': `
export const sidebar = {
  '/guide/': [{ text: 'First steps', collapsed: false, items: [{ text: 'Start', link: '/guide/start' }, { text: 'Soil', link: '/guide/soil.html' }] }],
  '/api/': { base: '/api/', items: [{ text: 'Spade', link: 'spade' }] },
};
`,
    'docs/.vitepress/theme/index.ts': 'export default {};\n',
    'docs/index.md': `---
layout: home
hero:
  name: Garden Kit
  text: Grow things
  tagline: Without tears.
  image: /leaf.svg
  actions:
    - { theme: brand, text: Begin, link: /guide/start }
    - { theme: alt, text: API, link: /api/ }
features:
  - icon: 🌱
    title: Seeds
    details: They grow.
    link: /guide/soil
---

<script setup>
import Team from './Team.vue'
</script>

<Team />
`,
    'docs/guide/start.md': `---
outline: false
---
# Start <Badge type="tip" text="new" />

[[toc]]

::: code-group
\`\`\`sh [npm]
npm i
\`\`\`
\`\`\`sh [yarn]
yarn add
\`\`\`
:::

::: details More
Text with [soil](./soil#_2-wet-creme).
:::

<<< @/snippets/a.ts#grow{1 ts}

<<< ./gone.js

<!--@include: ../parts/frost.md{2,}-->

{{ $frontmatter.outline }} and \`{{ code }}\` and {{ 1 + 1 }}

[spade](/api/spade#use) [de](/de/guide/start) [pkg](/packages/rake)
`,
    'docs/guide/soil.md':
      '# Soil\n\n## 2. Wet: Crème {#own}\n\n## 2. Wet: Crème\n\n> [!TIP]\n> Rain.\n\n```js{1,3}\na // [!code ++]\nb\nc\n```\n',
    'docs/parts/frost.md': 'Not this.\nFrost. [soil](../guide/soil.md)\n',
    'docs/snippets/a.ts': '// #region grow\nconst a = 1;\n// #endregion grow\nconst b = 2;\n',
    'docs/drafts/no.md': '# Not yet\n',
    'docs/api/index.md': '# API\n',
    'docs/api/spade.md': '# Spade\n\n## Use\n',
    'docs/packages/rake/readme.md': '# Rake\n\n[soil](../../guide/soil.md)\n',
    'docs/de/index.md': '# Garten\n',
    'docs/de/guide/start.md': '# Anfang\n\n[Boden](./soil)\n',
    'docs/de/guide/soil.md': '# Boden\n',
    'docs/public/leaf.svg': SVG,
    'docs/package.json': '{}',
  };

  test('has its settings, its contents and its pages where they were', () => {
    const guide = siteOf(files);
    const { settings, content, pagesByPath } = guide;
    expect(settings).toMatchObject({
      title: 'Garden Kit',
      description: 'Grow things',
      language: 'en-GB',
      url: 'https://garden.example.org/kit/',
      repository: 'https://github.com/example/garden',
      copyright: 'Garden',
      logo: 'leaf.svg',
      favicon: 'leaf.svg',
      navigation: [
        { title: 'Guide', page: 'guide/start.md' },
        { title: 'API', page: 'api/index.md' },
      ],
      links: [
        { title: 'Github', url: 'https://github.com/example/garden' },
        { title: 'Forum', url: 'https://forum.example.org' },
      ],
    });
    expect(outline(content.contents)).toEqual([
      { Guide: [{ 'First steps': ['Start: guide/start.md', 'Soil: guide/soil.md'] }] },
      { API: ['Spade: api/spade.md'] },
      { Deutsch: [{ Guide: [{ 'First steps': ['de/guide/start.md', 'de/guide/soil.md'] }] }] },
    ]);
    expect([...pagesByPath.keys()]).toEqual(expect.arrayContaining(['packages/rake.md', 'parts/frost.md']));
    expect(pagesByPath.has('drafts/no.md')).toBe(false);
    expect([...content.assets.keys()]).toEqual(['leaf.svg']);
    const start = pagesByPath.get('guide/start.md');
    expect(start && editUrl(guide, start)).toBe(
      'https://github.com/example/garden/edit/main/docs/guide/start.md',
    );
  });

  test('keeps what its pages include, its front page and its links', () => {
    const guide = siteOf(files);
    const body = (page: string): string => guide.pagesByPath.get(page)?.file?.body ?? '';
    expect(body('guide/start.md')).toContain('```ts {1}\nconst a = 1;\n```');
    expect(body('guide/start.md')).toContain('::: code-group\n```sh [npm]\nnpm i\n```\n```sh [yarn]\n');
    expect(body('guide/start.md')).toContain('\nFrost. [soil](../guide/soil.md)\n');
    expect(body('guide/start.md')).not.toContain('Not this');
    expect(body('index.md')).toContain('# Garden Kit\n\n**Grow things**\n\nWithout tears.');
    expect(body('index.md')).toContain('[Begin](/guide/start){ .button .button-primary }');
    expect(body('index.md')).toContain('-   🌱 **Seeds**\n\n    They grow.\n');
    const links = [
      ['guide/start.md', '/packages/rake', 'packages/rake.md'],
      ['guide/start.md', '/de/guide/start', 'de/guide/start.md'],
      ['packages/rake.md', '../guide/soil.md', 'guide/soil.md'],
      ['de/guide/start.md', './soil', 'de/guide/soil.md'],
    ];
    expect(links.map(([from = '', href = '']) => leadsTo(guide, from, href))).toEqual(
      links.map(([, , to]) => to),
    );
  });

  test('names what it loses, where its author finds it', async () => {
    const { problems } = await checkFolder(temporaryGuide(files), { shownAs: 'site' });
    expect(told(problems)).toEqual([
      'site/docs/.vitepress/config.mts:1:1 Unexpected `.vitepress/theme/`: a theme is a program; the look is that of this guide',
      'site/docs/.vitepress/config.mts:12:9 Unexpected `head`: the head of a page is made by `layouts/`',
      'site/docs/.vitepress/config.mts:23:27 Unexpected `transformPageData`: it is a program, and a guide runs none',
      'site/docs/guide/start.md:23:1 Unexpected file `./gone.js`, expected text: it is not one that can be read here',
      'site/docs/guide/start.md:27:1 Unexpected expression `{{ $frontmatter.outline }}`, expected text: expressions are not run and stand as text',
      'site/docs/guide/start.md:27:49 Unexpected expression `{{ 1 + 1 }}`, expected text: expressions are not run and stand as text',
      'site/docs/index.md:18:1 Unexpected `<script>`, expected text: a page brings no scripts, styles or head of its own',
      'site/docs/index.md:22:1 Unexpected component `<Team>`, expected text: it is a program; only what is text can be shown',
    ]);
  });

  test('is brought in with its links, and the same again by a second import', async () => {
    const { into, problems } = await broughtIn(files);
    expect(problems).toEqual([]);
    expect(readFileSync(path.join(into, 'guide/start.md'), 'utf8')).toContain('[soil](soil.md#2-wet-crème)');
  });
});

test('a page that is missing is to be made where the pages lie', async () => {
  const folder = temporaryGuide({
    'docs/.vitepress/config.js': "export default { title: 'Kit' }",
    'docs/index.md': '# Kit\n\n[a](/guide/far/gone) ![b](/img/gone.png)\n',
    'docs/guide/soil.md': '# Soil\n',
    'docs/public/img/leaf.svg': SVG,
  });
  const { problems } = await checkFolder(folder, { shownAs: 'site' });
  expect(problems.map(({ fix }) => fix)).toEqual([
    'create `site/docs/guide/far/gone.md`, or take the link out.',
    'add `site/docs/public/img/gone.png`, or take the picture out.',
  ]);
});

test('a site of VitePress has its pages where patterns send them, and none that a program makes', async () => {
  const folder = temporaryGuide({
    '.vitepress/config.js':
      "export default { title: 'Kit', rewrites: { 'packages/:pkg/docs/(.*)': ':pkg/(.*)', 'src/(.*)/(.*)': '(.*)-(.*)' } }",
    'index.md': '# Kit\n\n[api](/core/api) [deep](core/deep/x.md) [nowhere](/nowhere)\n',
    'packages/core/docs/api.md': '# API\n',
    'packages/core/docs/deep/x.md': '# X\n',
    'src/a/b.md': '# B\n',
    'posts/[id].md': '# {{ $params.title }}\n',
    'posts/[id].paths.js': 'export default { paths: () => [] }',
  });
  const guide = buildGuide(loadContent(folder, 'site'));
  expect(guide.pages.flatMap(({ path: file, file: own }) => (own ? [file] : [])).toSorted()).toEqual([
    'a-b.md',
    'core/api.md',
    'core/deep/x.md',
    'index.md',
  ]);
  expect(told((await checkFolder(folder, { shownAs: 'site' })).problems)).toEqual([
    'site/index.md:3:51 Unexpected `/nowhere`, expected a page or file of this guide',
    'site/posts/[id].md:1:1 Unexpected program: the pages of this pattern can only be made by running it',
  ]);
});

describe('a site of VuePress', () => {
  const pages: Files = {
    'docs/README.md':
      '---\nhome: true\nheroText: Garden Kit\nheroImage: /leaf.svg\ntagline: Grow things.\nactionText: Begin\nactionLink: /guide/\nfeatures: [{ title: Seeds, details: They grow. }]\n---\n\nMore.\n',
    'docs/guide/README.md': '# Guide\n\n[soil](./soil.md) [spade](/tools/spade.html)\n',
    'docs/guide/soil.md': '# Soil\n',
    'docs/tools/spade.md': '# Spade\n',
    'docs/about.md': '# About\n',
    'docs/de/README.md': '# Garten\n',
    'docs/.vuepress/public/leaf.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>\n',
    'docs/.vuepress/components/Sun.vue': '<template />\n',
    'docs/.vuepress/notes.md': '# No page\n',
  };
  const first: Files = {
    ...pages,
    'docs/.vuepress/config.js': `
module.exports = {
  title: 'Garden Kit',
  base: '/kit/',
  plugins: ['@vuepress/pwa'],
  locales: { '/': { lang: 'en-GB', title: 'Garden Kit' }, '/de/': { lang: 'de', title: 'Garten' } },
  themeConfig: {
    logo: '/leaf.svg',
    repo: 'example/garden',
    docsDir: 'docs',
    docsBranch: 'trunk',
    editLinks: true,
    locales: {
      '/': {
        nav: [{ text: 'Guide', link: '/guide/' }, { text: 'More', items: [{ text: 'Tools', link: '/tools/spade' }] }, { text: 'Forum', link: 'https://forum.example.org' }],
        sidebar: {
          '/guide/': [{ title: 'First steps', path: '/guide/', children: ['', ['soil', 'Good soil']] }],
          '/tools/': ['spade', { title: 'Forum', path: 'https://forum.example.org' }],
          '/': ['about'],
        },
      },
      '/de/': { label: 'Deutsch', selectText: 'Sprache' },
    },
  },
};
`,
  };
  const second: Files = {
    ...pages,
    'docs/.vuepress/config.ts': `
import { defaultTheme } from '@vuepress/theme-default';
export default defineUserConfig({
  title: 'Garden Kit',
  bundler: viteBundler(),
  theme: defaultTheme({
    repo: 'https://git.example.org/garden',
    navbar: ['/guide/', { text: 'More', prefix: '/tools/', children: [{ text: 'Tools', link: 'spade.md' }] }],
    sidebar: [{ text: 'Guide', link: '/guide/', prefix: 'guide', children: ['soil.md'] }, '/tools/spade.md'],
  }),
});
`,
  };

  test('of the first version keeps its settings, side bars and languages', () => {
    const guide = siteOf(first);
    const { settings, content } = guide;
    expect(settings).toMatchObject({
      title: 'Garden Kit',
      language: 'en-GB',
      logo: 'leaf.svg',
      repository: 'https://github.com/example/garden',
      navigation: [
        { title: 'Guide', page: 'guide/README.md' },
        { title: 'Tools', page: 'tools/spade.md' },
      ],
      links: [
        { title: 'Forum', url: 'https://forum.example.org' },
        { title: 'GitHub', url: 'https://github.com/example/garden' },
      ],
    });
    expect(outline(content.contents)).toEqual([
      { Guide: [{ 'First steps: guide/README.md': ['guide/README.md', 'Good soil: guide/soil.md'] }] },
      { Tools: ['tools/spade.md', 'https://forum.example.org'] },
      'about.md',
    ]);
    const soil = guide.pagesByPath.get('guide/soil.md');
    expect(soil && editUrl(guide, soil)).toBe(
      'https://github.com/example/garden/edit/trunk/docs/guide/soil.md',
    );
    expect(guide.pagesByPath.has('notes.md')).toBe(false);
    expect(leadsTo(guide, 'guide/README.md', '/tools/spade.html')).toBe('tools/spade.md');
  });

  test('keeps links of its menus to other sites, and the pages of folders whose side bar it makes itself', () => {
    const guide = siteOf({
      ...pages,
      'docs/api/rake.md': '# Rake\n',
      'docs/api/README.md': '# API\n',
      'docs/.vuepress/config.js': `module.exports = { title: 'Kit', themeConfig: {
        nav: [{ text: 'More', items: [{ text: 'Chat', link: 'https://chat.example.org' }, { text: 'Old', items: [{ text: 'V1', link: 'https://v1.example.org' }, { text: 'Spade', link: '/tools/spade' }] }] }],
        sidebar: { '/guide/': ['soil'], '/api/': 'auto' } } }`,
    });
    expect(guide.settings).toMatchObject({
      links: [
        { title: 'Chat', url: 'https://chat.example.org' },
        { title: 'V1', url: 'https://v1.example.org' },
      ],
      navigation: [{ title: 'Spade', page: 'tools/spade.md' }],
    });
    expect(outline(guide.content.contents)).toEqual([
      { Guide: ['guide/soil.md'] },
      { Api: ['api/README.md', 'api/rake.md'] },
    ]);
  });

  test('of the second version keeps what its theme is given', () => {
    const guide = siteOf(second);
    expect(guide.settings).toMatchObject({
      links: [{ title: 'git.example.org', url: 'https://git.example.org/garden' }],
      navigation: [{ title: 'Tools', page: 'tools/spade.md' }],
    });
    expect(outline(guide.content.contents)).toEqual([
      { 'Guide: guide/README.md': ['guide/soil.md'] },
      'tools/spade.md',
    ]);
  });

  test('keeps its front page, also when it is brought in', async () => {
    const { into, problems } = await broughtIn(first);
    expect(problems).toEqual([]);
    expect(readFileSync(path.join(into, 'README.md'), 'utf8')).toBe(
      '\n# Garden Kit\n\nGrow things.\n\n![Garden Kit](leaf.svg)\n\n[Begin](guide/README.md){ .button .button-primary }\n\n' +
        ':::: cards\n\n-   **Seeds**\n\n    They grow.\n\n::::\n\n\nMore.\n',
    );
  });

  test('names what it loses', async () => {
    const { problems } = await checkFolder(temporaryGuide(first), { shownAs: 'site' });
    expect(told(problems)).toEqual([
      'site/docs/.vuepress/config.js:1:1 Unexpected `.vuepress/components/`: what it holds are programs, and a guide runs none',
      'site/docs/.vuepress/config.js:5:12 Unexpected `plugins`: they are programs, and a guide runs none',
    ]);
  });
});

test('a site of Starlight keeps its banner, the title of its front page and parts beside the pages', () => {
  const guide = siteOf({
    'astro.config.mjs':
      "import starlight from '@astrojs/starlight';\nexport default { base: '/docs', integrations: [starlight({ title: 'Kiln' })] };",
    'src/content/docs/index.mdx':
      "---\ntitle: Kiln\nhero: { title: Kiln fires, tagline: Hot }\nbanner: { content: 'New: <a href=\"/docs/glaze/\">glaze</a>' }\n---\nimport Part from '../../parts/part.mdx';\n\n<Part />\n",
    'src/content/docs/glaze.md': '---\ntitle: Glaze\n---\nShiny.\n',
    'src/parts/part.mdx':
      '---\na: 1\n---\nimport { Badge } from \'x\';\nPart with [a link](/docs/glaze/) <Badge text="new" />.\n',
  });
  const body = guide.pagesByPath.get('index.md')?.file?.body ?? '';
  expect(body).toContain('New: <a href="glaze');
  expect(body).toContain('\n**Kiln fires**\n');
  expect(body).toMatch(/Part with \[a link\]\(glaze[^)]*\) \*\*new\*\*\./);
});

describe('a site of Starlight', () => {
  const files: Files = {
    'astro.config.mjs': `
import starlight from '@astrojs/starlight';
import tailwind from '@astrojs/tailwind';
export default defineConfig({
  site: 'https://garden.example.org',
  base: '/kit',
  redirects: { '/old': '/guides/soil/', '/older': '/gone/' },
  integrations: [
    tailwind(),
    starlight({
      title: 'Garden Kit',
      description: 'Grow things',
      logo: { src: './src/assets/leaf.svg' },
      social: [{ icon: 'github', label: 'GitHub', href: 'https://github.com/example/garden' }],
      editLink: { baseUrl: 'https://github.com/example/garden/edit/main/' },
      customCss: ['./src/styles/own.css'],
      defaultLocale: 'root',
      locales: { root: { label: 'English', lang: 'en' }, de: { label: 'Deutsch' } },
      sidebar: [
        'intro',
        { label: 'Guides', autogenerate: { directory: 'guides' } },
        { label: 'Reference', items: [{ label: 'Spade', slug: 'reference/spade' }, { label: 'Forum', link: 'https://forum.example.org' }] },
      ],
    }),
  ],
});
`,
    'src/content/docs/index.mdx': `---
title: Garden Kit
template: splash
hero:
  tagline: Grow things.
  image:
    file: ../../assets/leaf.svg
  actions:
    - text: Begin
      link: /kit/intro/
---
import { Card, CardGrid } from '@astrojs/starlight/components';

<CardGrid stagger>
  <Card title="Seeds" icon="leaf">
    They [grow](/kit/guides/soil/#wet).
  </Card>
</CardGrid>
`,
    'src/content/docs/intro.md': `---
title: Intro
tableOfContents: false
---

:::tip[Go *on*]
See [soil](./guides/soil/) and ![leaf](../../assets/leaf.svg).
:::
`,
    'src/content/docs/guides/Soil.mdx': `---
title: Soil
sidebar:
  order: 2
---
import { Tabs, TabItem, Steps, FileTree, Aside, LinkCard, Code } from '@astrojs/starlight/components';
import Part from '../_part.mdx';
import raw from '../../../../examples/a.js?raw';
import leaf from '../../../assets/leaf.svg';

## Wet

<Tabs syncKey="os">
  <TabItem label="One">

    :::caution
    Inside.
    :::

  </TabItem>
  <TabItem label="Two">Second</TabItem>
</Tabs>

<Steps>
1. Dig

2. Wait
</Steps>

<Aside type="danger" title="No">Stop.</Aside>

<Part />

<Code code={raw} lang="js" title="a.js" />

<Image src={leaf} alt="Leaf" />

<LinkCard title="Spade" href="/kit/reference/spade/" />

\`\`\`js title="b.js" ins={2} "const" frame="none"
const a = 1;
const b = 2;
\`\`\`
`,
    'src/content/docs/guides/seed.md':
      '---\ntitle: Seed\nsidebar: { order: 1, badge: New }\n---\n\n{not an expression}\n',
    'src/content/docs/guides/later.md': '---\ntitle: Later\ndraft: true\n---\n',
    'src/content/docs/_part.mdx': 'A part.\n',
    'src/content/docs/reference/spade.md':
      '---\ntitle: Spade\nslug: reference/spade\npagefind: false\n---\n\n[rel](../../guides/soil/) [x](#use)\n\n## Use\n',
    'src/content/docs/de/intro.md': '---\ntitle: Anfang\n---\n\nText.\n',
    'src/assets/leaf.svg': SVG,
    'public/favicon.svg': SVG,
    'examples/a.js': 'run();\n',
  };

  test('has its settings, its contents and its pages where they were', () => {
    const guide = siteOf(files);
    const { settings, content } = guide;
    expect(settings).toMatchObject({
      title: 'Garden Kit',
      description: 'Grow things',
      language: 'en',
      logo: 'assets/leaf.svg',
      favicon: 'favicon.svg',
      repository: 'https://github.com/example/garden',
      links: [{ title: 'GitHub', url: 'https://github.com/example/garden' }],
    });
    expect(outline(content.contents)).toEqual([
      'intro.md',
      { Guides: ['guides/seed.md', 'guides/Soil.md'] },
      { Reference: ['Spade: reference/spade.md', 'https://forum.example.org'] },
      { Deutsch: ['de/intro.md'] },
    ]);
    expect(forwardsOf(guide).map(({ url }) => url)).toEqual(expect.arrayContaining(['old/index.html']));
    expect(leadsTo(guide, 'reference/spade.md', '../../guides/soil/')).toBe('guides/Soil.md');
  });

  test('keeps the text of its components, what it imports and its links', () => {
    const guide = siteOf(files);
    const soil = guide.pagesByPath.get('guides/Soil.md')?.file?.body ?? '';
    for (const text of [
      ':::: tabs\n@tab One\n\n::: caution\nInside.\n:::\n',
      '::: danger No\n\nStop.\n\n:::',
      '\nA part.\n',
      '```js title="a.js"\nrun();\n```',
      '![Leaf](../assets/leaf.svg)',
      '- [Spade](../reference/spade)',
      '```js title="b.js"\nconst a = 1;\nconst b = 2; // [!code ++]\n```',
    ])
      expect(soil).toContain(text);
    const home = guide.pagesByPath.get('index.md')?.file;
    expect(home?.body).toContain(
      'Grow things.\n\n![Garden Kit](assets/leaf.svg)\n\n[Begin](intro){ .button .button-primary }',
    );
    expect(home?.body).toContain('They [grow](guides/soil#wet).');
    expect(home?.front.value.hide).toContain('contents');
  });

  test('names what it loses, and nothing else', async () => {
    const { problems } = await checkFolder(temporaryGuide(files), { shownAs: 'site' });
    expect(told(problems)).toEqual([
      'site/astro.config.mjs:1:1 Unexpected `/gone/`, expected a page or a web address',
      'site/astro.config.mjs:9:5 Unexpected integration: it is a program, and a guide runs none',
      'site/astro.config.mjs:16:18 Unexpected `customCss`: a guide has one look; `colour` and `logo` are its own',
    ]);
  });

  test('is brought in with its links, and the same again by a second import', async () => {
    const { into, problems } = await broughtIn(files);
    expect(problems).toEqual([
      'content/guides/Soil.md:1:1 Unexpected `Soil.md`, expected small letters and hyphens, as in `soil.md`',
    ]);
    expect(readFileSync(path.join(into, 'guides/Soil.md'), 'utf8')).toContain('--8<-- "includes/part.md"');
  });
});
