import { expect, test } from 'vitest';
import type { Position } from '../../model/problem.ts';
import { link, renderedIn } from '../../../tests/in-dialect.ts';

test.each([
  ['at https://example.org/a.', `at ${link('https://example.org/a')}.`],
  ['(http://example.org)', `(${link('http://example.org')})`],
  ['_https://example.org/a_', `<em>${link('https://example.org/a')}</em>`],
  ['~~https://example.org~~', `<del>${link('https://example.org')}</del>`],
  ['https://example.org/a: this', `${link('https://example.org/a')}: this`],
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
])('addresses are links: %s', (markdown, html) => {
  expect(renderedIn(markdown, {}).html).toBe(`<p>${html}</p>`);
});

test('addresses are text where a site wants it, and numbers of issues and the ends of lines everywhere else', () => {
  const text = 'https://example.org #12\nb';
  expect(renderedIn(text, { linksAddresses: false }).html).toBe(`<p>${text}</p>`);
  expect(renderedIn(text, {}).html).toBe(
    '<p><a href="https://example.org">https://example.org</a> #12\nb</p>',
  );
});

test.each([
  ['[<https://example.org/a>](b.html)', 'https://example.org/a'],
  ['[at <https://example.org> *and*](b.html)', 'at https://example.org <em>and</em>'],
  ['[<ann@example.org>](b.html)', 'ann@example.org'],
  ['[`<https://example.org>`](b.html)', '<code>&lt;https://example.org&gt;</code>'],
])('an address in the text of a link is no link of its own: %s', (markdown, text) => {
  expect(renderedIn(markdown, {}).html).toBe(`<p>${link('b.html', text)}</p>`);
});

test('a tag with a prefix is no address, and an address of few signs is one', () => {
  expect(renderedIn('a <xs:b>c</xs:b> <urn:isbn:1>', {}).html).toBe(`<p>a c ${link('urn:isbn:1')}</p>`);
});

test('what names an address that is defined elsewhere is told from others in its line', () => {
  const lines = [
    '![Boat][a] and ![Car][b], ![][b], ![*Red* boat][a] and ![a]',
    '[one][b], [*two*][c], [c][c] and [c], ![Van](v.png), [![Bus][a]][b]',
    '',
    '> ![Boat][a]',
    '',
    '[![A][a]][b][![B][a]][c]',
    '',
    '[a]: a.png',
    '[b]: b.png',
    '[c]: c.md',
  ];
  const { state } = renderedIn(lines.join('\n'), {});
  const words = ({ line, column }: Position): string => lines[line - 1]?.slice(column - 1, column + 4) ?? '';
  expect(state.images.map(words)).toEqual([
    '![Boa',
    '![Car',
    '![][b',
    '![*Re',
    '![a]',
    'v.png',
    '![Bus',
    '![Boa',
    '![A][',
    '![B][',
  ]);
  expect(state.links.map(words)).toEqual(['[one]', '[*two', '[c][c', '[c], ', '[![Bu', '[![A]', '[![B]']);
});
