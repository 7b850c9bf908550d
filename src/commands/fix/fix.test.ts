import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { bodyIndentation } from '../../checks/body-indentation.ts';
import { checks } from '../../checks/index.ts';
import { lineDiff } from './line-diff.ts';
import { followMoved } from './moved-links.ts';
import { swappedBounds } from './swapped-bounds.ts';
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

test('a range the wrong way round is found, with its values exchanged as they are written', () => {
  const text =
    'entry:\n  - months: { min: 12, max: 6 } # a year\nfigures:\n  high: 1_0\n  low: 40.50\n  high2: 1\n';
  expect(swappedBounds(text)).toEqual({
    line: 2,
    words: 'min: 12, max: 6',
    mended: text.replace('min: 12, max: 6', 'min: 6, max: 12'),
  });
  expect(swappedBounds('{ low: 40.50, high: 30 }')?.mended).toBe('{ low: 30, high: 40.50 }');
  expect(swappedBounds('{ min: 1, max: 1 }')).toBeUndefined();
  expect(swappedBounds('{ min: 12, max: 6 }', 2)).toBeUndefined();
  expect(swappedBounds('{ min: [')).toBeUndefined();
});

/** Pieces of pages and data, whole and broken, of which files are thrown together. */
const PIECES = [
  ['\n', '\n\n', ' ', '  ', '    ', '\t', '- ', '1. ', '# Title', '!!! note', '!! tip', '???+ tip "x"'],
  ['=== "A"', '```', '~~~', ':::', '::: tip', '> ', 'word', 'Ã©', 'title: a', 'summary: b  ', '# c', '---'],
  ['skills:', '  must: []', '|', "'", '"', '[a](old.md)', '<b>', '[^1]: '],
].flat();
const TEXT = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

test.each(checks.filter(({ fix }) => fix).map((check) => [check.name, check] as const))(
  'mending by %s twice is mending once',
  (_name, { fix }) => {
    fc.assert(
      fc.property(TEXT, fc.constantFrom('a.md', 'roles/a/role.yaml'), (text, file) => {
        const once = fix?.(text, file) ?? text;
        expect(fix?.(once, file)).toBe(once);
      }),
    );
  },
);

test('tidying never changes what a file says, and has nothing to do the second time', () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      const once = tidyYaml(text, 'roles/a/role.yaml');
      expect(tidyYaml(once, 'roles/a/role.yaml')).toBe(once);
      const [before, after] = [text, once].map((each) => parseDocument(each, { logLevel: 'silent' }));
      if (before && after && before.errors.length === 0) expect(after.toJSON()).toEqual(before.toJSON());
      else expect(once).toBe(text);
    }),
  );
});

test('text is only moved to the right when a body is indented', () => {
  const letters = (text: string): string => text.replace(/\s/g, '');
  const { fix } = bodyIndentation;
  fc.assert(
    fc.property(TEXT, (text) => {
      expect(letters(fix?.(text, 'a.md') ?? '')).toBe(letters(text));
    }),
  );
});
