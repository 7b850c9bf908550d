import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { rolebook, rolebookIn } from './run-rolebook.ts';
import { temporaryGuide, temporaryOutput } from './temporary-guide.ts';

const GUIDE = 'title: Small guide\n';

/** Every file below a folder with a hash of its bytes. */
function fingerprint(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files
      .map((entry) => path.join(entry.parentPath, entry.name))
      .toSorted()
      .map((file) => [
        path.relative(folder, file),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );
}

test('builds any folder of Markdown, without front matter or settings', async () => {
  const input = temporaryGuide({
    'README.md': '# Hello\n\nSee [the other page](deep/other.md#part) and ![dot](dot.png).\n',
    'deep/other.md': 'No heading first.\n\n## Part\n\n!!! tip\n    Text.\n',
    'dot.png': 'png',
  });
  const output = temporaryOutput();
  const run = await rolebook('build', '--input', input, '--output', output);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  const home = readFileSync(path.join(output, 'index.html'), 'utf8');
  expect(home).toContain('href="deep/other.html#part"');
  expect(home).toContain('src="dot.png"');
  expect(readFileSync(path.join(output, 'deep/other.html'), 'utf8')).toContain('data-component="admonition"');
  expect(readFileSync(path.join(output, 'dot.png'), 'utf8')).toBe('png');
  expect(readdirSync(output)).toContain('pagefind');
});

test('builds the guide of the folder that it is called in, and leaves nothing else there', async () => {
  const folder = temporaryGuide({ 'content/index.md': '# Here\n' });
  expect(await rolebookIn(folder, 'build')).toMatchObject({ code: 0, stderr: '' });
  expect(readFileSync(path.join(folder, '_site/index.html'), 'utf8')).toContain('>Here</h1>');
  expect(readdirSync(folder).toSorted()).toEqual(['_site', 'content']);
});

test('a guide that has just begun says that nothing is there yet, and no other says so', async () => {
  const says = async (files: Readonly<Record<string, string>>): Promise<boolean> => {
    const output = temporaryOutput();
    const input = temporaryGuide({ 'guide.yaml': 'title: Careers in bread\n', ...files });
    expect(await rolebook('build', '--input', input, '--output', output)).toMatchObject({ code: 0 });
    return readFileSync(path.join(output, 'index.html'), 'utf8').includes(
      'Nothing has been written here yet.',
    );
  };
  expect(await says({})).toBe(true);
  expect(await says({ 'index.md': 'What bakers do.\n' })).toBe(false);
  expect(await says({ 'about.md': '# About\n' })).toBe(false);
});

test('a guide that does not say what it is has nothing said for it', async () => {
  const input = temporaryGuide({
    'README.md': '# Hello\n',
    'mkdocs/mkdocs.yml': 'site_name: Ours\n',
    'mkdocs/docs/index.md': 'Text.\n',
  });
  for (const folder of [input, path.join(input, 'mkdocs')]) {
    const output = temporaryOutput();
    expect(await rolebook('build', '--input', folder, '--output', output)).toMatchObject({ code: 0 });
    const home = readFileSync(path.join(output, 'index.html'), 'utf8');
    // Its own first words, if it has any.
    expect(home).not.toMatch(/Rolebook|description" content="(?!Text\.")|<p class="lede">/);
    expect(readFileSync(path.join(output, 'llms.txt'), 'utf8')).not.toContain('> ');
    expect(readFileSync(path.join(output, 'guide.webmanifest'), 'utf8')).not.toContain('"description"');
    expect(readFileSync(path.join(output, 'print.html'), 'utf8')).not.toContain('<p></p>');
  }
});

test('only pages with a formula ask for its style, under any folder', async () => {
  const input = temporaryGuide({
    'README.md': '# Home\n',
    'words.md': '# Words\n',
    'deep/sum.md': '# Sum\n\nIt is $a + b$.\n',
  });
  const output = temporaryOutput();
  expect(await rolebook('build', '--input', input, '--output', output)).toMatchObject({ code: 0 });
  const sheets = (page: string): string[] =>
    [...readFileSync(path.join(output, page), 'utf8').matchAll(/<link rel="stylesheet" href="([^"]*)"/g)].map(
      (match) => match[1] ?? '',
    );
  expect(sheets('words.html')).toHaveLength(1);
  const [, more = ''] = sheets('deep/sum.html');
  expect(readFileSync(path.join(output, 'deep', more), 'utf8')).toContain('math');
});

test('a guide in a language that is written from right to left says so', async () => {
  const input = temporaryGuide({ 'guide.yaml': 'title: باغ\nlanguage: fa\n', 'index.md': '# باغ\n' });
  const output = temporaryOutput();
  expect(await rolebook('build', '--input', input, '--output', output)).toMatchObject({ code: 0 });
  expect(readFileSync(path.join(output, 'index.html'), 'utf8')).toContain('<html lang="fa" dir="rtl"');
});

test('what is in another language than the guide says so: pages of an author, names of components', async () => {
  const english = '---\nlanguage: en\n---\n# Soil\n\n## Clay\n\n## Sand\n\n## Loam\n';
  const input = temporaryGuide({
    'guide.yaml': 'title: باغ\nlanguage: fa\ngallery: true\n',
    'index.md': '# باغ\n',
    'soil.md': english,
    'own.md': english.replace('en', 'fa').replace('Soil', 'Own'),
  });
  const output = temporaryOutput();
  expect(await rolebook('build', '--input', input, '--output', output)).toMatchObject({
    code: 0,
    stderr: '',
  });
  const html = (page: string): string => readFileSync(path.join(output, `${page}.html`), 'utf8');
  const marks = ' lang="en" dir="ltr"';
  expect(html('soil')).toContain(`<article data-article${marks}>`);
  expect(html('soil')).toContain(`<ol role="list"${marks}><li><a href="#clay">Clay</a>`);
  expect(html('own')).toContain('<article data-article><div');
  expect(html('gallery')).toContain(`<a href="gallery/tabs.html"${marks}>Tabs</a>`);
  expect(html('gallery/tabs')).toMatch(new RegExp(`<h1[^>]*${marks}>Tabs</h1><p class="lede"${marks}>`));
  expect(html('gallery/tabs')).toContain(`<div class="gallery-example"${marks}>`);
});

test('pages with the same parts have the same script, and each page has one', async () => {
  const input = temporaryGuide({
    'README.md': '# Home\n',
    'words.md': '# Words\n',
    'code.md': '# Code\n\n```js\nlet a;\n```\n',
    'more.md': '# More\n\n```js\nlet b;\n```\n',
  });
  const output = temporaryOutput();
  expect(await rolebook('build', '--input', input, '--output', output)).toMatchObject({ code: 0 });
  const scriptsOf = (page: string): readonly string[] =>
    [...readFileSync(path.join(output, page), 'utf8').matchAll(/<script[^>]* src="([^"]*)"/g)].map(
      (match) => match[1] ?? '',
    );
  const [words, code, more] = ['words.html', 'code.html', 'more.html'].map(scriptsOf);
  expect([words, code].map((scripts) => scripts?.length)).toEqual([1, 1]);
  expect(code).not.toEqual(words);
  expect(more).toEqual(code);
  const text = (scripts: readonly string[] = []): string =>
    readFileSync(path.join(output, scripts[0] ?? ''), 'utf8');
  expect(text(code).startsWith(text(words))).toBe(true);
});

test('a failed build says everything at once and leaves the last good site as it was', async () => {
  const input = temporaryGuide({ 'guide.yaml': GUIDE, 'index.md': 'Fine.\n' });
  const output = temporaryOutput();
  expect((await rolebook('build', '--input', input, '--output', output)).code).toBe(0);
  const before = fingerprint(output);
  writeFileSync(path.join(input, 'index.md'), '[one](missing.md)\n');
  writeFileSync(path.join(input, 'guide.yaml'), 'titel: Small guide\n');
  const run = await rolebook('build', '--input', input, '--output', output);
  expect(run.code).toBe(1);
  expect(run.stderr).toContain('index.md:1:');
  expect(run.stderr).toContain('guide.yaml:1:1');
  expect(run.stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
  expect(fingerprint(output)).toEqual(before);
  expect(readdirSync(path.dirname(output))).toEqual([path.basename(output)]);
});

test('the same content gives the same bytes', async () => {
  const input = temporaryGuide({
    'guide.yaml': GUIDE,
    'index.md': '```mermaid\nflowchart LR\n  A --> B\n```\n\n=== "A"\n    a\n\n=== "B"\n    b\n',
  });
  const [first, second] = [temporaryOutput(), temporaryOutput()];
  await rolebook('build', '--input', input, '--output', first);
  await rolebook('build', '--input', input, '--output', second);
  // The index of the search too: readers with a saved copy would download it again.
  const files = [...fingerprint(first)];
  expect(files.filter(([file]) => file.startsWith('pagefind')).length).toBeGreaterThan(3);
  expect([...fingerprint(second)]).toEqual(files);
});

test('never replaces a folder that no build has written', async () => {
  const input = temporaryGuide({ 'index.md': 'Text.\n' });
  const output = temporaryOutput();
  mkdirSync(output);
  writeFileSync(path.join(output, 'thesis.txt'), 'years of work');
  const run = await rolebook('build', '--input', input, '--output', output);
  expect(run.code).toBe(1);
  expect(run.stderr).toContain('--output');
  expect(readFileSync(path.join(output, 'thesis.txt'), 'utf8')).toBe('years of work');
});

test('refuses an output inside its input', async () => {
  const input = temporaryGuide({ 'index.md': 'Text.\n' });
  const run = await rolebook('build', '--input', input, '--output', path.join(input, 'site'));
  expect(run.code).toBe(1);
  expect(run.stderr).toContain('overlap');
});

test('a wrong command or option is answered with help, not a stack', async () => {
  for (const args of [
    ['bild'],
    ['build', '--outptu', 'x'],
    ['build', '--input', '/no/such/folder'],
    ['check', 'content/index.md'],
    ['import', '../site', '--output', 'guide'],
    ['import'],
  ]) {
    const run = await rolebook(...args);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^ *Unexpected .+, expected .+\n +Fix: /m);
    expect(run.stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
  }
});
