import { expect, test } from 'vitest';
import { components } from '../src/components/index.ts';
import { exampleGuide, examplePage } from '../src/gallery/gallery.ts';
import { prepareLanguages } from '../src/render/highlight.ts';
import { MarkdownRenderer } from '../src/render/markdown.ts';

// Every construct in every nesting: what stands in a block, two blocks deep, is to the byte what stands alone.
const renderer = new MarkdownRenderer(components);
const guide = exampleGuide();

function html(markdown: string): string {
  const page = examplePage('example.md', 'example.html', markdown);
  return renderer.render(markdown, 1, renderer.newState(guide, page, '2026-11-21')).html;
}

const indented = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);

/** Every block that holds blocks; `depth` counts from the innermost, 1. */
const AROUND: Readonly<Record<string, (inner: string, depth: number) => string>> = {
  admonition: (inner) => `!!! tip "Around"\n\n${indented(inner, '    ')}`,
  'admonition without a blank line': (inner) => `!!! tip "Around"\n${indented(inner, '    ')}`,
  collapsible: (inner) => `??? tip "Around"\n\n${indented(inner, '    ')}`,
  tab: (inner) => `=== "Around"\n\n${indented(inner, '    ')}`,
  'item, four columns': (inner) => `- Around\n\n${indented(inner, '    ')}`,
  'item, two columns': (inner) => `- Around\n\n${indented(inner, '  ')}`,
  // A tab behind three blanks would reach one column further only.
  'numbered item, three columns': (inner) =>
    `1. Around\n\n${indented(inner.replaceAll('\t', '    '), '   ')}`,
  'item, a tab': (inner) => `* Around\n\n${indented(inner, '\t')}`,
  'task of a list': (inner) => `- [ ] Around\n\n${indented(inner, '    ')}`,
  card: (inner) => `<div class="grid cards" markdown>\n\n-   Around\n\n${indented(inner, '    ')}\n\n</div>`,
  quote: (inner) => inner.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>'),
  definition: (inner) => `Around\n\n:   Around\n\n${indented(inner, '    ')}`,
  container: (inner, depth) => `${':'.repeat(depth + 4)} tip Around\n${inner}\n${':'.repeat(depth + 4)}`,
  'containers of tabs': (inner, depth) =>
    `${':'.repeat(depth + 4)} tabs\n@tab Around\n\n${inner}\n\n${':'.repeat(depth + 4)}`,
  'block of slashes': (inner, depth) =>
    `${'/'.repeat(depth + 4)} tip | Around\n\n${inner}\n\n${'/'.repeat(depth + 4)}`,
  element: (inner) => `<div class="around" markdown>\n\n${inner}\n\n</div>`,
  'element that folds': (inner) => `<details markdown>\n<summary>Around</summary>\n\n${inner}\n\n</details>`,
};

