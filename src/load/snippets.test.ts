// Over 200 lines: tables of cases, which share how a page is expanded.

import { describe, expect, test } from 'vitest';
import { writtenAt } from '../model/line-origin.ts';
import type { Problem } from '../model/problem.ts';
import type { FoundFile } from './files.ts';
import { SnippetFiles } from './snippet-files.ts';
import { expandSnippets, type ExpandedText } from './snippets.ts';

/** Expands a page of a small content folder. */
function expand(
  body: string,
  texts: Readonly<Record<string, string>> = {},
  options: { readonly page?: string; readonly links?: readonly string[]; readonly dedents?: boolean } = {},
): { readonly expanded: ExpandedText | undefined; readonly problems: readonly Problem[] } {
  const found = new Map(
    [...Object.keys(texts), ...(options.links ?? [])].map((path): [string, FoundFile] => [
      path,
      { path, absolute: `/docs/${path}`, kind: options.links?.includes(path) ? 'link' : 'markdown' },
    ]),
  );
  const problems: Problem[] = [];
  const expanded = expandSnippets(
    { path: options.page ?? 'guide/page.md', body, bodyLine: 4 },
    {
      files: new SnippetFiles(
        { find: (path) => found.get(path), paths: () => found.keys(), read: (path) => texts[path] },
        { folderName: 'docs', bases: [] },
      ),
      shown: (path) => `docs/${path}`,
      dedents: options.dedents ?? false,
      report: (problem) => problems.push(problem),
    },
  );
  return { expanded, problems };
}

function bodyOf(body: string, texts: Readonly<Record<string, string>> = {}): string | undefined {
  const { expanded, problems } = expand(body, texts);
  expect(problems).toEqual([]);
  return expanded?.body;
}

describe('a page includes', () => {
  const texts = {
    'a.md': 'one\ntwo\n\nfour\n',
    'guide/near.md': 'near\n',
    'front.md': '---\ntitle: Front\n---\nbody\n',
    'parts.md': 'x\n<!-- --8<-- [start:mid] -->\nin\n\n;--8<-- "a.md"\n<!-- --8<-- [end:mid] -->\ny\n',
    'outer.md': 'before\n\n  --8<-- "a.md:1:2"\n',
  };

  test.each([
    ['a file', '--8<-- "a.md"', 'one\ntwo\n\nfour'],
    ['with single quotes and one dash', "-8<- 'a.md'  ", 'one\ntwo\n\nfour'],
    ['a file of its own folder', '--8<-- "near.md"', 'near'],
    ['a file by the name of the content folder', '--8<-- "docs/a.md:1:1"', 'one'],
    ['lines', '--8<-- "a.md:2:4"', 'two\n\nfour'],
    ['lines from one on', '--8<-- "a.md:4"', 'four'],
    ['lines up to one', '--8<-- "a.md::2"', 'one\ntwo'],
    ['several stretches of lines', '--8<-- "a.md:1:1,4:4"', 'one\nfour'],
    ['lines counted from the end', '--8<-- "a.md:-1:"', 'four'],
    ['lines beyond the end', '--8<-- "a.md:9:12"\nx', 'x'],
    ['a section', '--8<-- "parts.md:mid"', 'in\n\n--8<-- "a.md"'],
    ['a file without its marks', '--8<-- "parts.md"', 'x\nin\n\n--8<-- "a.md"\ny'],
    ['a list of files', '--8<--\na.md:1:1\n\n; skipped.md\n  near.md\n--8<--\nend', 'one\n\n  near\nend'],
    ['indented', '!!! note\n\n    --8<-- "a.md"', '!!! note\n\n    one\n    two\n\n    four'],
    ['indented by a tab', '\t--8<-- "a.md:1:1"', '    one'],
    ['a file that includes another', '  --8<-- "outer.md"', '  before\n\n    one\n    two'],
    ['in a fence', '```\n--8<-- "a.md:1:1"\n```', '```\none\n```'],
    ['text without its front matter', '--8<-- "front.md"', 'body'],
    [
      'the whole file as code',
      '```yaml\n--8<-- "front.md"\n```',
      '```yaml\n---\ntitle: Front\n---\nbody\n```',
    ],
    ['one file twice', '--8<-- "near.md"\n--8<-- "near.md"', 'near\nnear'],
    ['nothing where a semicolon comments it out', 'a\n--8<-- "; a.md"\nb', 'a\nb'],
    ['nothing where a semicolon makes it text', ';--8<-- "a.md"', '--8<-- "a.md"'],
    ['nothing by its own marks', '--8<-- [start:here]\na\n--8<-- [end:here]', 'a'],
    ['nothing by prose', 'a `--8<--` in text', undefined],
  ])('%s', (_name, body, expected) => expect(bodyOf(body, texts)).toBe(expected));

  test('and knows where each line was written', () => {
    const { expanded } = expand('first\n    --8<-- "outer.md"\nlast', texts);
    const at = (line: number): string => {
      const place = writtenAt(
        { path: 'guide/page.md', bodyLine: 4, ...(expanded && { origins: expanded.origins }) },
        { line, column: 9 },
      );
      return `${place.path}:${place.line}:${place.column}`;
    };
    expect([4, 5, 6, 7, 8, 9].map(at)).toEqual([
      'guide/page.md:4:9',
      'outer.md:1:5',
      'outer.md:2:5',
      'a.md:1:3',
      'a.md:2:3',
      'guide/page.md:6:9',
    ]);
  });
});

