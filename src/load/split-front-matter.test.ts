import { expect, test } from 'vitest';
import { FrontMatter } from '../model/settings.ts';
import { frontMatterLines } from './foreign-front-matter.ts';
import { readMarkdown } from './markdown-file.ts';

function read(text: string, strict = false) {
  const { page } = readMarkdown({ path: 'a.md', file: 'a.md', text, strict }, FrontMatter);
  if (!page) throw new Error('no page');
  const { body, bodyLine, front } = page;
  return { body, bodyLine, title: front.value.title, lines: frontMatterLines(page) };
}

test('fields of MultiMarkdown at the top of a page of another tool are about the page', () => {
  expect(read('author: Ann, Ben-2\n\nText.\n')).toEqual({
    body: '\nText.\n',
    bodyLine: 2,
    title: undefined,
    lines: ['author: Ann, Ben-2'],
  });
  expect(read('Title: Peas\nSummary: How to\n    sow them\n\n# Peas\n')).toEqual({
    body: '\n# Peas\n',
    bodyLine: 4,
    title: 'Peas',
    lines: ['Title: Peas', 'Summary: How to', '    sow them'],
  });
});

test.each([
  ['text that begins with a word and a colon', 'Note: peas need a support.\n\nText.\n'],
  ['a text that goes on', 'author: Ann\nwrote this.\n'],
  ['an address', 'https://example.org\n'],
  ['a page without fields', '# Peas\n\nauthor: Ann\n'],
])('%s stays', (_name, text) => {
  expect(read(text)).toMatchObject({ body: text, bodyLine: 1, lines: [] });
});

test('what is no field between the marks of another tool is text', () => {
  expect(read('---\n# Peas\n---\n\nText.\n')).toEqual({
    body: '# Peas\n---\n\nText.\n',
    bodyLine: 2,
    title: undefined,
    lines: [],
  });
  expect(read('---\n# title: Peas\n\n---\nText.\n').body).toBe('Text.\n');
  expect(read('---\n\n---\nText.\n').body).toBe('Text.\n');
  expect(read('---\n{"title": "Peas"}\n---\nText.\n')).toMatchObject({ title: 'Peas', body: 'Text.\n' });
  expect(read('---\n# Peas\nsown on: 2026-03-01\n---\nText.\n').body).toBe('Text.\n');
});

test('pages of ours have front matter between marks only', () => {
  expect(read('author: Ann\n', true).body).toBe('author: Ann\n');
  expect(read('---\ntitle: Peas\n---\n# Peas\n')).toEqual({
    body: '# Peas\n',
    bodyLine: 4,
    title: 'Peas',
    lines: ['title: Peas'],
  });
});
