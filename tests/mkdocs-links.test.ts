import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Content } from '../src/model/content.ts';
import { loadContent } from '../src/load/load-content.ts';
import { rolebook } from './run-rolebook.ts';
import { temporaryFolder, temporaryGuide, temporaryOutput } from './temporary-guide.ts';

// Links into and within sites that were written for MkDocs lead where they led.

test('headings keep the ids that the site gave them', async () => {
  const output = temporaryOutput();
  const input = temporaryGuide({
    'mkdocs.yml': `site_name: Größen
markdown_extensions:
  - toc:
      slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}
`,
    'docs/index.md': '# Größen\n\n[a](#größe--maße) [b](other.md#step_1)\n\n## Größe & Maße\n',
    'docs/other.md': '# Other\n\n## Step\n\n## Step\n',
  });
  const { stderr } = await rolebook('build', '--input', input, '--output', output);
  expect(stderr).toBe('');
  expect(readFileSync(path.join(output, 'index.html'), 'utf8')).toContain('<h2 id="größe--maße">');
  expect(readFileSync(path.join(output, 'other.html'), 'utf8')).toContain('<h2 id="step_1">');
});

test('links keep the way that their authors chose', async () => {
  const output = temporaryOutput();
  const input = temporaryGuide({
    'mkdocs.yml': 'site_name: Ways\n',
    'docs/a/one.md':
      '# One\n\n[1](one.md#x) [2](#x) [3](./two.md?a=b#x) [4](../a/two.md) [5](two/) [6](/a/two.md) [7](../a/)\n\n## X\n',
    'docs/a/two.md': '# Two\n\n## X\n',
    'docs/a/README.md': '# A\n',
  });
  const { stderr } = await rolebook('build', '--input', input, '--output', output);
  expect(stderr).toBe('');
  const page = readFileSync(path.join(output, 'a/one.html'), 'utf8');
  const addresses = [...page.matchAll(/href="([^"]*)">\d<\/a>/g)].map(([, to = '']) => to);
  const ways = 'one.html#x #x ./two.html#x ../a/two.html two.html two.html index.html';
  expect(addresses.join(' ')).toBe(ways);
});

test('pages and pictures with signs in their names can be reached', async () => {
  const output = temporaryOutput();
  const input = temporaryGuide({
    'index.md': '# Start\n\n[a](c%23.md) [b](100%25.md#x) [c](what%3F.md) ![d](pic%23.svg)\n',
    'c#.md': '# C sharp\n',
    '100%.md': '# All\n\n## X\n',
    'what?.md': '# What\n',
    'pic#.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
  });
  const { stderr } = await rolebook('build', '--input', input, '--output', output);
  expect(stderr).toBe('');
  const page = readFileSync(path.join(output, 'index.html'), 'utf8');
  const addresses = [...page.matchAll(/ (?:href|src)="((?:c|100|what|pic)[^"]*)"/g)].map(([, to = '']) => to);
  // The home page also lists all pages.
  expect(addresses.slice(0, 4)).toEqual(['c~23.html', '100~25.html#x', 'what~3f.html', 'pic%23.svg']);
  const files = addresses.map((address) => decodeURIComponent(address.replace(/#.*/, '')));
  expect(files.filter((file) => !existsSync(path.join(output, file)))).toEqual([]);
});

test('a link to a file of the site is that file, one that leads out of it is named', () => {
  const folder = temporaryGuide({
    'mkdocs.yml': 'site_name: X\n',
    'CHANGES.md': '# Changes\n',
    'docs/index.md': '# X\n',
  });
  const secret = path.join(temporaryFolder(), 'secret.md');
  symlinkSync('../CHANGES.md', path.join(folder, 'docs/changes.md'));
  symlinkSync(secret, path.join(folder, 'docs/secret.md'));
  const { pages, problems } = loadContent(folder, 'site');
  expect(pages.map((page) => [page.path, page.text])).toEqual([
    ['changes.md', '# Changes\n'],
    ['index.md', '# X\n'],
  ]);
  expect(problems.map(({ file, what }) => `${file}: ${what}`)).toEqual([
    'site/docs/secret.md: this file does not belong in the content',
  ]);
});

test('the contents are those of a list of links, with literate-nav', () => {
  const { contents, pages } = loadContent(
    temporaryGuide({
      'mkdocs.yml': 'site_name: X\nplugins: [literate-nav]\n',
      'docs/SUMMARY.md': '- [Home](index.md)\n- [Guides](guides/)\n- [Bad](javascript:alert(1))\n',
      'docs/index.md': '# X\n',
      'docs/guides/SUMMARY.md': '- [Second](b.md)\n- [First](a.md)\n',
      'docs/guides/a.md': '# A\n',
      'docs/guides/b.md': '# B\n',
    }),
    'site',
  );
  expect(pages.map((page) => page.path)).toEqual(['guides/a.md', 'guides/b.md', 'index.md']);
  expect(contents).toEqual([
    { kind: 'page', path: 'index.md', title: 'Home' },
    {
      kind: 'section',
      title: 'Guides',
      entries: [
        { kind: 'page', path: 'guides/b.md', title: 'Second' },
        { kind: 'page', path: 'guides/a.md', title: 'First' },
      ],
    },
  ]);
});

test('a macro is named where it is left as text, and the mark of the tags is taken out', () => {
  const page = '# {{ config.site_name }}\n\n`{{ code }}` and {% if x %}\n\n```\n{{ code }}\n```\n';
  const load = (plugins: string): Content =>
    loadContent(
      temporaryGuide({
        'mkdocs.yml': `site_name: X\nplugins: [${plugins}]\n`,
        'docs/index.md': page,
        'docs/tags.md': '# Tags\n\n[TAGS]\n',
      }),
      'site',
    );
  const { pages, problems } = load('macros, tags: { tags_file: tags.md }');
  expect(problems).toMatchObject([
    {
      file: 'site/docs/index.md',
      line: 1,
      column: 3,
      what: 'a macro is shown as text, one of 2 lines with one',
      unexpected: expect.stringContaining('`{{ config.site_name }}`') as string,
    },
  ]);
  expect(pages.find((each) => each.path === 'tags.md')?.body).toBe('# Tags\n\n\n');
  expect(load('search').problems).toEqual([]);
});
