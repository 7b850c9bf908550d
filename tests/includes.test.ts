import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadContent } from '../src/load/load-content.ts';
import type { Content } from '../src/model/content.ts';
import { temporaryFolder, temporaryGuide } from './temporary-guide.ts';

// What is read beside the pages: parts that they include, and abbreviations that all of them know.
function pagesOf(content: Content): string[] {
  return content.pages.map((page) => page.path);
}

const FILES = {
  'index.md': '# Home\n\n--8<-- "_parts/frost.md"\n\n```py\n--8<-- "tools/hoe.py"\n```\n',
  '_parts/frost.md': 'Frost comes early.\n',
  '_draft.md': 'Not yet.\n',
  '.hidden.md': 'Nobody sees it.\n',
  'includes/abbreviations.md':
    '<!-- For all\npages. -->\n\n*[RHS]: Royal Horticultural Society\n*[AGM]:\n  Award\n',
  'sub/includes/page.md': '# A page\n',
  'tools/hoe.py': 'print("hoe")\n',
};

test('parts are no pages, and are included', () => {
  const content = loadContent(temporaryGuide(FILES), 'docs');
  expect(pagesOf(content)).toEqual(['index.md', 'sub/includes/page.md']);
  expect([...content.parts]).toEqual(['_draft.md', '_parts/frost.md', 'includes/abbreviations.md']);
  expect(content.pages[0]?.body).toBe('# Home\n\nFrost comes early.\n\n```py\nprint("hoe")\n```\n');
  expect(content.problems).toEqual([]);
});

test('a file that pages include belongs to a guide, whatever its kind', () => {
  const content = loadContent(temporaryGuide({ ...FILES, 'guide.yaml': 'title: Garden\n' }), 'content');
  expect(content.problems).toEqual([]);
});

test('a hidden file cannot be included', () => {
  const content = loadContent(temporaryGuide({ ...FILES, 'index.md': '--8<-- ".hidden.md"\n' }), 'docs');
  expect(content.problems.map(({ what }) => what)).toEqual(['there is no such file to include']);
});

test('nor one behind a symbolic link', () => {
  const outside = temporaryGuide({ 'secret.md': 'Secret.\n' });
  const folder = temporaryGuide({ 'index.md': '--8<-- "link/secret.md"\n\n--8<-- "secret.md"\n' });
  symlinkSync(outside, path.join(folder, 'link'));
  symlinkSync(path.join(outside, 'secret.md'), path.join(folder, 'secret.md'));
  const content = loadContent(folder, 'docs');
  expect(content.problems.map(({ what }) => what)).toEqual([
    'symbolic links are not followed',
    'symbolic links are not followed',
    // The links themselves: nobody should look for them among the pages.
    'this file does not belong in the content',
    'this file does not belong in the content',
  ]);
  expect(content.pages[0]?.body).not.toContain('Secret');
});

test('every page knows the abbreviations of a file that holds nothing else', () => {
  const { abbreviations } = loadContent(temporaryGuide(FILES), 'docs');
  expect(abbreviations.map(({ term, meaning, line }) => `${line} ${term}: ${meaning}`)).toEqual([
    '4 RHS: Royal Horticultural Society',
    '5 AGM: Award',
  ]);
  const mixed = { 'includes/glossary.md': '# Words\n\n*[RHS]: …\n' };
  expect(loadContent(temporaryGuide(mixed), 'docs')).toMatchObject({ abbreviations: [], problems: [] });
  expect(loadContent(temporaryFolder(), 'docs').abbreviations).toEqual([]);
});
