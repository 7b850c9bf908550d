import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OfflineManifest } from '../src/offline/manifest.ts';
import { rolebook } from './run-rolebook.ts';
import { temporaryGuide, temporaryOutput } from './temporary-guide.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>';

/** Two pages with the same ids, and everything that has to change on its way to paper; said to be in Persian. */
const GUIDE = {
  'guide.yaml':
    'title: "Tea \\"& co\\""\nurl: https://example.org/tea\nlanguage: fa\nmoved: [{ from: old.md, to: deep/brew.md }]\n',
  'README.md': `# Tea

[Brew it](deep/brew.md#steps), [again](deep/brew.md#steps "x > y"), [nowhere](deep/brew.md#gone) and
[elsewhere](https://example.com/a?b=1&c=2). ![leaf](leaf.svg) ![far](https://example.com/far.png)

## Steps

=== "Pot"
    In a pot.[^1]
=== "Cup"
    In a cup: $a^2$.

??? note "Folded"
    Hidden words & more.

\`\`\`mermaid
flowchart LR
  a[Water] --> b[Tea]
\`\`\`

[^1]: A warm one.
`,
  'deep/brew.md':
    '# Brew\n\n## Steps\n\n![leaf](../leaf.svg)\n\n- [x] :material-check: Boil\n\n<br>\n\nControl: a\u0001b\n\n[Tea](../README.md)\n',
  'leaf.svg': SVG,
};

let site: string;
let book: Readonly<Record<string, Uint8Array>>;
beforeAll(async () => {
  site = temporaryOutput();
  const run = await rolebook('build', '--input', temporaryGuide(GUIDE), '--output', site, '--force');
  expect(run.code, run.stderr).toBe(0);
  book = unzipSync(readFileSync(path.join(site, 'downloads/tea-co.epub')));
});

const text = (name: string): string => Buffer.from(book[name] ?? []).toString();
const chapters = (): string[] => Object.keys(book).filter((name) => /^book\/c\d+\.xhtml$/.test(name));

/** Parses as strictly as reading programs do; throws where it is no XML. */
function parseXml(source: string): Document {
  return new JSDOM(source, { contentType: 'application/xhtml+xml' }).window.document;
}

