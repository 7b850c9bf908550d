import { expect, test } from 'vitest';
import { lineDiff } from './line-diff.ts';
import { followMoved } from './moved-links.ts';
import { tidyYaml } from './tidy-yaml.ts';

test('fields of a role come into the order of the schema, with their comments', () => {
  const text = '# Facts.\nsummary: Builds.\n# Usual title.\ntitle: Builder\nskills:\n  must: []\ncategory: x';
  expect(tidyYaml(text, 'roles/builder/role.yaml')).toBe(
    '# Facts.\n# Usual title.\ntitle: Builder\ncategory: x\nsummary: Builds.\nskills:\n  must: []\n',
  );
});

test.each(['title: a\nsummary: |\n  two  \n  lines\n', 'summary: b\ntitle: [\n', 'summary: *x\ntitle: a\n'])(
  'what cannot be tidied safely stays: %j',
  (text) => {
    expect(tidyYaml(text, 'roles/builder/role.yaml')).toBe(text);
  },
);

test('blanks at the ends of lines go, and other files keep their order', () => {
  expect(tidyYaml('b: 1  \na: 2\t\n', 'guide.yaml')).toBe('b: 1\na: 2\n');
});

test('links follow a page that has moved, outside of code and only inside the guide', () => {
  const moved = [
    { from: 'old/start.md', to: 'guides/begin.md' },
    { from: 'gone.md', to: 'https://example.org/' },
  ];
  const text =
    '[a](start.md#b "t") [c](../gone.md)\n\n```\n[a](start.md)\n```\n\n~~~~\n```\n[a](start.md)\n~~~~\n[n]: ./start.md\n';
  expect(followMoved(text, 'old/page.md', moved)).toBe(
    text
      .replace('[a](start.md#b', '[a](../guides/begin.md#b')
      .replace('[n]: ./start.md', '[n]: ../guides/begin.md'),
  );
});

test('a diff shows the lines that differ, by their number', () => {
  expect(lineDiff('a\nb\nc\nd', 'a\nB\nc\nD')).toBe('  2 - b\n  2 + B\n  4 - d\n  4 + D');
  expect(lineDiff('a\nb\nc', 'a\nc')).toBe('  2 - b');
  const many = Array.from({ length: 60 }, (_, i) => `${i}`);
  expect(lineDiff(many.join('\n'), many.map((line) => `${line}!`).join('\n'))).toContain('80 more lines');
});
