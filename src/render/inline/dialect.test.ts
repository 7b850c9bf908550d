import { describe, expect, test } from 'vitest';
import { components } from '../../components/index.ts';
import { exampleGuide, examplePage } from '../../gallery/gallery.ts';
import { OWN_DIALECT, type Dialect, type ShortNames } from '../../model/dialect.ts';
import { prepareLanguages } from '../highlight.ts';
import { MarkdownRenderer } from '../markdown.ts';

// What the settings of a site of another tool change in its pages.

const renderer = new MarkdownRenderer(components);
const guide = exampleGuide();

function render(markdown: string, dialect: Partial<Dialect>): string {
  const content = { ...guide.content, dialect: { ...OWN_DIALECT, ...dialect } };
  const page = examplePage('example.md', 'example.html', markdown);
  return renderer
    .render(markdown, 1, renderer.newState({ ...guide, content }, page, '2026-11-21'))
    .html.trim();
}

const link = (href: string, text = href): string => `<a href="${href}">${text}</a>`;

test.each([
  ['at https://example.org/a.', `at ${link('https://example.org/a')}.`],
  ['(http://example.org)', `(${link('http://example.org')})`],
  ['_https://example.org/a_', `<em>${link('https://example.org/a')}</em>`],
  ['**https://example.org/(c)**', `<strong>${link('https://example.org/(c)')}</strong>`],
  ['at www.example.org/a_b.', `at ${link('http://www.example.org/a_b', 'www.example.org/a_b')}.`],
  [
    '(www.example.org) xwww.a.b www.a',
    `(${link('http://www.example.org', 'www.example.org')}) xwww.a.b www.a`,
  ],
  ['[www.example.org](a.html)', link('a.html', 'www.example.org')],
  ['ftp://example.org/a', link('ftp://example.org/a')],
  ['`https://example.org`', '<code>https://example.org</code>'],
  ['<https://example.org>', link('https://example.org')],
  ['<https://example.org/a%20b/%C3%A4>', link('https://example.org/a%20b/%C3%A4')],
  ['at https://example.org/a%20b', `at ${link('https://example.org/a%20b')}`],
  ['[https://example.org](https://example.com)', link('https://example.com', 'https://example.org')],
  ['Ask ann.b+c@example.org.', `Ask ${link('mailto:ann.b+c@example.org', 'ann.b+c@example.org')}.`],
  ['a@b, @example.org, a@b.c@d.org', 'a@b, @example.org, a@b.c@d.org'],
  ['xhttps://example.org', 'xhttps://example.org'],
  ['https:// alone', 'https:// alone'],
])('addresses are links where the site has it so: %s', (markdown, html) => {
  expect(render(markdown, { linksAddresses: true })).toBe(`<p>${html}</p>`);
});

test('addresses are text elsewhere, and so are numbers of issues and the ends of lines', () => {
  expect(render('https://example.org #12\nb', {})).toBe('<p>https://example.org #12\nb</p>');
});

const forge: ShortNames = {
  host: 'https://example.org',
  numbers: new Map([
    ['#', 'issues'],
    ['?', 'discussions'],
  ]),
  commits: { one: 'commit', two: 'compare', shown: 7 },
  showsHash: false,
  repository: 'garden/beds',
  people: true,
  shortens: { repositories: false, people: false },
};
const HASH = '181c06d1f11fa29961b334e90606ed1f1ec7a7cc';
const issue = (number: string): string =>
  link(`https://example.org/garden/beds/issues/${number}`, `#${number}`);

