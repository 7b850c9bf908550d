import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../src/load/load-content.ts';
import type { ContentsEntry } from '../src/model/contents.ts';
import { forwardsOf } from '../src/model/forwards.ts';
import { buildGuide, type Guide } from '../src/model/guide.ts';
import { resolveLink } from '../src/model/links.ts';
import { checkFolder } from '../src/site/check-folder.ts';
import { rolebook } from './run-rolebook.ts';
import { temporaryGuide, temporaryOutput } from './temporary-guide.ts';

// What the plugins of a MkDocs site make of its files is made here too, as far as that runs no program.

function siteOf(settings: string, files: Readonly<Record<string, string>>): Guide {
  return buildGuide(loadContent(temporaryGuide({ 'mkdocs.yml': settings, ...files }), 'site'));
}

function forward(guide: Guide, url: string): string | undefined {
  return forwardsOf(guide).find((found) => found.url === url)?.target;
}

function leadsTo(guide: Guide, from: string, href: string): string | undefined {
  const page = guide.pagesByPath.get(from);
  const target = page && resolveLink(guide, page, href);
  return target?.kind === 'page' ? target.page.path : target?.kind;
}

function paths(entries: readonly ContentsEntry[]): string[] {
  return entries.flatMap((entry) => {
    if (entry.kind === 'link') return entry.href;
    const own = entry.path === undefined ? [] : [entry.path];
    return entry.kind === 'section' ? [...own, ...paths(entry.entries)] : own;
  });
}

test('what extensions draw from data, and sites that the navigation takes in, are named where they stand', async () => {
  const folder = temporaryGuide({
    'mkdocs.yml':
      "nav:\n  - index.md\n  - Team: '!include ./team/mkdocs.yml'\n  - Teams: '*include ./*/mkdocs.yml'\n",
    'docs/index.md':
      '# Home\n\n::cards:: cols=2\n\n`::cards::` !!swagger a.json!!\n\n```md\n::cards::\n```\n',
  });
  const { problems } = await checkFolder(folder, { shownAs: 'site' });
  expect(
    problems.map(({ file, line, column, unexpected }) => `${file}:${line}:${column} ${unexpected}`),
  ).toEqual([
    'site/docs/index.md:3:1 Unexpected `::cards::` of neoteroi, expected text',
    'site/docs/index.md:5:13 Unexpected `!!swagger a.json!!` of mkdocs-render-swagger, expected text',
    'site/mkdocs.yml:3:11 Unexpected `!include ./team/mkdocs.yml`, expected a page in the folder of pages',
    'site/mkdocs.yml:4:12 Unexpected `*include ./*/mkdocs.yml`, expected a page in the folder of pages',
  ]);
});

test('icons that the site brings are icons, and others are reported', async () => {
  const folder = temporaryGuide({
    'mkdocs.yml':
      'markdown_extensions:\n  - pymdownx.emoji:\n      options: { custom_icons: [overrides/.icons] }\n',
    'overrides/.icons/simple/garden.svg': '<svg viewBox="0 0 9 9"><path d="M0 0h9"/></svg>',
    'docs/index.md': '# Home\n\n:simple-garden: :simple-gardening-gone:\n',
  });
  const { problems } = await checkFolder(folder, { shownAs: 'site' });
  expect(problems.map(({ line, column, unexpected }) => `${line}:${column} ${unexpected}`)).toEqual([
    '3:17 Unexpected `:simple-gardening-gone:`, expected the name of an icon',
  ]);
});

