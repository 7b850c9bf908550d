import { expect, test } from 'vitest';
import { exampleGuide, examplePage } from '../../gallery/gallery.ts';
import { MarkdownRenderer } from '../../render/markdown.ts';
import { components } from '../index.ts';
import { oldNames } from './aliases.ts';
import { findIcon, iconNames } from './library.ts';
import { shortDrawing } from './short-drawing.ts';
import { iconSprite } from './sprite.tsx';

const renderer = new MarkdownRenderer(components);
const guide = exampleGuide();

function html(markdown: string): string {
  const page = examplePage('example.md', 'example.html', markdown);
  return renderer.render(markdown, 1, renderer.newState(guide, page, '2026-11-21')).html;
}

test('every icon of the four sets can be drawn', () => {
  const names = [...iconNames()];
  expect(names.length).toBeGreaterThan(14_000);
  expect(names.filter((name) => !findIcon(name))).toEqual([]);
});

test('every name that a set has given up leads to a drawing, and none hides one that is there', () => {
  const names = new Set(iconNames());
  expect(oldNames().filter((name) => !findIcon(name) || names.has(name))).toEqual([]);
});

test('a page has each drawing once, in a sprite that is no icon of the author’s', () => {
  const page = html(
    ':material-check: :octicons-heart-16: :material-check:\n\n!!! tip\n    :material-check:\n',
  );
  const sprite = iconSprite(page);
  expect(page.match(/data-icon="material-check"/g)).toHaveLength(3);
  expect(sprite.match(/<symbol id="icon:material-check"/g)).toHaveLength(1);
  expect(sprite.match(/<symbol /g)).toHaveLength(3);
  expect(sprite).toMatch(/^<div hidden data-ui/);
  expect(sprite).not.toContain('data-icon');
});

test('a page without icons has no sprite, whatever its author writes', () => {
  const page = html(
    '`<use href="#icon:material-check">` <use href="#icon:material-check">x</use>\n\n[a](b "<use href=\'#icon:material-check\'>")',
  );
  expect(iconSprite(page)).toBe('');
});

test('a name that no set has stays text', () => {
  expect(html('An :material-no-such-thing: here')).toBe('<p>An :material-no-such-thing: here</p>\n');
});

test('a link of an icon alone is called after its title, or after its icon', () => {
  expect(html('[:octicons-mark-github-16:](https://example.org/)')).toContain('aria-label="mark github"');
  expect(html('[:octicons-mark-github-16:](https://example.org/ "Code")')).not.toContain('aria-label');
  expect(html('[:octicons-mark-github-16: Code](https://example.org/)')).not.toContain('aria-label');
});

test('drawings are written in short, and what is no path data stays as it is', () => {
  const drawn = (d: string): string | undefined =>
    shortDrawing({ name: 'own', viewBox: '0 0 24 24', paths: [{ d, evenOdd: false }] })[0]?.d;
  expect(drawn('M20,11H23V13H20V11M1.50,11H4')).toBe('m20 11h3v2h-3v-2M1.5 11H4');
  expect(drawn('M0 0 h9 javascript')).toBe('M0 0 h9 javascript');
});