test.each([
  ['#12, (#7)', `${issue('12')}, (${issue('7')})`],
  ['farm/fields#3', link('https://example.org/farm/fields/issues/3', 'farm/fields#3')],
  [
    '@ann, @ann/pots',
    `${link('https://example.org/ann', '@ann')}, ${link('https://example.org/ann/pots', 'ann/pots')}`,
  ],
  ['pots#3 garden/beds#12', `${link('https://example.org/garden/pots/issues/3', 'pots#3')} ${issue('12')}`],
  ['ü#12 a.md/b#12 &#65;', 'ü#12 a.md/b#12 A'],
  [
    '?4 a/b?5 a.b/c?6 why?x 1?0',
    `${link('https://example.org/garden/beds/discussions/4', '?4')} ${link('https://example.org/a/b/discussions/5', 'a/b?5')} a.b/c?6 why?x 1?0`,
  ],
  [
    `${HASH}, a/b@${HASH} x${HASH} ${HASH}0 pots@${HASH}`,
    `${link(`https://example.org/garden/beds/commit/${HASH}`, '181c06d')}, ${link(`https://example.org/a/b/commit/${HASH}`, 'a/b@181c06d')} x${HASH} ${HASH}0 ${link(`https://example.org/garden/pots/commit/${HASH}`, 'pots@181c06d')}`,
  ],
  [
    `beds@${HASH}...${HASH}`,
    link(`https://example.org/garden/beds/compare/${HASH}...${HASH}`, '181c06d...181c06d'),
  ],
  ['#12a ##3 #x #0 !4', '#12a ##3 #x #0 !4'],
  ['ann@example.org a.@ann `@ann` \\@ann', 'ann@example.org a.@ann <code>@ann</code> @ann'],
  ['[see #12 of @ann](a.md)', '<a href="a.md">see #12 of @ann</a>'],
])('short names lead to the forge of the site: %s', (markdown, html) => {
  expect(render(markdown, { forge })).toBe(`<p>${html}</p>`);
});

test.each([
  [
    'gitlab:a/b#5 (gitlab:a/b!5)',
    `${link('https://gitlab.com/a/b/-/issues/5', 'a/b#5')} (${link('https://gitlab.com/a/b/-/merge_requests/5', 'a/b!5')})`,
  ],
  ['bitbucket:garden/beds#5', link('https://bitbucket.org/garden/beds/issues/5', 'garden/beds#5')],
  [
    'gitlab:pots#5 gitlab:#5',
    `gitlab:${link('https://example.org/garden/pots/issues/5', 'pots#5')} gitlab:${issue('5')}`,
  ],
  [
    '@gitlab:ann, @x:ann/pots',
    `${link('https://gitlab.com/ann', '@ann')}, ${link('https://x.com/ann', '@ann')}/pots`,
  ],
  ['@gitlab:x', link('https://gitlab.com/x', '@x')],
  [
    '@gitlab:ann/pots @mastodon:ann',
    `${link('https://gitlab.com/ann/pots', 'ann/pots')} ${link('https://example.org/mastodon', '@mastodon')}:ann`,
  ],
  [
    `gitlab:a/b@${HASH}...${HASH}`,
    link(`https://gitlab.com/a/b/-/compare/${HASH}...${HASH}`, 'a/b@181c06d1...181c06d1'),
  ],
  ['github:a/b?9 gitlab:a/b?9', `${link('https://github.com/a/b/discussions/9', 'a/b?9')} gitlab:a/b?9`],
])('a forge may be named before the rest: %s', (markdown, html) => {
  expect(render(markdown, { forge })).toBe(`<p>${html}</p>`);
});

describe('addresses of forges', () => {
  const shortens = { repositories: true, people: true };
  const github = { ...forge, host: 'https://github.com', shortens };

  test.each([
    ['https://github.com/garden/beds/issues/7', '#7'],
    ['https://github.com/garden/pots/discussions/8', 'pots?8'],
    ['https://github.com/a/b/pull/8', 'a/b!8'],
    ['https://github.com/a/b/', 'a/b'],
    [`https://github.com/garden/beds/commit/${HASH}`, '181c06d'],
    [`https://github.com/a/b/compare/${HASH}...${HASH}`, 'a/b@181c06d...181c06d'],
    ['https://gitlab.com/garden/beds/-/merge_requests/3', 'garden/beds!3'],
    ['https://gitlab.com/a/b/issues/3', 'a/b#3'],
    ['https://github.com/ann', '@ann'],
    ['https://x.com/ann', '@ann'],
    ['https://github.com/a/b/blob/main/x.md', 'https://github.com/a/b/blob/main/x.md'],
    ['https://github.com/a/b/issues/7#comment', 'https://github.com/a/b/issues/7#comment'],
    ['https://example.org/a/b', 'https://example.org/a/b'],
  ])('are shown in short where the site has it so: %s', (address, text) => {
    expect(render(`<${address}>`, { forge: github })).toBe(`<p>${link(address, text)}</p>`);
    expect(render(`See ${address}`, { forge: github, linksAddresses: true })).toBe(
      `<p>See ${link(address, text)}</p>`,
    );
  });

  test('are shown as they are elsewhere, and behind words of their own', () => {
    const address = 'https://github.com/a/b/pull/8';
    expect(render(`<${address}>`, { forge })).toBe(`<p>${link(address)}</p>`);
    expect(render(`[it](${address})`, { forge: github })).toBe(`<p>${link(address, 'it')}</p>`);
  });
});

