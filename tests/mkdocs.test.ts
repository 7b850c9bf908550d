import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../src/load/load-content.ts';
import type { Content } from '../src/model/content.ts';
import type { ContentsEntry } from '../src/model/contents.ts';
import { buildGuide } from '../src/model/guide.ts';
import { ContentError } from '../src/model/problem.ts';
import { rolebook } from './run-rolebook.ts';
import { temporaryFolder, temporaryGuide, temporaryOutput } from './temporary-guide.ts';

// Sites that were written for MkDocs are built as they are.

/** Contents as text: one line an entry, sections before what is in them. */
function outline(entries: readonly ContentsEntry[], depth = 0): string[] {
  return entries.flatMap((entry) => {
    const indent = '  '.repeat(depth);
    if (entry.kind === 'link') return `${indent}${entry.title} → ${entry.href}`;
    const title = entry.title ?? '';
    if (entry.kind === 'page') return `${indent}${title}<${entry.path}>`;
    const head = `${indent}${title}${entry.path === undefined ? '' : `<${entry.path}>`}/`;
    return [head, ...outline(entry.entries, depth + 1)];
  });
}

function site(
  settings: string,
  pages: readonly string[],
  others: Readonly<Record<string, string>> = {},
): Content {
  const docs = pages.map((page) => [`docs/${page}`, `# ${page}\n`] as const);
  return loadContent(
    temporaryGuide({ 'mkdocs.yml': settings, ...Object.fromEntries(docs), ...others }),
    'site',
  );
}

describe('the contents', () => {
  const pages = ['index.md', 'about.md', 'guide/index.md', 'guide/start.md', 'guide/deep/more.md'];

  test('are those of `nav`', () => {
    const { contents, problems } = site(
      [
        'theme: { name: material, features: [navigation.indexes] }',
        'nav:',
        '  - index.md',
        '  - Guide:',
        '    - guide/index.md',
        '    - Begin: guide/start.md',
        '    - Deep: [guide/deep/more.md]',
        '  - Elsewhere: https://example.org/',
        '  - "Bad": "javascript:alert(1)"',
      ].join('\n'),
      pages,
    );
    expect(outline(contents)).toEqual([
      '<index.md>',
      'Guide<guide/index.md>/',
      '  Begin<guide/start.md>',
      '  Deep/',
      '    <guide/deep/more.md>',
      'Elsewhere → https://example.org/',
    ]);
    expect(problems.map(({ line, what }) => [line, what])).toEqual([
      [9, 'the navigation leads to an address that no reader can open'],
    ]);
  });

  test('are those of the folders where nobody wrote any', () => {
    expect(outline(site('site_name: X\n', pages).contents)).toEqual([
      '<index.md>',
      '<about.md>',
      'Guide<guide/index.md>/',
      '  <guide/start.md>',
      '  Deep/',
      '    <guide/deep/more.md>',
    ]);
  });

  test('follow the `.pages` of a folder', () => {
    const { contents } = site('site_name: X\n', [...pages, 'guide/a.md', 'guide/b.md'], {
      'docs/.pages': 'nav:\n  - index.md\n  - The guide: guide\n  - ...\n  - Out: https://example.org\n',
      'docs/guide/.pages': 'title: Not used\norder: desc\n',
      'docs/guide/deep/.pages': 'hide: true\n',
    });
    expect(outline(contents)).toEqual([
      '<index.md>',
      'The guide/',
      '  <guide/start.md>',
      '  <guide/b.md>',
      '  <guide/a.md>',
      '  <guide/index.md>',
      '<about.md>',
      'Out → https://example.org',
    ]);
  });

  test('hold the posts of a blog, the newest first', () => {
    const posts = ['blog/index.md', 'blog/posts/2023-a.md', 'blog/posts/2024-b.md'];
    const { contents } = site('nav:\n  - News: blog/index.md\nplugins: [blog]\n', posts);
    expect(outline(contents)).toEqual([
      'News<blog/index.md>/',
      '  <blog/posts/2024-b.md>',
      '  <blog/posts/2023-a.md>',
    ]);
  });
});