describe('notebooks of mkdocs-jupyter', () => {
  const cells = [
    { cell_type: 'markdown', source: ['# Soil\n', '\n', 'Read [home](index.md) and [gone](gone.md).'] },
    {
      cell_type: 'code',
      source: 'print("a")',
      outputs: [
        { output_type: 'stream', text: ['a\n'] },
        {
          output_type: 'execute_result',
          data: { 'text/html': '<table>\n\n<tr><td>1</td></tr></table>', 'text/plain': '1' },
        },
        { output_type: 'display_data', data: { 'image/png': 'AAAA' } },
        { output_type: 'error', traceback: ['\u001B[31mNo\u001B[0m'] },
      ],
    },
    { cell_type: 'raw', source: 'x' },
  ];
  const files = {
    'docs/index.md': '# Home\n\n[soil](soil.ipynb)\n',
    'docs/soil.ipynb': JSON.stringify(
      { cells, metadata: { language_info: { name: 'python' } } },
      undefined,
      1,
    ),
  };

  test('are pages with their text, their code and what it gave', () => {
    const guide = siteOf('plugins: [mkdocs-jupyter]\nnav: [index.md, Earth: soil.ipynb]\n', files);
    expect(guide.pagesByPath.get('soil.md')?.file?.body.trim().split(/\n\n/)).toEqual([
      '# Soil',
      'Read [home](index.md) and [gone](gone.md).',
      '```python\nprint("a")\n```',
      '```text\na\n```',
      '<table>\n<tr><td>1</td></tr></table>',
      '```text\nNo\n```',
    ]);
    expect(paths(guide.content.contents)).toEqual(['index.md', 'soil.md']);
    expect(leadsTo(guide, 'index.md', 'soil.ipynb')).toBe('soil.md');
  });

  test('are reported where they are written, and stay files to download without the plugin', async () => {
    const folder = temporaryGuide({ 'mkdocs.yml': 'plugins: [mkdocs-jupyter]\n', ...files });
    const { problems } = await checkFolder(folder, { shownAs: 'site' });
    expect(problems.map(({ file, line, unexpected }) => `${file}:${line} ${unexpected}`)).toEqual([
      'site/docs/soil.ipynb:8 Unexpected `gone.md`, expected a page or file of this guide',
      'site/docs/soil.ipynb:31 Unexpected picture inside a notebook, expected a file of its own',
    ]);
    expect(leadsTo(siteOf('site_name: X\n', files), 'index.md', 'soil.ipynb')).toBe('asset');
  });
});

describe('a blog', () => {
  const post = (front: string, title: string): string => `---\n${front}\n---\n# ${title}\n\nText.\n`;
  const files = {
    'docs/index.md': '# Home\n\n[by its address](blog/2024/02/03/c--the-rest/)\n',
    'docs/blog/index.md': '# News\n',
    'docs/blog/.authors.yml': 'authors:\n  mo: { name: Mo Rivers, description: Gardener }\n',
    'docs/blog/posts/a.md': post('date: 2023-05-04\nauthors: [mo]\ncategories: [Release notes]', 'A first'),
    'docs/blog/posts/b.md': post('date: 2024-02-03T10:00:00', '*C* & the `rest`'),
    'docs/blog/posts/c.md': post('date:\n  created: 2022-01-01\npin: true\nslug: own', 'Pinned'),
    'docs/blog/posts/d.md': post('date: 2024-03-01\ndraft: true', 'Not yet'),
  };
  const settings = 'site_name: X\nplugins: [material/blog, tags]\nnav: [index.md, News: blog/index.md]\n';

  test('answers at the addresses of its posts, categories and years', () => {
    const guide = siteOf(settings, files);
    expect(forward(guide, 'blog/2023/05/04/a-first/index.html')).toBe('../../../../posts/a.html');
    expect(forward(guide, 'blog/2022/01/01/own/index.html')).toBe('../../../../posts/c.html');
    expect(forward(guide, 'blog/category/release-notes/index.html')).toBe('../../../tags.html');
    expect(forward(guide, 'blog/archive/2023/index.html')).toBe('../../index.html');
    expect(leadsTo(guide, 'index.md', 'blog/2024/02/03/c--the-rest/')).toBe('blog/posts/b.md');
  });

  test('makes addresses as its settings say', () => {
    const options =
      'blog_dir: .\n      post_url_format: "{categories}/{date}-{file}"\n      post_url_date_format: yy-M';
    const guide = siteOf(`plugins:\n  - blog:\n      ${options}\n`, {
      'docs/index.md': '# Home\n',
      'docs/posts/a.md': post('date: 2023-05-04\ncategories: [Release notes]', 'A first'),
    });
    expect(forward(guide, 'release-notes/23-5-a/index.html')).toBe('../../posts/a.html');
  });

  test('lists pinned posts, then the newest, and no draft', () => {
    const guide = siteOf(settings, files);
    expect(paths(guide.content.contents)).toEqual([
      'index.md',
      'blog/index.md',
      'blog/posts/c.md',
      'blog/posts/b.md',
      'blog/posts/a.md',
    ]);
    expect(guide.pagesByPath.has('blog/posts/d.md')).toBe(false);
  });

  test('shows the day of each post and who wrote it, and the posts on its own page', async () => {
    const folder = temporaryGuide({ 'mkdocs.yml': settings, ...files });
    const output = temporaryOutput();
    await rolebook('build', '--input', folder, '--output', output);
    const news = readFileSync(path.join(output, 'blog/index.html'), 'utf8');
    expect(news).toContain(
      '<a href="posts/b.html">C &amp; the rest</a><span class="page-date"> <time datetime="2024-02-03">',
    );
    const first = readFileSync(path.join(output, 'blog/posts/a.html'), 'utf8');
    expect(first).toContain('<time datetime="2023-05-04">May 4, 2023</time>');
    expect(first).toContain('<p>Mo Rivers (Gardener)</p>');
  });
});