/** A construct of the dialects each, as it stands alone. */
const INNER: Readonly<Record<string, string>> = {
  paragraph: 'Two lines\nof *text* with `code`.',
  'hard breaks': 'One  \ntwo\\\nthree.',
  inline: '==mark== ^^ins^^ ~~del~~ H~2~O x^2^ ++ctrl+c++ :material-check: :smile: `#!python x = 1` $x^2$',
  critic: '{++new++} {--old--} {~~a~>b~~} {==c==}{>>d<<}',
  links: '[page](index.md), <https://example.org>, [by name][name].\n\n[name]: https://example.org/b "B"',
  picture: '![A hill](hill.png){ width="300" align=left }',
  button: '[Begin](index.md){ .md-button .md-button--primary }',
  heading: '## A heading',
  'heading with id': '### Another { #another .note }',
  'heading of two lines': 'A heading\n---------',
  rule: 'Above.\n\n---\n\nBelow.',
  fence: '```python title="a.py" linenums="3" hl_lines="1-2"\ndef a():\n\n    return 1\n```',
  'fence with options in braces': '``` { .python .annotate title="a.py" }\nx = 1  # (1)!\n```\n\n1.  A note.',
  'fence without a language': '```\n<b> & "quotes"\n```',
  'fences, one below the other': '```sh\nls\n```\n```js\nx\n```',
  'fence of tildes': '~~~\n```\ncode\n```\n~~~',
  'indented code': 'Text.\n\n    - code\n\n        code',
  'diagram source': '```mermaid\nflowchart LR\n  a --> b\n```',
  table: '| A | B |\n|:--|--:|\n| `a|b` | 2 |\n| c | |',
  list: '- one\n- two\n    - deep\n\n        ```\n        code\n        ```\n\n    text\n- three',
  'list, two columns': '- one\n  - deep\n    - deeper\n- two',
  'numbered list': '3. three\n4. four\n\n    more',
  tasks: '- [x] done\n- [ ] to do',
  definitions: 'Term\n:   Meaning\n\n    more\n\nTerm two\n:   Meaning two',
  quote: '> Quoted\n> text\n>\n> - item',
  alert: '> [!WARNING]\n> Frost.',
  admonition: '!!! warning "With *markup*"\n    Body.\n\n    - item\n\n    More.',
  'admonition without a title': '!!! note ""\n    Body.',
  'admonition beside the text': '!!! info inline end\n    Body.\n\nText.',
  collapsible: '???+ question "Why?"\n\n    Because.\n\n    ```sh\n    ls\n    ```',
  tabs: '=== "One"\n\n    Text.\n\n    === "Deep"\n\n        Text.\n\n=== "Two"\n\n    ```js\n    x\n    ```',
  container: '::: warning Title\nBody.\n:::',
  'container of tabs': '::: tabs\n@tab One\nText.\n@tab Two\nText.\n:::',
  'cards of a container': '::: cards\n- **A**\n\n    Text.\n- **B**\n:::',
  'caption in slashes': '![A hill](hill.png)\n\n/// caption\nA hill\n///',
  'block of slashes': '/// warning | Title\nBody.\n///',
  cards:
    '<div class="grid cards" markdown>\n\n-   :material-check: **A**\n\n    ---\n\n    Text.\n\n-   **B**\n\n    Text.\n\n</div>',
  'element with Markdown': '<div class="x" markdown="1">\n**Text**\n\n- item\n</div>',
  'element without Markdown': '<div class="x">\n<b>Text</b>\n\n<p>Text</p>\n</div>',
  'table of elements': '<table>\n<tr><th>A</th></tr>\n<tr><td>b</td></tr>\n</table>',
  figure: '<figure markdown>\n  ![A hill](hill.png)\n  <figcaption>A hill</figcaption>\n</figure>',
  comment: 'Above.\n\n<!-- a\n\n    comment -->\n\nBelow.',
  formula: '$$\n\\frac{a}{b}\n$$',
  'attributes of a block': 'Text.\n{ #here .note }',
  'formula in brackets': '\\[\nx^2\n\\]',
  abbreviation: 'The HTML page.\n\n*[HTML]: Hypertext Markup Language',
  footnote: 'Text[^1].\n\n[^1]: A note.',
};

const names = (of: object): string[] => Object.keys(of);

test.each(names(INNER))('%s in every block, two deep', async (name) => {
  await prepareLanguages(['python', 'sh', 'js']);
  const inner = INNER[name] ?? '';
  const alone = html(inner);
  const lost: string[] = [];
  for (const [outerName, outer] of Object.entries(AROUND)) {
    if (!holds(html(outer(inner, 1)), alone)) lost.push(outerName);
    for (const [betweenName, between] of Object.entries(AROUND)) {
      if (!holds(html(outer(between(inner, 1), 2)), alone)) lost.push(`${outerName} > ${betweenName}`);
    }
  }
  expect(lost).toEqual([]);
});

function holds(whole: string, part: string): boolean {
  return shape(whole).includes(shape(part));
}

/**
 * Blanks between tags are no content, and whether the texts of an item are paragraphs is counted as Python-Markdown
 * counts it, by columns. Notes and explanations stand below the page, wherever they are written.
 */
function shape(text: string): string {
  return text
    .replace(/<(section|div) [^>]*data-component="(?:footnotes|abbreviations)"[\s\S]*$/, '')
    .replace(/\s*(<[^>]*>)\s*/g, '$1')
    .replace(/<\/?p>/g, '');
}
