import { Buffer } from 'node:buffer';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { examplePage } from '../../gallery/gallery.ts';
import { loadContent } from '../../load/load-content.ts';
import { buildGuide } from '../../model/guide.ts';
import { MarkdownRenderer } from '../../render/markdown.ts';
import { components } from '../index.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'rolebook-'));
afterAll(() => rmSync(folder, { recursive: true }));
// A GIF of 200 by 100.
writeFileSync(path.join(folder, 'bed.gif'), Buffer.from('GIF89a\xc8\x00\x64\x00\x80\x00\x00', 'latin1'));
writeFileSync(path.join(folder, 'index.md'), '');
const guide = buildGuide(loadContent(folder, 'content'));
const renderer = new MarkdownRenderer(components);

function html(markdown: string): string {
  const page = examplePage('page.md', 'page.html', markdown);
  return renderer.render(markdown, 1, renderer.newState(guide, page, '2026-11-21')).html.trim();
}

test.each([
  ['![Bed](bed.gif)', 'loading="lazy" width="200" height="100"'],
  ['![Bed](bed.gif){ width="50" }', 'width="50" loading="lazy" height="25"'],
  ['![Bed](bed.gif){ height="50" }', 'height="50" loading="lazy" width="100"'],
  ['![Bed](bed.gif){ width="50%" }', 'width="50%" loading="lazy"'],
  ['![Bed](bed.gif){ width="50" height="10" loading=eager }', 'width="50" height="10" loading="eager"'],
  ['![Bed](missing.gif)', 'loading="lazy"'],
])('%s tells its size', (markdown, attributes) => {
  expect(html(markdown)).toMatch(new RegExp(`alt="Bed" ${attributes}>`));
});

test('the end of an address says for which colours a picture is', () => {
  expect(html('![Bed](bed.gif#only-dark)')).toContain('src="bed.gif#only-dark"');
  expect(html('<img src="bed.gif#only-light" alt="Bed">')).toContain('src="bed.gif#only-light"');
  expect(html('![Bed][b]\n\n[b]: <bed.gif#gh-dark-mode-only>')).toContain('src="bed.gif#gh-dark-mode-only"');
});

test('a caption of nothing stands alone, and one that is never closed ends with what is around it', () => {
  expect(html('/// caption\nText\n///')).toMatch(/^<figure>\s*<figcaption>\s*<p>Text<\/p>/);
  expect(html('Text\n\n/// caption\nNever closed')).toMatch(/<figure>\s*<p>Text<\/p>\s*<figcaption>/);
  expect(html('- A\n\n    /// caption\n    one\n    ///')).toContain('<li>\n<figure>');
});

test('a caption has the number that it is given, and the next one follows on', () => {
  const caption = (argument: string): string =>
    `![Beds](beds.gif)\n/// figure-caption${argument}\nBeds\n///\n\n`;
  const page = html(['', ' | 4', '', ' | < 9', ' | x'].map(caption).join(''));
  expect([...page.matchAll(/Figure (\d+)\. Beds/g)].map(([, number]) => number)).toEqual([
    '1',
    '4',
    '5',
    '9',
    '10',
  ]);
});

test('a figure that has a caption stands in another, and its parts count within it', () => {
  const nested = html('A\n\n/// caption\none\n///\n\n/// caption | <\ntwo\n///');
  expect(nested.match(/<figure>/g)).toHaveLength(2);
  expect(nested).toMatch(/^<figure>\n<figcaption>\n<p>two<\/p>\n<\/figcaption>\n<figure>\n<p>A<\/p>/);
  const caption = (argument: string): string =>
    `![Beds](beds.gif)\n/// figure-caption${argument}\nBeds\n///\n`;
  const parts = `//// html | div\n${caption('')}\n${caption('')}\n////\n\n/// figure-caption\nAll\n///\n`;
  const page = html([caption(''), parts, caption(' | ^1'), caption(' | 4.9'), caption('')].join('\n'));
  expect([...page.matchAll(/Figure ([\d.]+)\. /g)].map(([, number]) => number)).toEqual([
    '1',
    '2.1',
    '2.2',
    '2',
    '2.3',
    '4.9',
    '5',
  ]);
});

test('a figure of the author’s gets the caption, if it has none', () => {
  const figure = '<figure markdown>\n![Beds](beds.gif)\n</figure>\n\n/// caption\nBeds\n///';
  expect(html(figure).match(/<figure/g)).toHaveLength(1);
  expect(html(figure)).toMatch(/<\/p>\n<figcaption>\n<p>Beds<\/p>\n<\/figcaption>\n<\/figure>$/);
});

test('figures with captions stand in each other to a depth only', () => {
  const figures = html(`A\n\n${'/// caption\none\n///\n\n'.repeat(100)}`);
  expect(figures).toMatch(/(?:<figure>\s*){7}/);
  expect(figures).not.toMatch(/(?:<figure>\s*){8}/);
});

test('a caption gives its figure an id and classes, right below it or not', () => {
  const caption = '/// figure-caption\n    attrs: {id: beds, class: wide, onclick: x}\nThe *beds*\n///';
  const figure =
    /^<figure id="beds" class="wide">[^]*<p>Figure 1\. The <em>beds<\/em><\/p>\n<\/figcaption>\n<\/figure>$/;
  expect(html(`![Beds](beds.gif)\n${caption}`)).toMatch(figure);
  expect(html(`![Beds](beds.gif)\n\n${caption}`)).toMatch(figure);
  expect(html(`![Beds](beds.gif)\n\n${caption.replace('\nThe', '\n\nThe')}`)).toMatch(figure);
});

test('thousands of captions and openings are read to the end', () => {
  expect(html('/// caption\n'.repeat(40_000))).not.toBe('');
  expect(html(`A\n\n${'/// caption\n'.repeat(20_000)}${'///\n'.repeat(20_000)}`)).not.toBe('');
  expect(html('A\n\n/// caption\nB\n///\n\n'.repeat(5_000))).toContain('<figcaption');
  expect(html(`${'> '.repeat(50)}A\n`.repeat(100) + '/// caption\nB\n///\n'.repeat(5_000))).not.toBe('');
});

test('formulas and keys stay in the text that stands for a picture', () => {
  expect(html('![$y = x^2$, by ++ctrl+g++](bed.gif)')).toContain('alt="y = x^2, by Ctrl+G"');
});
