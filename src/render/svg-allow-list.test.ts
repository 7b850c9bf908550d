import { expect, test } from 'vitest';
import { allowListed } from './html-allow-list.ts';

const reduced = (html: string): string => allowListed(html, [], ({ value }) => value);

test('a drawing keeps its shapes, how they look, and the names of SVG', () => {
  const drawing =
    '<svg viewBox="0 0 9 9"><defs><linearGradient id="sun"><stop offset="0" stop-color="red"></stop>' +
    '</linearGradient></defs><rect x="1" fill="url(#sun)" transform="rotate(4)"></rect><text y="2">A &amp; B</text></svg>';
  expect(reduced(drawing)).toBe(drawing);
  expect(reduced('<SVG VIEWBOX="0 0 9 9"><path d="M0 0h9"/></SVG>')).toBe(
    '<svg viewBox="0 0 9 9"><path d="M0 0h9"></path></svg>',
  );
});

test('nothing of a drawing runs, moves or loads', () => {
  for (const part of [
    '<script>x()</script>',
    '<style>.a { fill: red }</style>',
    '<foreignObject><p>x</p></foreignObject>',
    '<animate attributeName="x"/>',
    '<use href="#a"/>',
    '<image href="a.png"/>',
  ])
    expect(reduced(`<svg>${part}</svg>`)).toBe('<svg></svg>');
  for (const attribute of [
    'onclick="x()"',
    'style="fill: red"',
    'fill="url(https://example.org/a.svg#b)"',
    'fill="var(--a, url(https://example.org/a))"',
    String.raw`fill="u\72l(https://example.org/a)"`,
  ])
    expect(reduced(`<svg><path ${attribute}/></svg>`)).toBe('<svg><path></path></svg>');
});

test('parts of a drawing are none in a text', () => {
  expect(reduced('cd <path> and <g>')).toBe('cd  and ');
});
