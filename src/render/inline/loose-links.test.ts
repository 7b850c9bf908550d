import createMarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { looseLinks } from './loose-links.ts';

const md = createMarkdownIt();
looseLinks(md);
const definitions = '\n\n[label]: https://example.org/label "Label"';

test.each([
  ['[a](my page.md)', '<a href="my%20page.md">a</a>'],
  ['[a](my page.md "Title")', '<a href="my%20page.md" title="Title">a</a>'],
  ["[a](page.md 'Title')", '<a href="page.md" title="Title">a</a>'],
  ['[a](page_(1).md)', '<a href="page_(1).md">a</a>'],
  ['[a](<my page.md>)', '<a href="my%20page.md">a</a>'],
  ['![a](my plan.png)', '<img src="my%20plan.png" alt="a">'],
  ['[a](https://example.org/a\n/b)', '<a href="https://example.org/a/b">a</a>'],
  ['[a](my page.md\n"Title")', '<a href="my%20page.md" title="Title">a</a>'],
  ['[*a*] [label]', '<a href="https://example.org/label" title="Label"><em>a</em></a>'],
  ['[a]\n[label]', '<a href="https://example.org/label" title="Label">a</a>'],
  ['![a] [label]', '<img src="https://example.org/label" alt="a" title="Label">'],
  ['![label][]', '<img src="https://example.org/label" alt="label" title="Label">'],
  ['![Label] []', '<img src="https://example.org/label" alt="Label" title="Label">'],
  ['[a](my &amp; yours.md "\\"T\\"")', '<a href="my%20&amp;%20yours.md" title="&quot;T&quot;">a</a>'],
  ['<mailto:a@example.org>', '<a href="mailto:a@example.org">a@example.org</a>'],
  ['[ ] [label]', '[ ] <a href="https://example.org/label" title="Label">label</a>'],
  ['[label][nothing]', '<a href="https://example.org/label" title="Label">label</a>[nothing]'],
])('%s', (markdown, expected) => expect(md.render(markdown + definitions).trim()).toBe(`<p>${expected}</p>`));

test.each([
  '[a] (b c)',
  '[a](b',
  '[a] [nothing]',
  '[a](javascript:x y)',
  '[a](java\nscript:x)',
  '[a](b c\nd)',
  '\\[a](b c)',
])('%s stays text', (markdown) =>
  expect(md.render(markdown + definitions).trim()).toBe(`<p>${markdown.replace('\\', '')}</p>`),
);