describe('the settings', () => {
  test('become those of the guide', () => {
    const content = site(
      [
        'site_name: Garden',
        'site_url: https://example.org/garden/',
        'repo_url: https://github.com/example/garden',
        'edit_uri: blob/main/docs/',
        'copyright: "&copy; 2024 Gardeners"',
        'use_directory_urls: false',
        'theme: { name: material, language: de, logo: a.svg, palette: [{ primary: deep purple }] }',
        'extra: { social: [{ link: "https://example.social/@g" }, { link: "javascript:x" }] }',
      ].join('\n'),
      ['index.md'],
    );
    expect(content.settings.value).toMatchObject({
      title: 'Garden',
      url: 'https://example.org/garden/',
      repository: 'https://github.com/example/garden',
      copyright: '&copy; 2024 Gardeners',
      language: 'de',
      logo: 'a.svg',
      colour: 'purple',
      folderAddresses: false,
      links: [{ title: 'example.social', url: 'https://example.social/@g' }],
    });
    expect(content.editUrl).toBe('https://github.com/example/garden/blob/main/docs/{path}');
    expect(content.strict).toBe(false);
  });

  test('leave out what `exclude_docs` names', () => {
    const { pages } = site('exclude_docs: |\n  drafts/\n  *.tmp.md\n  !kept.tmp.md\n', [
      'index.md',
      'drafts/a.md',
      'b.tmp.md',
      'kept.tmp.md',
      '_underscore.md',
    ]);
    expect(pages.map((page) => page.path)).toEqual(['_underscore.md', 'index.md', 'kept.tmp.md']);
  });

  test('are found from the folder of pages too', () => {
    const root = temporaryGuide({ 'mkdocs.yml': 'site_name: Garden\n', 'docs/index.md': '# Hello\n' });
    const content = loadContent(path.join(root, 'docs'), 'site/docs');
    expect(content.settings.value.title).toBe('Garden');
    expect(content.settings.file).toBe('site/mkdocs.yml');
    expect(content.folder).toBe('site/docs');
  });

  test('name abbreviations and places of snippets beside the pages', () => {
    const content = site(
      'markdown_extensions:\n  - pymdownx.snippets:\n      base_path: [parts]\n      auto_append: [terms.md]\n',
      [],
      {
        'docs/index.md': '--8<-- "frost.md"\n',
        'parts/frost.md': 'Frost.\n',
        'parts/terms.md': '*[RHS]: Royal Horticultural Society\n',
      },
    );
    expect(content.pages[0]?.body).toBe('Frost.\n');
    expect(content.abbreviations.map(({ term }) => term)).toEqual(['RHS']);
    expect(content.problems).toEqual([]);
  });

  test('say by `!relative` from where places of snippets count', () => {
    const base = (written: string): string | undefined =>
      loadContent(
        temporaryGuide({
          'mkdocs.yml': `markdown_extensions:\n  - pymdownx.snippets:\n      base_path: [!relative ${written}]\n`,
          'frost.md': 'At the top.\n',
          'parts/frost.md': 'In parts.\n',
          'docs/parts/frost.md': 'In docs.\n',
          'docs/index.md': '--8<-- "frost.md"\n',
        }),
        'site',
      ).pages.find(({ path: file }) => file === 'index.md')?.body;
    expect(base('$config_dir')).toBe('At the top.\n');
    expect(base('$config_dir/parts')).toBe('In parts.\n');
    expect(base('$docs_dir/parts')).toBe('In docs.\n');
  });

  test('put the sections of the site into its header, where the theme has them as tabs', () => {
    const navigation = (feature: string): unknown =>
      loadContent(
        temporaryGuide({
          'mkdocs.yml': `theme: { name: material, features: [${feature}] }\nnav: [index.md, { Care: [{ Water: [water.md] }, soil.md] }, { Gone: [gone.md] }, { Shop: https://example.org }]\n`,
          'docs/index.md': '# Garden\n',
          'docs/water.md': '# Water\n',
          'docs/soil.md': '# Soil\n',
        }),
        'site',
      ).settings.value.navigation;
    expect(navigation('navigation.tabs')).toEqual([
      { title: 'Garden', page: 'index.md' },
      { title: 'Care', page: 'water.md' },
    ]);
    expect(navigation('navigation.top')).toEqual([]);
  });

  test('mean the file beside them by the name of a page that includes it', () => {
    const root = temporaryGuide({
      'mkdocs.yml': 'markdown_extensions: [pymdownx.snippets]\n',
      'README.md': 'Of the repository, [here](docs/more.md)\n',
      'docs/README.md': '--8<-- "README.md"\n',
      'docs/more.md': '--8<-- "docs/README.md"\n',
    });
    const { pages, problems } = loadContent(root, 'site');
    expect(problems).toEqual([]);
    const text = 'Of the repository, [here](more.md)\n';
    expect(pages.map(({ body }) => body)).toEqual([text, text]);
  });

  test('of a page in the words of Material', () => {
    const { pages } = site('site_name: X\n', [], {
      'docs/index.md':
        '---\ntitle: 2024\nicon: material/leaf\nhide: [navigation, toc]\ntags: [a, b]\nstatus: new\nsearch:\n  exclude: true\nunknown: x\n---\nText.\n',
    });
    expect(pages[0]?.front.value).toEqual({
      title: '2024',
      icon: 'material-leaf',
      hide: ['contents', 'headings'],
      tags: ['a', 'b'],
      status: 'new',
      search: false,
    });
  });
});

