import { expect, test } from 'vitest';
import { components } from '../../components/index.ts';
import { exampleGuide, examplePage } from '../../gallery/gallery.ts';
import { MarkdownRenderer } from '../markdown.ts';
import { numberStyle, numberValue } from './list-numbers.ts';

const renderer = new MarkdownRenderer(components);
const ours = exampleGuide();
const fancy = {
  ...ours,
  content: { ...ours.content, dialect: { ...ours.content.dialect, fancyLists: true } },
};

/** The page without the breaks between its lines. */
function html(markdown: string, guide = fancy): string {
  const page = examplePage('example.md', 'example.html', markdown);
  const { html: all } = renderer.render(markdown, 1, renderer.newState(guide, page, '2026-11-21'));
  return all.replaceAll(/\n(?=<)/g, '').trim();
}

test.each([
  ['7', undefined, '1', 7],
  ['a', undefined, 'a', 1],
  ['c', undefined, 'a', 3],
  ['c', 'i', 'i', 100],
  ['i', undefined, 'i', 1],
  ['i', 'a', 'a', 9],
  ['I', undefined, 'I', 1],
  ['D', 'I', 'I', 500],
  ['Z', undefined, 'A', 26],
  ['xiv', 'a', 'i', 14],
  ['MCMXC', undefined, 'I', 1990],
  ['#', undefined, '1', 1],
  ['#', 'a', 'a', 1],
] as const)('%s behind %s counts as %s, from %i', (number, current, style, value) => {
  expect(numberStyle(number, current)).toBe(style);
  expect(numberValue(number, style)).toBe(value);
});

test.each(['civic', 'did', 'll', 'iiiii'])('%s is no number', (word) => {
  expect(numberStyle(word)).toBeUndefined();
});

test.each([
  ['a. one\nb. two', '<ol type="a"><li>one</li><li>two</li></ol>'],
  ['B)  two\nC)  three', '<ol start="2" type="A"><li>two</li><li>three</li></ol>'],
  ['i. one\nii. two\n#. three', '<ol type="i"><li>one</li><li>two</li><li>three</li></ol>'],
  ['#. one\n#. two', '<ol><li>one</li><li>two</li></ol>'],
  ['h. eight\ni. nine\nj. ten', '<ol start="8" type="a"><li>eight</li><li>nine</li><li>ten</li></ol>'],
  [
    '1. one\na. sub\n2. two',
    '<ol><li>one</li></ol><ol type="a"><li>sub</li></ol><ol start="2"><li>two</li></ol>',
  ],
  [
    '1. one\n    a. sub\n        - [x] done\n    b. next',
    /^<ol><li>one<ol type="a"><li>sub<ul>.*<\/ul><\/li><li>next<\/li><\/ol><\/li><\/ol>$/s,
  ],
  ['a. one\n\n    more\n\nb. two', '<ol type="a"><li><p>one</p><p>more</p></li><li><p>two</p></li></ol>'],
  ['A. Smith wrote it.', '<p>A. Smith wrote it.</p>'],
  ['Text\na. more text', '<p>Text\na. more text</p>'],
  ['e.g. this\n\ni.e. that', '<p>e.g. this</p><p>i.e. that</p>'],
])('%j is a list where a site counts in letters', (markdown, expected) => {
  expect(html(markdown)).toEqual(expected instanceof RegExp ? expect.stringMatching(expected) : expected);
});

test('letters are text elsewhere', () => {
  expect(html('a. one\nb. two', ours)).toBe('<p>a. one\nb. two</p>');
});