describe('the edition to print', () => {
  let page: Document;
  beforeAll(() => {
    page = new JSDOM(readFileSync(path.join(site, 'print.html'), 'utf8')).window.document;
  });

  test('has every page, each with ids of its own, and links that lead to them', () => {
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['c1', 'c1-steps', 'c2', 'c2-steps']));
    const links = [...page.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href') ?? '');
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect(ids).toContain(link.slice(1));
    expect(page.querySelector('a[title]')?.getAttribute('href')).toBe('#c2-steps');
    // An anchor that is nowhere leads to the page itself.
    expect([...page.querySelectorAll('a')].find((a) => a.textContent === 'nowhere')?.hash).toBe('#c2');
  });

  test('shows what a screen hides: every tab under its label, what is folded, addresses of links', () => {
    expect([...page.querySelectorAll('.tabs-label')].map((label) => label.textContent)).toEqual([
      'Pot',
      'Cup',
    ]);
    expect(page.querySelector('[role=tablist], script, form, iframe, main nav')).toBeNull();
    expect([...page.querySelectorAll('details')].every(({ open }) => open)).toBe(true);
    expect(page.querySelector('.print-notes')?.textContent).toContain('https://example.com/a?b=1&c=2');
    expect(page.querySelector('img')?.getAttribute('src')).toBe('leaf.svg');
    expect(page.querySelector('[data-icon] path')).not.toBeNull();
  });

  test('is written in the direction of its language', () => {
    expect(page.documentElement.dir).toBe('rtl');
  });

  test('its title stands on every page, whatever signs it has', () => {
    const style = [...page.querySelectorAll('link')]
      .map(({ href }) => href)
      .find((a) => a.includes('print.'));
    const css = readFileSync(path.join(site, new URL(style ?? '', 'file:///').pathname), 'utf8');
    expect(css).toMatch(/@top-left\{[^}]*content:["']Tea /);
    expect(css).toContain('counter(page)');
  });
});

describe('the book', () => {
  test('begins with its type, not compressed', () => {
    const bytes = readFileSync(path.join(site, 'downloads/tea-co.epub'));
    expect(bytes.subarray(30, 38).toString()).toBe('mimetype');
    expect(bytes.readUInt16LE(8)).toBe(0);
    expect(text('mimetype')).toBe('application/epub+zip');
  });

  test('every page is XML, without scripts and without anything from elsewhere', () => {
    expect(chapters()).toHaveLength(2);
    for (const name of Object.keys(book).filter((file) => /\.(?:xhtml|opf|xml)$/.test(file))) {
      const document = parseXml(text(name));
      expect(document.querySelector('script, iframe, form, button, [onclick]'), name).toBeNull();
      expect(document.querySelector('img[src^="http"]'), name).toBeNull();
    }
    expect(text('book/c1.xhtml')).toContain('http://www.w3.org/1998/Math/MathML');
    expect(text('book/c1.xhtml')).toContain('http://www.w3.org/2000/svg');
    expect(text('book/c1.xhtml')).not.toContain('var(--');
  });

  test('its list names every file once, with what is in it', () => {
    const document = parseXml(text('book/package.opf'));
    const items = [...document.querySelectorAll('item')];
    const listed = items.map((item) => `book/${item.getAttribute('href')}`);
    const files = Object.keys(book).filter((name) => name.startsWith('book/') && !name.endsWith('.opf'));
    expect(listed.toSorted()).toEqual(files.toSorted());
    const first = items.find((item) => item.getAttribute('href') === 'c1.xhtml');
    expect(first?.getAttribute('properties')).toBe('mathml svg');
    const ids = new Set(items.map((item) => item.id));
    for (const entry of document.querySelectorAll('itemref')) {
      expect(ids).toContain(entry.getAttribute('idref'));
    }
    expect(document.querySelector('metadata')?.textContent).toContain('Tea "& co"');
  });

  test('is written in the direction of its language, and its pages are turned that way', () => {
    for (const name of Object.keys(book).filter((file) => file.endsWith('.xhtml'))) {
      expect(parseXml(text(name)).documentElement.getAttribute('dir'), name).toBe('rtl');
    }
    const list = parseXml(text('book/package.opf'));
    expect(list.querySelector('spine')?.getAttribute('page-progression-direction')).toBe('rtl');
  });

  test('every link inside leads to a file and an id of it', () => {
    const documents = new Map(
      Object.keys(book)
        .filter((name) => name.endsWith('.xhtml'))
        .map((name) => [name.slice('book/'.length), parseXml(text(name))]),
    );
    let checked = 0;
    for (const [name, document] of documents) {
      for (const link of document.querySelectorAll('a[href], img[src]')) {
        const address = link.getAttribute('href') ?? link.getAttribute('src') ?? '';
        if (/^https?:/.test(address)) continue;
        const [file = '', id] = address.split('#');
        expect(Object.keys(book), address).toContain(`book/${file || name}`);
        if (id !== undefined) expect(documents.get(file || name)?.getElementById(id), address).not.toBeNull();
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(8);
  });
});

test('a guide that wants no downloads has none, and no page for them', async () => {
  const output = temporaryOutput();
  const input = temporaryGuide({ 'guide.yaml': 'downloads: false\n', 'index.md': '# One\n' });
  expect(await rolebook('build', '--input', input, '--output', output)).toMatchObject({ code: 0 });
  const home = readFileSync(path.join(output, 'index.html'), 'utf8');
  expect(home).not.toContain('take-it-with-you');
  for (const name of ['downloads', 'print.html', 'take-it-with-you.html']) {
    expect(() => readFileSync(path.join(output, name))).toThrow(/ENOENT/);
  }
});

test('no file from outside the site comes into the book', async () => {
  const output = temporaryOutput();
  const secret = path.join(path.dirname(output), 'secret.svg');
  writeFileSync(secret, SVG);
  const input = temporaryGuide({ 'README.md': '# Tea\n\n<img src="../secret.svg" alt="A leaf">\n' });
  const run = await rolebook('build', '--input', input, '--output', output);
  expect(run.code, run.stderr).toBe(0);
  const [file = ''] = readdirSync(path.join(output, 'downloads')).filter((name) => name.endsWith('.epub'));
  const names = Object.keys(unzipSync(readFileSync(path.join(output, 'downloads', file))));
  expect(names.some((name) => name.endsWith('c1.xhtml'))).toBe(true);
  expect(names.filter((name) => name.includes('secret'))).toEqual([]);
});

test('copies hold what their readers keep: pages in a folder that is called like that of editions to print too', async () => {
  const pages = { 'README.md': '# Paper\n', 'print/ink.md': '# Ink\n\nIs [paper](../README.md) ready?\n' };
  const output = temporaryOutput();
  const run = await rolebook('build', '--input', temporaryGuide(pages), '--output', output, '--force');
  expect(run.code, run.stderr).toBe(0);
  const [list = ''] = readdirSync(output).filter((name) => name.startsWith('offline-manifest.'));
  const { files } = JSON.parse(readFileSync(path.join(output, list), 'utf8')) as OfflineManifest;
  const [archive = ''] = readdirSync(path.join(output, 'downloads')).filter((name) => name.endsWith('.zip'));
  const zipped = Object.keys(unzipSync(readFileSync(path.join(output, 'downloads', archive))));
  const named = (names: readonly string[]): string[] =>
    names.filter((name) => /print[^/]*(\/\w+)?\.html$/.test(name));
  expect(existsSync(path.join(output, 'print.html'))).toBe(true);
  expect(named(files.map(([name]) => name))).toEqual(['print/ink.html']);
  expect(named(zipped)).toEqual([expect.stringMatching(/\/print\/ink\.html$/)]);
});

test('a page that has moved leads on in every copy too', () => {
  const archive = readdirSync(path.join(site, 'downloads')).find((name) => name.endsWith('.zip')) ?? '';
  const names = Object.keys(unzipSync(readFileSync(path.join(site, 'downloads', archive))));
  expect(names.filter((name) => name.endsWith('/old.html')).length).toBe(1);
  const list = readdirSync(site).find((name) => name.startsWith('offline-manifest.')) ?? '';
  const { files } = JSON.parse(readFileSync(path.join(site, list), 'utf8')) as OfflineManifest;
  expect(files.map(([name]) => name)).toContain('old.html');
});