describe('a hostile site', () => {
  test('runs nothing and reads nothing of its builder', () => {
    const content = site(
      [
        'site_name: !ENV [HOME, Garden]',
        'site_description: !ENV HOME',
        'copyright: !!python/object/apply:os.system ["touch it-ran"]',
        'markdown_extensions:',
        '  - toc: { slugify: !!python/object/apply:pymdownx.slugs.slugify { kwds: { case: lower } } }',
        'hooks: [hook.py]',
      ].join('\n'),
      ['index.md'],
    );
    expect(content.settings.value.title).toBe('Garden');
    expect(content.settings.value.description).toBeUndefined();
    expect(content.settings.value.copyright).toBeUndefined();
  });

  test.each([
    ['aliases that grow', `a: &a [${'x,'.repeat(20)}]\n${bomb(9)}nav: *i\n`],
    ['brackets without end', `nav: ${'['.repeat(100_000)}`],
    ['a file without end', `site_name: ${'x'.repeat(2_000_000)}\n`],
  ])('with %s is built without its settings', (_name, settings) => {
    const content = site(settings, ['index.md']);
    expect(content.pages).toHaveLength(1);
    expect(outline(content.contents)).toEqual(['<index.md>']);
  });

  test('writes no page outside the site', async () => {
    const input = temporaryGuide({
      'mkdocs.yml': [
        'plugins:',
        '  - tags: { tags_file: ../../tags.md }',
        '  - redirects: { redirect_maps: { ../../moved.md: index.md, /root.md: index.md } }',
      ].join('\n'),
      'docs/index.md': '# Home\n',
      'docs/a.md': '---\ntags: [x]\n---\n# A\n',
    });
    const output = path.join(temporaryFolder(), 'a/b/site');
    const run = await rolebook('build', '--input', input, '--output', output);
    expect(run.code).toBe(0);
    expect(readdirSync(path.join(output, '../..'), { recursive: true })).not.toContain('tags.html');
    expect(readdirSync(path.join(output, '../..')).concat(readdirSync(path.join(output, '..')))).toEqual([
      'b',
      'site',
    ]);
    expect(existsSync(path.join(output, 'tags.html'))).toBe(true);
  });

  test.each(['../outside', '/etc', 'link'])('has no pages at %s', (docs) => {
    const root = path.join(temporaryFolder(), 'site');
    mkdirSync(root);
    mkdirSync(path.join(root, '../outside'));
    writeFileSync(path.join(root, 'mkdocs.yml'), `docs_dir: ${docs}\n`);
    symlinkSync(path.join(root, '../outside'), path.join(root, 'link'));
    expect(() => loadContent(root, 'site')).toThrow(ContentError);
  });

  test('reads pages, settings and snippets from anywhere in its own repository, and from nowhere else', () => {
    const root = temporaryGuide({
      'secret.md': 'secret\n',
      'repository/doc/index.md': '--8<-- "parts/a.md"\n--8<-- "../secret.md"\n--8<-- "../.git/config"\n',
      'repository/parts/a.md': 'A part\n',
      'repository/en/mkdocs.yml': 'site_name: Garden\nsite_author: Ada\n',
      'repository/site/mkdocs.yml': [
        'INHERIT: ../en/mkdocs.yml',
        'docs_dir: ../doc',
        'markdown_extensions:\n  - pymdownx.snippets: { base_path: [..] }',
      ].join('\n'),
    });
    const folder = path.join(root, 'repository/site');
    expect(() => loadContent(folder, 'site')).toThrow(ContentError);
    mkdirSync(path.join(root, 'repository/.git'));
    writeFileSync(path.join(root, 'repository/.git/config'), 'secret');
    const content = loadContent(folder, 'site');
    expect(content.settings.value.title).toBe('Garden');
    expect(content.pages[0]?.body.trim()).toBe('A part');
    expect(content.problems.map(({ file, line }) => [file, line])).toEqual([
      ['doc/index.md', 2],
      ['doc/index.md', 3],
    ]);
  });

  test('includes no hidden file, nothing behind a link and nothing from elsewhere', () => {
    const root = temporaryGuide({
      'site/mkdocs.yml': 'markdown_extensions:\n  - pymdownx.snippets: { base_path: [., .., /etc] }\n',
      'site/.env': 'KEY=secret\n',
      'secret.md': 'secret\n',
      'site/docs/index.md': ['.env', 'link.md', '../secret.md', 'secret.md', 'passwd']
        .map((file) => `--8<-- "${file}"\n`)
        .join('\n'),
    });
    symlinkSync(path.join(root, 'secret.md'), path.join(root, 'site/link.md'));
    const content = loadContent(path.join(root, 'site'), 'site');
    expect(content.pages[0]?.body).not.toMatch(/secret|root:/);
    expect(content.problems).toHaveLength(5);
  });
});

