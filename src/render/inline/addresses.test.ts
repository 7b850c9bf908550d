import { expect, test } from 'vitest';
import type { Position } from '../../model/problem.ts';
import { link, renderedIn } from '../../../tests/in-dialect.ts';

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
