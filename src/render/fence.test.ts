import createMarkdownIt, { type Token } from 'markdown-it';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dataOf } from '../support/markdown/token.ts';
import type { FenceData } from '../support/markdown/fence-data.ts';
import { fences } from './fence.ts';

const md = createMarkdownIt();
fences(md);

function fencesOf(text: string): Token[] {
  return md.parse(text, {}).filter(({ type }) => type === 'fence');
}
function ending(token: Token | undefined): string | undefined {
  return token && dataOf<FenceData>(token).ending.kind;
}

test.each([
  ['a closing line of the same length', '```\na\n```\nb', ['a\n'], 'closed'],
  ['a longer one, where none of the same length follows', '```\na\n`````\nb', ['a\n'], 'longer'],
  ['the one of the same length, where one follows', '```\na\n````\nb\n```\nc', ['a\n````\nb\n'], 'closed'],
  [
    'a longer one, where the next block starts before',
    '```\na\n````\n\n```js\nb\n```',
    ['a\n', 'b\n'],
    'longer',
  ],
  [
    'the one of the same indentation',
    '```\n- a\n\n  ```\n  b\n  ```\n```',
    ['- a\n\n  ```\n  b\n  ```\n'],
    'closed',
  ],
  ['a shifted one, where none else follows', '```\na\n ```\nb', ['a\n'], 'closed'],
  ['the end of the page', '```\na\n', ['a\n'], 'missing'],
  ['a heading below a blank line', '```js\na\n\n\n## b\n', ['a\n'], 'missing'],
  ['the start of a block below a blank line', '```\na\n\n!!! tip\n    b\n', ['a\n'], 'missing'],
  ['none of these where a line closes it', '```\na\n\n## b\n```', ['a\n\n## b\n'], 'closed'],
  ['the end of the list around it', '- ```\n  a\n\nb', ['a\n\n'], 'missing'],
  ['the end of the quotation around it', '> ```\n> a\n\nb', ['a\n'], 'missing'],
])('a fence is closed by %s', (_name, text, codes, kind) => {
  const found = fencesOf(text);
  expect(found.map(({ content }) => content)).toEqual(codes);
  expect(ending(found[0])).toBe(kind);
});

test('code comes out as it went in, whatever it holds', () => {
  const line = fc.stringMatching(/^[ \t!-~]{0,12}$/).filter((text) => !/^[ \t]*```/.test(text));
  const prefix = fc.constantFrom('', '> ', '- ', '> > ', '1. ', '- - ');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), prefix, (lines, first) => {
      // Tabs at the start of a line are counted from the margin around it, so they are left to the page's own.
      const code = first === '' ? lines : lines.map((text) => text.replace(/\t/g, ' '));
      const rest = first.replace(/[-\d.]/g, ' ');
      const page = ['```', ...code, '```'].map((text, i) => (i === 0 ? first : rest) + text).join('\n');
      const expected = code.map((text) => `${text}\n`).join('');
      expect(fencesOf(page).map(({ content }) => content)).toEqual([expected]);
    }),
  );
});

test('many fences that are not closed are read to the end', () => {
  const growing = Array.from({ length: 1200 }, (_, i) => `${'`'.repeat(i + 3)}\nx\n`).join('');
  for (const text of [
    growing,
    '```\n````\n'.repeat(50_000),
    '> '.repeat(50) + '```\n',
    '~~~\n```x\n'.repeat(50_000),
    '```x\n\n## h\n\n'.repeat(50_000),
    `${'````x\n\n## h\n\n'.repeat(50_000)}\`\`\``,
    `${'```x\n\n## h\n\n'.repeat(50_000)}        \`\`\``,
    '- ```\n\n'.repeat(50_000),
  ]) {
    expect(md.parse(text, {}).length).toBeGreaterThan(0);
  }
});

test.each(['```text``` code\n\nb', '~~~struck and low~~~\n\nb', '~~~a~~ b~\n\nb'])(
  'signs of its own behind a fence make it text: %j',
  (text) => {
    expect(fencesOf(text)).toEqual([]);
  },
);

test.each([
  ['a blank line', '```md\n```js\na\n```\n```\n\nb', 1],
  ['the end of the page', '```js\na\n```\n\n```', 1],
  ['the next item', '1. a\n   ```\n2. b', 0],
  ['the end of a quotation', '> a\n>\n> ```\n\nb', 0],
])('a line of signs alone that nothing closes is text right above %s', (_name, text, count) => {
  expect(fencesOf(text).map(ending)).toEqual(Array.from({ length: count }, () => 'closed'));
});

test.each(['* a\n```\nx\n```\n\nb', '* a\n```\nx\n```\ntext\n* b', '1. a\n\n    b\n```\nx\n```\n'])(
  'a fence right below an item and not in it is one: %j',
  (text) => {
    expect(fencesOf(text).map(ending)).toEqual(['closed']);
  },
);
