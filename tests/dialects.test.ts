import { expect, test } from 'vitest';
import { components } from '../src/components/index.ts';
import { exampleGuide, examplePage } from '../src/gallery/gallery.ts';
import { prepareLanguages } from '../src/render/highlight.ts';
import { MarkdownRenderer } from '../src/render/markdown.ts';

// All spellings of a thing are the same tokens and one template, so their HTML is the same to the byte.
const renderer = new MarkdownRenderer(components);
const guide = exampleGuide();

function html(markdown: string): string {
  const page = examplePage('example.md', 'example.html', markdown);
  return renderer.render(markdown, 1, renderer.newState(guide, page, '2026-11-21')).html;
}

/** A thing as Material for MkDocs spells it, as a container, and as a block of pymdownx where that has it. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  'admonition with a title': [
    '!!! tip "Water *early*"\n    Less evaporates.\n',
    '::: tip Water *early*\nLess evaporates.\n:::\n',
    '/// tip | Water *early*\nLess evaporates.\n///\n',
  ],
  'admonition without a title': [
    '!!! warning\n    Frost.\n',
    '::: warning\nFrost.\n:::\n',
    '/// warning\nFrost.\n///\n',
  ],
  'admonition beside the text': [
    '!!! info inline end "Aside"\n    Text.\n',
    '::: info Aside {inline end}\nText.\n:::\n',
    '/// info | Aside\n    attrs: {class: inline end}\n\nText.\n///\n',
  ],
  'block content': [
    '!!! note "List"\n    - one\n    - two\n\n        ```python\n        x = 1\n        ```\n',
    '::: note List\n- one\n- two\n\n    ```python\n    x = 1\n    ```\n:::\n',
    '/// note | List\n- one\n- two\n\n    ```python\n    x = 1\n    ```\n///\n',
  ],
  collapsible: [
    '??? question "Why?"\n    Because.\n',
    '::: question Why?\nBecause.\n:::\n',
    '/// details | Why?\n    type: question\n\nBecause.\n///\n',
  ],
  'open collapsible': [
    '???+ details "Why?"\n    Because.\n',
    '::: details Why? {open}\nBecause.\n:::\n',
    '/// details | Why?\n    open: true\n\nBecause.\n///\n',
  ],
  tabs: [
    '=== "Clay"\n\n    Heavy.\n\n===+ "Sand"\n\n    Light.\n',
    '::: tabs\n@tab Clay\n\nHeavy.\n\n@tab:active Sand\n\nLight.\n\n:::\n',
    '/// tab | Clay\nHeavy.\n///\n\n/// tab | Sand\n    select: true\n\nLight.\n///\n',
  ],
  'tabs of code': [
    '=== "npm"\n\n    ```js\n    a()\n    ```\n\n=== "yarn"\n\n    ```js\n    b()\n    ```\n',
    '::: code-group\n```js [npm]\na()\n```\n\n```js [yarn]\nb()\n```\n:::\n',
    ':::: code-group\n::: code-group-item npm\n```js\na()\n```\n:::\n::: code-group-item yarn\n```js\nb()\n```\n:::\n::::\n',
    '::: code-tabs#shell\n@tab npm\n```js\na()\n```\n@tab yarn#berry\n```js\nb()\n```\n:::\n',
  ],
  cards: [
    '<div class="grid cards" markdown>\n\n- **Spade**\n\n    Digs.\n\n- **Rake**\n\n    Levels.\n\n</div>\n',
    '::: cards\n- **Spade**\n\n    Digs.\n\n- **Rake**\n\n    Levels.\n:::\n',
    '/// html | div.grid.cards\n- **Spade**\n\n    Digs.\n\n- **Rake**\n\n    Levels.\n///\n',
  ],
  grid: [
    '<div class="grid" markdown>\n\n!!! tip\n    Dig.\n\n!!! note\n    Rake.\n\n</div>\n',
    ':::: grid\n\n::: tip\nDig.\n:::\n\n::: note\nRake.\n:::\n\n::::\n',
    '/// html | div.grid\n/// tip\nDig.\n///\n\n/// note\nRake.\n///\n///\n',
  ],
};

test.each(Object.entries(SPELLINGS))('%s', async (_name, [material = '', ...others]) => {
  await prepareLanguages(['python']);
  for (const other of others) expect(html(other)).toBe(html(material));
});

/** A block around Markdown, in each of the spellings; `depth` counts from the innermost, 1. */
interface Around {
  readonly material: (inner: string) => string;
  readonly container: (inner: string, depth: number) => string;
  readonly slashes: (inner: string, depth: number) => string;
}

const indented = (text: string): string => text.replace(/^(?=.)/gm, '    ');
const fenced = (sign: string, open: string, inner: string, depth: number): string =>
  `${sign.repeat(depth + 2)} ${open}\n\n${inner}\n${sign.repeat(depth + 2)}\n`;

const AROUND: Readonly<Record<string, Around>> = {
  admonition: {
    material: (inner) => `!!! tip "A *b*"\n\n${indented(inner)}`,
    container: (inner, depth) => fenced(':', 'tip A *b*', inner, depth),
    slashes: (inner, depth) => fenced('/', 'tip | A *b*', inner, depth),
  },
  collapsible: {
    material: (inner) => `??? question "C"\n\n${indented(inner)}`,
    container: (inner, depth) => fenced(':', 'question C', inner, depth),
    slashes: (inner, depth) => fenced('/', 'details | C\n    type: question', inner, depth),
  },
  tabs: {
    material: (inner) => `=== "D"\n\n${indented(inner)}\n=== "E"\n\n    Text.\n`,
    container: (inner, depth) => fenced(':', 'tabs\n@tab D', `${inner}\n@tab E\n\nText.\n`, depth),
    slashes: (inner, depth) =>
      `${fenced('/', 'tab | D', inner, depth)}\n${fenced('/', 'tab | E', 'Text.', depth)}`,
  },
  item: {
    material: (inner) => `- item\n\n${indented(inner)}`,
    container: (inner) => `- item\n\n${indented(inner)}`,
    slashes: (inner) => `- item\n\n${indented(inner)}`,
  },
};

const INNERMOST = ['Text.\n', '- a\n- b\n', '```text\n:::\n```\n', '| a | b |\n|---|---|\n| 1 | 2 |\n'];
const names = Object.keys(AROUND);
const thrice = names.flatMap((outer) =>
  names.flatMap((middle) => names.map((inner) => [outer, middle, inner] as const)),
);

test.each(thrice)('%s around %s around %s', (...path) => {
  for (const text of INNERMOST) {
    const written = (spelling: keyof Around): string =>
      path.reduceRight((inner, name, i) => AROUND[name]?.[spelling](inner, path.length - i) ?? inner, text);
    const material = html(written('material'));
    expect(html(written('container'))).toBe(material);
    expect(html(written('slashes'))).toBe(material);
  }
});

test('alerts of GitHub are the same admonitions', () => {
  expect(html('> [!WARNING]\n> Frost.\n')).toBe(html('!!! warning\n    Frost.\n'));
});

test('a title in brackets is one, as Docusaurus has it', () => {
  expect(html(':::tip[Water *early*]\nLess.\n:::\n')).toBe(html('!!! tip "Water *early*"\n    Less.\n'));
});

test('containers of other tools stay text', () => {
  expect(html('::: package.module\n')).toBe('<p>::: package.module</p>\n');
});

test('pages of many equal headings and tabs take time in proportion', () => {
  const many = html('# Same\n'.repeat(3000) + '=== "Same"\n    text\n\n'.repeat(2000));
  expect(many).toContain('id="same-5000"');
});