describe('what cannot be included is left out and reported', () => {
  test.each([
    ['no such file', 'a\n  --8<-- "gone.md"\nb', 'docs/guide/page.md:5:11 there is no such file to include'],
    [
      'out of the folder',
      '--8<-- "../../secret.md"',
      'docs/guide/page.md:4:9 this file lies outside the content folder',
    ],
    ['absolute', '--8<-- "/etc/passwd"', 'docs/guide/page.md:4:9 this file lies outside the content folder'],
    [
      'an address',
      '--8<-- "https://example.org/a.md"',
      'docs/guide/page.md:4:9 only files of the content folder can be included',
    ],
    ['a link', '--8<-- "linked.md"', 'docs/guide/page.md:4:9 symbolic links are not followed'],
    [
      'a file behind a link',
      '--8<-- "linked/x.md"',
      'docs/guide/page.md:4:9 symbolic links are not followed',
    ],
    ['a section', '--8<-- "a.md:gone"', 'docs/guide/page.md:4:9 the file has no section of this name'],
    ['the page itself', '--8<-- "guide/page.md"', 'docs/guide/page.md:4:9 this file includes itself'],
    ['a picture', '--8<-- "bytes.png"', 'docs/guide/page.md:4:9 this file cannot be included'],
    ['in a file that is included', '--8<-- "deep.md"', 'docs/deep.md:2:9 there is no such file to include'],
  ])('%s', (_name, body, expected) => {
    const texts = {
      'a.md': 'a\n',
      'bytes.png': '\0',
      'deep.md': 'd\n--8<-- "nowhere.md"\n',
      'guide/page.md': '',
    };
    const { expanded, problems } = expand(body, texts, { links: ['linked.md', 'linked'] });
    expect(problems.map((p) => `${p.file}:${p.line}:${p.column} ${p.what}`)).toEqual([expected]);
    expect(expanded?.body).not.toContain('8<');
  });

  test('a list that is never closed stays text', () => {
    const { expanded, problems } = expand('a\n--8<--\nb', { 'b.md': '' });
    expect(expanded?.body).toBe('a\n--8<--\nb');
    expect(problems.map(({ what }) => what)).toEqual(['this list of files to include is never closed']);
  });

  test('files that include each other', () => {
    const { problems } = expand('--8<-- "a.md"', { 'a.md': '--8<-- "b.md"\n', 'b.md': '--8<-- "a.md"\nb\n' });
    expect(problems.map(({ unexpected }) => unexpected)).toEqual([
      'Unexpected `a.md`, which is being included already (a.md → b.md → a.md), expected another file',
    ]);
  });

  test('too many files within each other', () => {
    const texts = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`f${i}.md`, `--8<-- "f${i + 1}.md"\n`]),
    );
    const { problems } = expand('--8<-- "f0.md"', texts);
    expect(problems.map(({ what }) => what)).toEqual(['files include each other too deeply']);
  });

  test('text that doubles with every file', () => {
    const twice = (i: number): string => `--8<-- "f${i}.md"\n`.repeat(2);
    const texts = Object.fromEntries(Array.from({ length: 19 }, (_, i) => [`f${i}.md`, twice(i + 1)]));
    const { expanded, problems } = expand('--8<-- "f0.md"\nend', {
      ...texts,
      'f19.md': 'x\n'.repeat(10_000),
    });
    expect(problems.map(({ what }) => what)).toEqual(['this page includes too much']);
    expect(expanded?.body.length).toBeLessThan(2_100_000);
    expect(expanded?.body).toMatch(/end$/);
  });

  test('a megabyte of marks is read to the end', () => {
    for (const line of [
      '--8<-- "x.md"\n',
      '--8<--\n',
      '-'.repeat(900) + '8<-\n',
      ';'.repeat(900) + '--8<--\n',
    ])
      expect(expand(line.repeat(Math.ceil(1_000_000 / line.length)), { 'x.md': 'x' }).expanded).toBeDefined();
  });
});

