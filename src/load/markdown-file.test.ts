import { expect, test } from 'vitest';
import { FrontMatter } from '../model/settings.ts';
import { readMarkdown } from './markdown-file.ts';

/** The title that a page of another tool gives itself. */
function titleOf(frontMatter: string): string | undefined {
  const text = `---\n${frontMatter}\n---\n\nText.\n`;
  const source = { path: 'a.md', file: 'a.md', text, strict: false };
  return readMarkdown(source, FrontMatter).page?.front.value.title;
}

test.each([
  ['a title', 'title: Soil', 'Soil'],
  ['a title in what is no YAML', 'title: Soil: a start', 'Soil: a start'],
  ['quotes around a title in what is no YAML', "other: a: b\ntitle: 'Soil'", 'Soil'],
  ['an empty title', "title: ''", undefined],
  ['an empty title among fields of another tool', "name: Bug\ntitle: ''\nlabels: ''", undefined],
])('of the front matter of another tool %s is read', (_name, frontMatter, title) => {
  expect(titleOf(frontMatter)).toBe(title);
});