describe('pages in several languages', () => {
  const languages =
    'languages:\n        - { locale: en, default: true, name: English }\n        - { locale: de, name: Deutsch, nav_translations: { Guides: Anleitungen } }';
  const settings = (structure: string): string =>
    `site_name: X\nplugins:\n  - i18n:\n      docs_structure: ${structure}\n      ${languages}\nnav:\n  - Home: index.md\n  - Guides: [guides/start.md]\n`;

  test('are told apart by the ending of a file', () => {
    const guide = siteOf(settings('suffix'), {
      'docs/index.md': '# Home\n',
      'docs/index.de.md': '# Start\n',
      'docs/guides/start.md': '# Begin\n',
      'docs/guides/start.de.md': '# Anfangen\n',
      'docs/guides/only.md': '# Only\n',
    });
    expect(forward(guide, 'de/guides/start/index.html')).toBe('../../../guides/start.de.html');
    expect(leadsTo(guide, 'index.de.md', 'guides/start.md')).toBe('guides/start.de.md');
    expect(leadsTo(guide, 'index.de.md', 'guides/only.md')).toBe('guides/only.md');
    expect(leadsTo(guide, 'index.md', 'guides/start.de.md')).toBe('guides/start.de.md');
    expect(guide.content.contents.at(-1)).toEqual({
      kind: 'section',
      title: 'Deutsch',
      entries: [
        { kind: 'page', path: 'index.de.md' },
        { kind: 'section', title: 'Anleitungen', entries: [{ kind: 'page', path: 'guides/start.de.md' }] },
      ],
    });
  });

  test('may all have an ending, that of the site too', () => {
    const guide = siteOf(settings('suffix'), {
      'docs/index.en.md': '# Home\n',
      'docs/index.de.md': '# Start\n',
      'docs/guides/start.en.md': '# Begin\n',
    });
    expect(guide.pages.find(({ kind }) => kind === 'home')?.path).toBe('index.en.md');
    expect(leadsTo(guide, 'index.en.md', 'guides/start.md')).toBe('guides/start.en.md');
    expect(leadsTo(guide, 'index.de.md', 'guides/start.md')).toBe('guides/start.en.md');
    expect(forward(guide, 'guides/start/index.html')).toBe('../start.en.html');
    expect(guide.content.problems).toEqual([]);
  });

  test('are told apart by a folder', () => {
    const guide = siteOf(settings('folder'), {
      'docs/en/index.md': '# Home\n',
      'docs/de/index.md': '# Start\n',
      'docs/en/guides/start.md': '# Begin\n',
    });
    expect(paths(guide.content.contents)).toEqual(['en/index.md', 'en/guides/start.md', 'de/index.md']);
    expect(guide.pages.find(({ kind }) => kind === 'home')?.path).toBe('en/index.md');
    expect(forward(guide, 'guides/start/index.html')).toBe('../../en/guides/start.html');
    expect(leadsTo(guide, 'de/index.md', 'guides/start.md')).toBe('en/guides/start.md');
    expect(guide.content.problems).toEqual([]);
  });

  test('say their language', async () => {
    const folder = temporaryGuide({
      'mkdocs.yml': settings('suffix'),
      'docs/index.md': '# Home\n',
      'docs/guides/start.md': '# Begin\n',
      'docs/guides/start.de.md': '# Anfangen\n',
    });
    const output = temporaryOutput();
    await rolebook('build', '--input', folder, '--output', output);
    const read = (file: string): string => readFileSync(path.join(output, file), 'utf8');
    expect(read('guides/start.de.html')).toContain('<article data-article lang="de" dir="ltr">');
    expect(read('guides/start.html')).toContain('<article data-article>');
  });
});

