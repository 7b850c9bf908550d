import createMarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { escapes } from './escapes.ts';

const md = createMarkdownIt();
escapes(md);

test.each([
  ['a\\ b', 'a b'],
  ['a\\\\ b', 'a\\ b'],
  ['`a\\ b`', '<code>a\\ b</code>'],
  ['dig \\\n  --deep', 'dig \\\n--deep'],
  ['one line\\\nthe next', 'one line<br>\nthe next'],
  ['a\\  \nb', 'a\\<br>\nb'],
  ['a \\*b\\*', 'a *b*'],
  ['a \\', 'a \\'],
  ['a\\  b', 'a  b'],
  ['a\\ \nb', 'a\\\nb'],
])('%s', (markdown, expected) => expect(md.renderInline(markdown)).toBe(expected));
