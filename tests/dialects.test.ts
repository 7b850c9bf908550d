import { expect, test } from 'vitest';
import { components } from '../src/components/index.ts';
import { exampleGuide, examplePage } from '../src/gallery/gallery.ts';
import { prepareLanguages } from '../src/render/highlight.ts';
import { MarkdownRenderer } from '../src/render/markdown.ts';

// Both spellings of a thing are the same tokens and one template, so their HTML is the same to the byte.
const renderer = new MarkdownRenderer(components);
const guide = exampleGuide();

function html(markdown: string): string {
  const page = examplePage('example.md', 'example.html', markdown);
  return renderer.render(markdown, 1, renderer.newState(guide, page, '2026-11-21')).html;
}

const PAIRS: Readonly<Record<string, readonly [material: string, container: string]>> = {
  'admonition with a title': [
    '!!! tip "Water *early*"\n    Less evaporates.\n',
    '::: tip Water *early*\nLess evaporates.\n:::\n',
  ],
  'admonition without a title': ['!!! warning\n    Frost.\n', '::: warning\nFrost.\n:::\n'],
  'admonition beside the text': [
    '!!! info inline end "Aside"\n    Text.\n',
    '::: info Aside {inline end}\nText.\n:::\n',
  ],
  'block content': [
    '!!! note "List"\n    - one\n    - two\n\n        ```python\n        x = 1\n        ```\n',
    '::: note List\n- one\n- two\n\n    ```python\n    x = 1\n    ```\n:::\n',
  ],
  collapsible: ['??? question "Why?"\n    Because.\n', '::: question Why?\nBecause.\n:::\n'],
  'open collapsible': ['???+ question "Why?"\n    Because.\n', '::: question Why? {open}\nBecause.\n:::\n'],
  tabs: [
    '=== "Clay"\n\n    Heavy.\n\n=== "Sand"\n\n    Light.\n',
    '::: tabs\n@tab Clay\n\nHeavy.\n\n@tab Sand\n\nLight.\n\n:::\n',
  ],
  'tabs in an admonition': [
    '!!! tip "Soil"\n    === "Clay"\n\n        Heavy.\n',
    ':::: tip Soil\n::: tabs\n@tab Clay\n\nHeavy.\n\n:::\n::::\n',
  ],
  cards: [
    '<div class="grid cards" markdown>\n\n- **Spade**\n\n    Digs.\n\n- **Rake**\n\n    Levels.\n\n</div>\n',
    '::: cards\n- **Spade**\n\n    Digs.\n\n- **Rake**\n\n    Levels.\n:::\n',
  ],
};

test.each(Object.entries(PAIRS))('%s', async (_name, [material, container]) => {
  await prepareLanguages(['python']);
  expect(html(container)).toBe(html(material));
});

test('alerts of GitHub are the same admonitions', () => {
  expect(html('> [!WARNING]\n> Frost.\n')).toBe(html('!!! warning\n    Frost.\n'));
});

test('containers of other tools stay text', () => {
  expect(html('::: package.module\n')).toBe('<p>::: package.module</p>\n');
});

test('pages of many equal headings and tabs take time in proportion', () => {
  const many = html('# Same\n'.repeat(3000) + '=== "Same"\n    text\n\n'.repeat(2000));
  expect(many).toContain('id="same-5000"');
});
