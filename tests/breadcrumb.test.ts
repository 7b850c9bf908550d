import { expect, test } from 'vitest';
import { loadContent } from '../src/load/load-content.ts';
import { pagesAbove } from '../src/model/breadcrumb.ts';
import { buildGuide, type Guide } from '../src/model/guide.ts';
import { temporaryGuide } from './temporary-guide.ts';

function guideOf(files: Readonly<Record<string, string>>): Guide {
  return buildGuide(loadContent(temporaryGuide(files), 'site'));
}

/** The way down to a page: `Name<address>` for a step that is a link, else its name. */
function way(guide: Guide, url: string): readonly string[] | undefined {
  const page = guide.pagesByUrl.get(url);
  if (!page) throw new Error(`${url} is not a page`);
  return pagesAbove(guide, page)?.map((step) => (step.url ? `${step.title}<${step.url}>` : step.title));
}

test('without contents the folders of a page are named, and lead to their index pages', () => {
  const guide = guideOf({
    'guide.yaml': 'title: Test\nlanguage: en\n',
    'index.md': 'Home.\n',
    'how-to/start.md': '# Start\n',
    'how-to/deep/index.md': '# Deep things\n',
    'how-to/deep/more.md': '# More\n',
  });
  expect(way(guide, 'how-to/start.html')).toEqual(['How to']);
  expect(way(guide, 'how-to/deep/index.html')).toEqual(['How to']);
  expect(way(guide, 'how-to/deep/more.html')).toEqual(['How to', 'Deep things<how-to/deep/index.html>']);
  expect(way(guide, 'index.html')).toBeUndefined();
});

test('the sections of the contents are named; one leads to its first page, but not from there', () => {
  const guide = guideOf({
    'mkdocs.yml': 'site_name: Test\nnav:\n  - Guide:\n    - a.md\n    - b.md\n  - Alone:\n    - c.md\n',
    'docs/index.md': 'Home.\n',
    'docs/a.md': '# A\n',
    'docs/b.md': '# B\n',
    'docs/c.md': '# Alone\n',
  });
  expect(way(guide, 'b.html')).toEqual(['Guide<a.html>']);
  expect(way(guide, 'a.html')).toEqual(['Guide']);
  expect(way(guide, 'c.html')).toEqual([]);
});
