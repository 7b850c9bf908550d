import { expect, test } from 'vitest';
import { exampleGuide, examplePage } from '../../gallery/gallery.ts';
import { MarkdownRenderer } from '../../render/markdown.ts';
import { components } from '../index.ts';

const renderer = new MarkdownRenderer(components);
const guide = exampleGuide();

function render(markdown: string): { labels: string[]; text: string; problems: string[] } {
  const page = examplePage('example.md', 'example.html', markdown);
  const { html, outline } = renderer.render(markdown, 1, renderer.newState(guide, page, '2026-11-21'));
  const problems = outline.problems.map(
    ({ line, column, unexpected }) => `${line}:${column} ${unexpected ?? ''}`,
  );
  const labels = [...html.matchAll(/<kbd>(.*?)<\/kbd>/g)].map((match) => match[1] ?? '');
  return { labels, text: html.replace(/<[^>]+>/g, '').trim(), problems };
}

test.each([
  ['++a++', ['A']],
  ['++ctrl+alt+del++', ['Ctrl', 'Alt', 'Del']],
  [
    '++lshift++ ++left-shift++ ++right-ctrl++ ++rwin++',
    ['Left Shift', 'Left Shift', 'Right Ctrl', 'Right Win'],
  ],
  ['++f24++ ++num0++ ++num-slash++', ['F24', 'Num 0', 'Num /']],
  ['++left++ ++up++ ++pg-dn++', ['Left', 'Up', 'Page Down']],
  ['++"Play again"++ ++\'x\'++ ++"say \\"no\\""++', ['Play again', 'x', 'say &quot;no&quot;']],
  ['++ctrl+"&Uuml;"++', ['Ctrl', 'Ü']],
  ['+++b++ and ++c+++', ['B', 'C']],
  ['**++d++**_++e++_', ['D', 'E']],
])('%s', (markdown, labels) => expect(render(markdown).labels).toEqual(labels));

test.each([
  'C++ and C++',
  'C++ and more++',
  'C++lib++',
  'i++; ++i',
  '++ a ++',
  '\\++a++',
  '++++',
  '++ctrl+ a++',
  '`++a++`',
])('%s stays text', (markdown) => expect(render(markdown)).toMatchObject({ labels: [], problems: [] }));

test('a name that no key has stays text, and its author is told', () => {
  const { labels, text, problems } = render('Plain.\n\nPress ++ctrl+etner++ now, or ++Alt++.');
  expect(labels).toEqual([]);
  expect(text).toContain('++ctrl+etner++');
  expect(problems).toEqual([
    '3:14 Unexpected `etner`, expected `enter`',
    '3:32 Unexpected `Alt`, expected `alt`',
  ]);
});

test.each(['++', '++"', "++'a+", '++a+', '++"\\'])('200 KB of %s are read to the end', (text) => {
  expect(() => render(text.repeat(200_000 / text.length))).not.toThrow();
});