describe('links of an included file', () => {
  const expandedBy = (included: string, other: Readonly<Record<string, string>> = {}): string | undefined =>
    expand('--8<-- "parts/a.md"', {
      'parts/a.md': included,
      'parts/deep/b.md': 'b',
      'parts/c/index.md': 'c',
      'parts/x y.png': '',
      'guide/here.md': 'here',
      ...other,
    }).expanded?.body;

  test.each([
    ['that lead on from there only', '[b](deep/b.md#x "t")', '[b](../parts/deep/b.md#x "t")'],
    ['to a folder', '[c](c/) and [c](<c/index.md>)', '[c](../parts/c) and [c](<../parts/c/index.md>)'],
    ['of pictures', '![](x%20y.png){ width=20 }', '![](../parts/x%20y.png){ width=20 }'],
    ['defined below', '[b]: deep/b.md', '[b]: ../parts/deep/b.md'],
    [
      'in HTML',
      '<img src="x%20y.png"><a href=\'deep/b\'>',
      '<img src="../parts/x%20y.png"><a href=\'../parts/deep/b\'>',
    ],
    ['of a page behind code', '[`a](b` `c`](deep/b.md)', '[`a](b` `c`](../parts/deep/b.md)'],
  ])('are written anew: %s', (_, written, meant) => {
    expect(expandedBy(written)).toBe(meant);
  });

  test.each([
    ['that lead on from the page', '[h](here.md)'],
    ['to other sites', '[o](https://example.org/deep/b.md) <img src="//example.org/deep/b.md">'],
    ['to an anchor', '[o](#deep)'],
    ['from the top', '[o](/deep/b.md)'],
    ['that lead nowhere', '[o](gone.md) [o](../../../deep/b.md)'],
    ['in code', '`[b](deep/b.md)`'],
    ['in a fence', '```\n[b](deep/b.md)\n```'],
  ])('stay: %s', (_, written) => {
    expect(expandedBy(written)).toBe(written);
  });

  test('a file from both places is that of the page', () => {
    expect(expandedBy('[b](deep/b.md)', { 'guide/deep/b.md': 'other' })).toBe('[b](deep/b.md)');
  });

  test('a file beside the content folder calls it by its name', () => {
    const texts = { '../NEWS.md': '[h](docs/guide/here.md)', 'guide/here.md': 'here' };
    const found = new Map(
      Object.keys(texts).map((path): [string, FoundFile] => [
        path,
        { path, absolute: `/${path}`, kind: 'markdown' },
      ]),
    );
    const source = {
      find: (path: string) => found.get(path),
      paths: () => found.keys(),
      read: () => undefined,
    };
    const files = new SnippetFiles(source, { folderName: 'docs', bases: ['..'] });
    expect(files.linksOfPage('[h](docs/guide/here.md)', '../NEWS.md', 'news/index.md')).toBe(
      '[h](../guide/here.md)',
    );
  });
});

test('a part of a file loses the indentation that its lines share, where the site has it so', () => {
  const texts = {
    'a.py':
      'def f():\n    # --8<-- [start:in]\n    x = 1\n\n    if x:\n        y = 2\n    # --8<-- [end:in]\n',
  };
  const body = '- a\n\n  --8<-- "a.py:in"\n  --8<-- "a.py:6:6"\n  --8<-- "a.py"\n';
  const { expanded } = expand(body, texts, { dedents: true });
  expect(expanded?.body.split('\n').slice(2)).toEqual([
    '  x = 1',
    '',
    '  if x:',
    '      y = 2',
    '  y = 2',
    '  def f():',
    '      x = 1',
    '',
    '      if x:',
    '          y = 2',
    '',
  ]);
  // `if` stands four signs further in there than here, where the item moves it by two.
  const page = { path: 'guide/page.md', bodyLine: 4, origins: expanded?.origins ?? [] };
  expect(writtenAt(page, { line: 8, column: 3 })).toEqual({ path: 'a.py', line: 5, column: 5 });
  expect(expand('--8<-- "a.py:in"', texts).expanded?.body.split('\n')[0]).toBe('    x = 1');
});
