import createMarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { mainTree } from '../../support/main-tree.ts';
import { mainAsMarkdown } from './index.ts';

const convert = (html: string): string =>
  mainAsMarkdown(mainTree(`<body><p>before</p><main id="main">${html}</main>`), (href) =>
    href.replace('.html', '.md'),
  ).trimEnd();

test.each([
  [
    'headings and paragraphs',
    '<h2 id="a">A <a data-ui href="#a">#</a></h2><p>One\n two</p>',
    '## A\n\nOne two',
  ],
  [
    'marks',
    '<p><strong> a</strong><em>b</em> <code>c`d</code> <kbd>Ctrl</kbd></p>',
    '**a***b* ``c`d`` `Ctrl`',
  ],
  ['links', '<p><a href="x.html#y">x</a>, <a href="#here">here</a></p>', '[x](x.md#y), here'],
  ['addresses with brackets', '<p><a href="a (b).html">x</a></p>', '[x](a%20%28b%29.md)'],
  ['pictures', '<p><img src="a.png" alt="A [b]"></p>', '![A \\[b\\]](a.png)'],
  ['lists', '<ul><li>a<ol start="3"><li>b</li></ol></li><li>c</li></ul>', '- a\n  3. b\n- c'],
  ['lists of paragraphs', '<ul><li><p>a</p><p>b</p></li></ul>', '- a\n\n  b'],
  ['tasks', '<ul><li><input type="checkbox" checked> a</li></ul>', '- [x] a'],
  ['terms', '<dl><div><dt>A</dt><dd>b</dd><dd>c</dd></div></dl>', '- **A**\n  - b\n  - c'],
  ['quotations', '<blockquote><p>a</p><p>b</p></blockquote>', '> a\n>\n> b'],
  ['code', '<pre><code class="language-ts">a &lt; b\n```\n</code></pre>', '````ts\na < b\n```\n````'],
  ['details', '<details><summary>More</summary><p>a</p></details>', '**More**\n\na'],
  ['formulas', '<p>so <span data-tex="a^2"><math><mi>a</mi></math></span></p>', 'so $a^2$'],
  ['drawings', '<figure><svg><title>T</title><desc>Ten of them.</desc></svg></figure>', 'Ten of them.'],
  ['what is for the eye', '<nav>x</nav><svg><path/></svg><p aria-hidden="true">x</p><form>x</form>', ''],
])('%s', (_what, html, markdown) => {
  expect(convert(html)).toBe(markdown);
});

test('tabs follow each other under their labels', () => {
  const tab = (id: string): string => `<a role="tab" id="${id}">${id}</a>`;
  const panel = (id: string): string => `<div role="tabpanel" aria-labelledby="${id}"><p>in ${id}</p></div>`;
  const html = `<div data-component="tabs"><div role="tablist">${tab('a')}${tab('b')}</div>${panel('a')}${panel('b')}</div>`;
  expect(convert(html)).toBe('**a**\n\nin a\n\n**b**\n\nin b');
});

test('admonitions are quotations, diagrams their source', () => {
  const html =
    '<div data-component="admonition"><p class="admonition-title">Tip</p><p>a</p></div>' +
    '<figure data-component="diagram" data-source="flowchart LR\n a --&gt; b"><svg></svg></figure>';
  expect(convert(html)).toBe('> **Tip**\n>\n> a\n\n```mermaid\nflowchart LR\n a --> b\n```');
});

test('every row of a table can be read alone', () => {
  const html =
    '<table><caption>Pay</caption><thead><tr><th>A</th><th>B|C</th></tr></thead>' +
    '<tbody><tr><th colspan="2">All</th></tr><tr><td rowspan="2">x</td><td>1<small>2</small></td></tr>' +
    '<tr><td><p>3</p><p>4</p></td></tr></tbody></table>';
  expect(convert(html)).toBe(
    '**Pay**\n\n| A | B\\|C |\n| --- | --- |\n| All |  |\n| x | 1 (2) |\n| x | 3 4 |',
  );
});

test.each([
  '# no heading',
  '- no list',
  '1. no list',
  '> no quotation',
  '=== no underline',
  '*no* _stress_ __at__ all',
  '[no](link) ![no](picture) <b>no</b> &lt;entity&gt;',
  'no `code` ~~gone~~ \\ end',
  '| no | table |\n| --- | --- |',
  '    no code',
  '<script>alert(1)</script>',
])('text stays text: %s', (text) => {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const rendered = createMarkdownIt({ html: true }).render(convert(`<p>${escaped}</p>`));
  expect(rendered.replaceAll('\n', ' ').trim()).toBe(
    `<p>${escaped.replaceAll('>', '&gt;').replaceAll('"', '&quot;').replace(/\s+/g, ' ').trim()}</p>`,
  );
});
