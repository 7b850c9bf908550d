import { describe, expect, test } from 'vitest';
import type { Dialect, ShortNames } from '../../model/dialect.ts';
import { link, renderedIn } from '../../../tests/in-dialect.ts';

// Names and addresses of forges on sites that have them in short.

const render = (markdown: string, dialect: Partial<Dialect>): string => renderedIn(markdown, dialect).html;

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
  ['#12-#7, #12-7 -#7/#12', `${issue('12')}-${issue('7')}, ${issue('12')}-7 -${issue('7')}/${issue('12')}`],
  ['#12a ##3 #x #0 !4', '#12a ##3 #x #0 !4'],
  ['ann@example.org a.@ann `@ann` \\@ann', 'ann@example.org a.@ann <code>@ann</code> @ann'],
  ['[see #12 of @ann](a.md)', '<a href="a.md">see #12 of @ann</a>'],
])('short names lead to the forge of the site: %s', (markdown, html) => {
  expect(render(markdown, { forge, linksAddresses: false })).toBe(`<p>${html}</p>`);
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
  [
    '@x:x, @gitlab:gitlab',
    `${link('https://x.com/x', '@x')}, ${link('https://gitlab.com/gitlab', '@gitlab')}`,
  ],
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

test('checks are led to the number of an issue, whose address stands nowhere', () => {
  const { state } = renderedIn('See #12 and #7, gitlab:a/b#1 or @gitlab:ann', { forge });
  expect(state.links.map(({ line, column }) => `${line}:${column}`)).toEqual(['1:5', '1:13', '1:17', '1:33']);
});
