import createMarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { looseBackticks } from './backticks.ts';

const md = createMarkdownIt();
looseBackticks(md);

test.each([
  ['a ``code` b', 'a <code>`code</code> b'],
  ['a ```code`` b', 'a <code>`code</code> b'],
  ['a `code` b', 'a <code>code</code> b'],
  ['a ``co`de`` b', 'a <code>co`de</code> b'],
  ['a ``co`de`` b`', 'a <code>co`de</code> b`'],
  ['a `code`` b', 'a `code`` b'],
  ['a ` code` b', 'a <code>code</code> b'],
  ['a `- ` b', 'a <code>-</code> b'],
  ['a ` ` b', 'a <code> </code> b'],
  ['a `` b and ` c', 'a `` b and ` c'],
  ['[``a](b) c`', '[<code>`a](b) c</code>'],
  ['\\``code`', '`<code>code</code>'],
])('%s', (markdown, expected) => expect(md.renderInline(markdown)).toBe(expected));

test.each(['`` ', '``a` ', '```a` ', '`'])('200 KB of %s are read to the end', (text) => {
  expect(() => md.renderInline(text.repeat(200_000 / text.length))).not.toThrow();
});
