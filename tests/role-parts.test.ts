import { expect, test } from 'vitest';
import { bookOf } from '../src/editions/index.ts';
import { guideData, roleFile } from '../src/exports/guide-data.ts';
import { structuredData } from '../src/exports/index.ts';
import { loadContent } from '../src/load/load-content.ts';
import { pagesAbove } from '../src/model/breadcrumb.ts';
import { buildGuide, type Guide } from '../src/model/guide.ts';
import type { Page } from '../src/model/page.ts';
import { buildCatalogue } from '../src/search/catalogue.ts';
import { temporaryGuide } from './temporary-guide.ts';

const ROLE = `title: Soil tester
category: fields
summary: Tests soil.
skills: { must: [{ skill: sieving, proficiency: 3, why: Daily work. }] }
reviewed: '2026-01'
`;
const FILES = {
  'guide.yaml':
    'title: Test\nparts: [learn, interview]\ncategories:\n  - { id: fields, title: Fields, summary: Outside. }\n',
  'data/skills.yaml': '- { id: sieving, title: Sieving, summary: With a sieve. }\n',
  'roles/soil-tester/role.yaml': ROLE,
  'roles/soil-tester/index.md': '## Overview\n\nText.\n',
  'roles/soil-tester/interview.md': '# The *interview*\n\n## Questions\n\nText.\n',
  'roles/soil-tester/learn.md': '---\ntitle: Learn\n---\n\n## Tools\n\nText.\n',
  'roles/soil-tester/a-year.md': '\n## Spring\n\nText.\n',
};

function guideOf(files: Readonly<Record<string, string>> = {}): Guide {
  return buildGuide(loadContent(temporaryGuide({ ...FILES, ...files }), 'site'));
}

function pageAt(guide: Guide, url: string): Page {
  const page = guide.pagesByUrl.get(url);
  if (!page) throw new Error(`${url} is not a page`);
  return page;
}

test('further pages of a role stand in the order of `parts`, the others behind them by title', () => {
  const pages = guideOf().rolePages.get('soil-tester') ?? [];
  expect(pages.map(({ url, title }) => [url, title])).toEqual([
    ['roles/soil-tester.html', 'Soil tester'],
    ['roles/soil-tester/learn.html', 'Soil tester: Learn'],
    ['roles/soil-tester/interview.html', 'Soil tester: The interview'],
    ['roles/soil-tester/a-year.html', 'Soil tester: A year'],
  ]);
});

test('the heading that a part begins with is its title, and every other line stays where it was', () => {
  const page = pageAt(guideOf(), 'roles/soil-tester/interview.html');
  expect(page.file?.body).toBe('\n\n## Questions\n\nText.\n');
  const underlined = guideOf({ 'roles/soil-tester/interview.md': 'Interview\n===\n\nText.\n' });
  const { title, file } = pageAt(underlined, 'roles/soil-tester/interview.html');
  expect([title, file?.body]).toEqual(['Soil tester: Interview', '\n\n\nText.\n']);
});

test('what only looks like a title stays in the text', () => {
  const text = '    # a comment\n\nText.\n\n# Late\n';
  const guide = guideOf({ 'roles/soil-tester/a-year.md': text });
  expect(pageAt(guide, 'roles/soil-tester/a-year.html').file?.body).toBe(text);
});

test('a part stands below its role, and says so to programs', () => {
  const guide = guideOf();
  const page = pageAt(guide, 'roles/soil-tester/learn.html');
  expect(pagesAbove(guide, page)?.map(({ title }) => title)).toEqual(['Fields', 'Soil tester']);
  expect(structuredData(guide, page)).toMatchObject({
    '@graph': [
      { '@type': 'BreadcrumbList' },
      {
        '@type': 'WebPage',
        url: 'learn.html',
        isPartOf: { '@type': 'WebPage', name: 'Soil tester', url: '../soil-tester.html' },
      },
    ],
  });
});

test('the data of a role lists its pages', () => {
  const guide = guideOf();
  const [role] = guide.sortedRoles;
  if (!role) throw new Error('no role');
  const pages = roleFile(guide, role).role.pages;
  expect(pages.map(({ page, kind }) => [page, kind])).toEqual([
    ['roles/soil-tester.html', 'role'],
    ['roles/soil-tester/learn.html', 'role-part'],
    ['roles/soil-tester/interview.html', 'role-part'],
    ['roles/soil-tester/a-year.html', 'role-part'],
  ]);
  expect(guideData(guide).pages).toContainEqual({
    page: 'roles/soil-tester/learn.html',
    kind: 'role-part',
    title: 'Soil tester: Learn',
    description: '',
  });
});

test('in a book the parts follow their role', () => {
  const other = 'roles/soil-tester-at-sea/';
  const guide = guideOf({
    [`${other}role.yaml`]: ROLE.replace('Soil tester', 'Soil tester at sea'),
    [`${other}index.md`]: 'Text.\n',
  });
  const [fields] = bookOf(guide);
  expect(fields?.pages.map(({ title }) => title)).toEqual([
    'Fields',
    'Soil tester',
    'Soil tester: Learn',
    'Soil tester: The interview',
    'Soil tester: A year',
    'Soil tester at sea',
  ]);
});

test('the search finds parts by the facts of their role, the role itself first', () => {
  const indexed = ['learn.html', 'a-year.html']
    .map((name) => `roles/soil-tester/${name}`)
    .concat('roles/soil-tester.html', 'categories/fields.html')
    .map((url, i) => ({
      id: String(i),
      url,
      title: url,
      kind: url.startsWith('roles') ? 'Role' : 'Category',
    }));
  const { pages, facets } = buildCatalogue(guideOf(), indexed);
  expect(pages.map(({ url }) => url)).toEqual([
    'roles/soil-tester.html',
    'roles/soil-tester/a-year.html',
    'roles/soil-tester/learn.html',
    'categories/fields.html',
  ]);
  const skill = facets.findIndex(({ id }) => id === 'skill');
  expect(pages.map(({ values }) => values[skill])).toEqual([[0], [0], [0], []]);
});

test('what introduces the pay of a role or stands in for its page is no part', () => {
  const guide = guideOf({
    'roles/soil-tester/README.md': '# Notes\n',
    'roles/soil-tester/deep/note.md': '# Deep\n',
  });
  const kinds = ['index.html', 'deep/note.html'].map(
    (name) => pageAt(guide, `roles/soil-tester/${name}`).kind,
  );
  expect(kinds).toEqual(['page', 'page']);
});
