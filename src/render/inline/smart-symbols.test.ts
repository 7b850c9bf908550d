import createMarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { smartSymbols } from './smart-symbols.ts';

const md = createMarkdownIt({ html: true });
smartSymbols(md);

const line = (markdown: string): string =>
  md
    .render(markdown)
    .trim()
    .replace(/^<p>|<\/p>$/g, '');

test.each([
  ['(c) 2020 (tm) (r)', '© 2020 ™ ®'],
  ['a --> b <-- c <--> d', 'a → b ← c ↔ d'],
  ['+/- 5, a =/= b, c/o Anna', '± 5, a ≠ b, ℅ Anna'],
  ['1/2 cup and 3/4', '½ cup and ¾'],
  ['the 1st, 22nd, 13th of 100', 'the 1<sup>st</sup>, 22<sup>nd</sup>, 13<sup>th</sup> of 100'],
  ['**3rd** [1st](a-->b)', '<strong>3<sup>rd</sup></strong> <a href="a--%3Eb">1<sup>st</sup></a>'],
  ['<https://example.org> --> (c)', '<a href="https://example.org">https://example.org</a> → ©'],
])('%s', (markdown, expected) => expect(line(markdown)).toBe(expected));

test.each([
  ['`--> (c) 1/2 1st`', '<code>--&gt; (c) 1/2 1st</code>'],
  ['1/2/2020, 11/2, 1/21, 24/7', '1/2/2020, 11/2, 1/21, 24/7'],
  ['a---> <---b', 'a---&gt; &lt;---b'],
  ['(a) one (b) two (c) three', '(a) one (b) two (c) three'],
  ['first, 1sts, x1st, 12nds', 'first, 1sts, x1st, 12nds'],
  ['\\(c) \\-->', '(c) --&gt;'],
  ['<https://example.org/1/2-->', '<a href="https://example.org/1/2--">https://example.org/1/2--</a>'],
])('%s stays', (markdown, expected) => expect(line(markdown)).toBe(expected));

test('titles and data fields raise no ending', () =>
  expect(md.renderInline('the 1st --> 2nd')).toBe('the 1st → 2nd'));