describe('files that pages include', () => {
  const body = (guide: Guide, page: string): string | undefined => guide.pagesByPath.get(page)?.file?.body;

  test('with include-markdown, from the folder of the page, between two marks', () => {
    const guide = siteOf('plugins: [include-markdown]\n', {
      'README.md': '# Tool\n\n<!--intro-->\nA tool.\n<!--end-->\n\nMore.\n',
      'docs/README.md': '# Not this one\n',
      'docs/a/index.md':
        '# A\n\n{%\n   include-markdown "../../README.md"\n   start="<!--intro-->"\n   end="<!--end-->"\n%}\n\nBelow.\n',
      'docs/b.md': "# B\n\n{% include '../README.md' %}\n",
    });
    expect(body(guide, 'a/index.md')).toBe('# A\n\nA tool.\n\n\n\n\n\nBelow.\n');
    expect(body(guide, 'b.md')).toContain('More.');
    expect(guide.content.problems).toEqual([]);
  });

  test('with markdown_include, from its own folder', () => {
    const guide = siteOf('markdown_extensions:\n  - markdown_include.include: { base_path: parts }\n', {
      'parts/a.md': 'Part.\n',
      'docs/index.md': '# Home\n\n{!a.md!}\n\n    {!../../../etc/passwd!}\n',
    });
    expect(body(guide, 'index.md')).toContain('Part.');
    expect(guide.content.problems).toMatchObject([{ check: 'snippets', line: 5 }]);
  });
});

test('files to download are published, and pictures and pages with scripts are not', () => {
  const guide = siteOf('site_name: X\n', {
    'docs/index.md': '# Home\n\n[schema](schema.json)\n',
    'docs/schema.json': '{}\n',
    'docs/tool.py': 'print()\n',
    'docs/values.yaml': 'a: 1\n',
    'docs/page.html': '<script>alert(1)</script>\n',
    'docs/x.js': 'alert(1)\n',
  });
  expect([...guide.assets]).toEqual(['schema.json', 'tool.py', 'values.yaml']);
});

test('settings that nothing here does are named with the reason', () => {
  const { content } = siteOf('plugins: [search, mkdocstrings, drawio]\nhooks: [a.py]\n', {
    'docs/index.md': '# Home\n\n::: package.module\n    options: {}\n',
    'docs/moving.md': '# Moving\n\n::: tip\nA container of ours\n:::\n',
    'docs/reference.md': '# Reference\n\n:::package\n',
  });
  expect(content.problems.map(({ unexpected }) => unexpected)).toEqual([
    'Unexpected `hooks`: they are programs, and a guide runs none',
    'Unexpected plugin `drawio`: it has no counterpart here; pages show its notation as text',
    'Unexpected `::: package.module`, expected text: no source code is read',
    'Unexpected `:::package`, expected text: no source code is read',
  ]);
});

test('an entry of the navigation may be a pattern', () => {
  const { content } = siteOf(
    'plugins: [literate-nav, awesome-nav]\nnav: [index.md, Notes: notes/*.md, zz/]\n',
    {
      'docs/index.md': '# Home\n',
      'docs/notes/a.md': '# A\n',
      'docs/notes/deep/b.md': '# B\n',
      'docs/zz/.nav.yml': 'nav:\n  - b.md\n  - glob: "*"\n',
      'docs/zz/a.md': '# A\n',
      'docs/zz/b.md': '# B\n',
    },
  );
  expect(paths(content.contents)).toEqual(['index.md', 'notes/a.md', 'zz/b.md', 'zz/a.md']);
});