test('numbers stand behind `#` where the site asks for that', () => {
  const discussion = link('https://example.org/garden/beds/discussions/4', '#4');
  expect(render('?4', { forge: { ...forge, showsHash: true } })).toBe(`<p>${discussion}</p>`);
});

test('a number alone is text where the site names no repository', () => {
  const fields = link('https://example.org/a/b/issues/1', 'a/b#1');
  expect(render(`#12 b#1 ?1 ${HASH} a/b#1`, { forge: { ...forge, repository: undefined } })).toBe(
    `<p>#12 b#1 ?1 ${HASH} ${fields}</p>`,
  );
});

test('lines stay lines', () => {
  expect(render('a\nb  \nc', { keepsLines: true })).toBe('<p>a<br>\nb<br>\nc</p>');
});

test('lines of code are numbered, save where a fence says otherwise', async () => {
  await prepareLanguages(['yaml']);
  const numbers = (fence: string): string[] =>
    [...render(`${fence}\na: 1\nb: 2\n\`\`\``, { numbersCode: true }).matchAll(/data-line="(\d+)"/g)].map(
      ([, number = '']) => number,
    );
  expect(numbers('```yaml')).toEqual(['1', '2']);
  expect(numbers('```yaml linenums="5"')).toEqual(['5', '6']);
  expect(numbers('```yaml linenums="0"')).toEqual([]);
});

test('checks are led to the number of an issue, whose address stands nowhere', () => {
  const content = { ...guide.content, dialect: { ...OWN_DIALECT, forge } };
  const page = examplePage('example.md', 'example.html', '');
  const state = renderer.newState({ ...guide, content }, page, '2026-11-21');
  renderer.render('See #12 and #7', 1, state);
  expect(state.links.map(({ line, column }) => `${line}:${column}`)).toEqual(['1:5', '1:13']);
});

test('icons that the site brings are drawn where they stand', () => {
  const logo = { name: 'acme-logo', viewBox: '0 0 9 9', paths: [{ d: 'M0 0h9', evenOdd: true }] };
  expect(
    render('An :acme-logo:{ .lg } and :gone-logo:', { icons: new Map([['acme-logo', logo]]) }),
  ).toMatchInlineSnapshot(
    `"<p>An <span class="icon lg" data-icon="acme-logo" aria-hidden="true"><svg viewBox="0 0 9 9"><path d="M0 0h9" fill-rule="evenodd"/></svg></span> and :gone-logo:</p>"`,
  );
});

test.each([
  ['In [[Seed beds]].', `In ${link('/Seed_beds/', 'Seed beds')}.`],
  ['[[ a_ b  c ]]', link('/a_b_c/', 'a_ b  c')],
  [
    '[[a]](b.html) `[[a]]` [[a/b]] [[]] \\[[a]]',
    `${link('b.html', '[a]')} <code>[[a]]</code> [[a/b]] [[]] [[a]]`,
  ],
])('names of pages are links where the site has it so: %s', (markdown, html) => {
  expect(render(markdown, { wikiLinks: { before: '/', behind: '/' } })).toBe(`<p>${html}</p>`);
  expect(render(markdown, {})).toContain('[');
});

test('`///` opens the blocks that the site has, and is text elsewhere', () => {
  const block = '/// tip\nPeas\n///';
  expect(render(block, { slashBlocks: new Set(['admonition']) })).toMatch(/data-kind="tip"/);
  for (const name of ['tip', 'details', 'tab | a', 'html | b', 'define', 'caption'])
    expect(render(`a\n\n/// ${name}\nb\n///`, { slashBlocks: new Set() })).toBe(
      `<p>a</p>\n<p>/// ${name}\nb\n///</p>`,
    );
});

test('kinds of the site open blocks between slashes', () => {
  const block = '/// version-added | 2.1\nIt *grows*.\n///';
  expect(render(block, { kinds: new Set(['version-added']) })).toMatch(
    /data-kind="version-added".*<p class="admonition-title">.*2\.1<\/p><p>It <em>grows<\/em>\.<\/p>/,
  );
  expect(render(block, {})).toBe('<p>/// version-added | 2.1\nIt <em>grows</em>.\n///</p>');
});