/** `b: &b [*a, *a, …]` and so on: each line nine times the one before. */
function bomb(levels: number): string {
  const names = 'abcdefghijk';
  return Array.from({ length: levels - 1 }, (_, i) => {
    const [from, to] = [names[i], names[i + 1]];
    return `${to}: &${to} [${Array.from({ length: 9 }, () => `*${from}`).join(', ')}]\n`;
  }).join('');
}

test('builds, and answers at the addresses that MkDocs gave', async () => {
  const input = temporaryGuide({
    'mkdocs.yml':
      'site_name: Garden\nplugins:\n  - redirects: { redirect_maps: { old.md: guide/start.md#one, away.md: "https://example.org/" } }\n',
    'docs/index.md': '# Garden\n\n<a href="guide/start/">Start</a>\n',
    'docs/guide/start.md': '---\ntags: [soil, C, C++, c]\n---\n# Start\n\n## One\n\n[home](../index.md)\n',
  });
  const output = temporaryOutput();
  const run = await rolebook('build', '--input', input, '--output', output);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  const read = (file: string): string => readFileSync(path.join(output, file), 'utf8');
  expect(read('index.html')).toContain('<a href="guide/start.html">Start</a>');
  expect(read('guide/start/index.html')).toContain('content="0; url=../start.html"');
  expect(read('old/index.html')).toContain('url=../guide/start.html#one');
  expect(read('old.html')).toContain('url=guide/start.html#one');
  expect(read('away/index.html')).toContain('url=https://example.org/');
  expect(read('tags.html')).toContain('<a href="guide/start.html">Start</a>');
  expect([...read('tags.html').matchAll(/id="(tag-[^"]*)"/g)].map(([, id]) => id)).toEqual([
    'tag-c',
    'tag-c.2b.2b',
    'tag-soil',
  ]);
  expect(read('guide/start.html')).toContain('href="../tags.html#tag-c.2b.2b"');
  expect(read('contents.html')).toContain('<a href="guide/start.html">');
  expect(read('guide/start.html')).toMatch(/<nav class="contents".*aria-current="page"/);
  expect(existsSync(path.join(output, 'index/index.html'))).toBe(false);
});

test('the contents beside a page stay small, however many pages there are', async () => {
  const pages = Array.from({ length: 300 }, (_, i) => [`docs/api/page-${i}.md`, `# Page ${i}\n`] as const);
  const input = temporaryGuide({
    'mkdocs.yml': 'site_name: Big\n',
    'docs/index.md': '# Big\n',
    ...Object.fromEntries(pages),
  });
  const output = temporaryOutput();
  await rolebook('build', '--input', input, '--output', output);
  const html = readFileSync(path.join(output, 'api/page-150.html'), 'utf8');
  const nav = /<nav class="contents".*?<\/nav>/s.exec(html)?.[0] ?? '';
  expect(nav).toContain('aria-current="page"');
  expect(nav.match(/<a /g)?.length).toBeLessThan(50);
});

test('a title keeps the underscores of its names', () => {
  const input = temporaryGuide({ 'a.md': '# The `read_file` of __my_module__\n' });
  const [page] = buildGuide(loadContent(input, 'docs')).pages.filter(({ path: file }) => file === 'a.md');
  expect(page?.title).toBe('The read_file of my_module');
});
