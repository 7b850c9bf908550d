import { expect, test } from 'vitest';
import { examplePage } from '../gallery/gallery.ts';
import { loadContent } from '../load/load-content.ts';
import { buildGuide, type Guide } from './guide.ts';
import { editUrl, reportUrl } from './repository.ts';
import { GuideSettings } from './settings.ts';

const content = loadContent('src/gallery/guide', 'sub/guide');

function guide(settings: object): Guide {
  return { ...buildGuide(content), settings: GuideSettings.parse(settings) };
}

const page = { ...examplePage('a b/#1.md', 'a b/#1.html'), title: 'Who & what?' };

test.each([
  [{ repository: 'https://github.com/o/r/' }, 'https://github.com/o/r/edit/main/guide/a%20b/%231.md'],
  [
    { repository: 'https://github.com/o/r.git', folder: '.' },
    'https://github.com/o/r/edit/main/a%20b/%231.md',
  ],
  [
    { repository: 'https://gitlab.example.org/g/s/r', branch: 'next/one', folder: '/docs/guide/' },
    'https://gitlab.example.org/g/s/r/-/edit/next/one/docs/guide/a%20b/%231.md',
  ],
  [{ repository: 'https://codeberg.org/o/r' }, 'https://codeberg.org/o/r/_edit/main/guide/a%20b/%231.md'],
  [
    { repository: 'https://git.example.org/o/r', forge: 'forgejo' },
    'https://git.example.org/o/r/_edit/main/guide/a%20b/%231.md',
  ],
])('edit with %j', (settings, url) => {
  expect(editUrl(guide(settings), page)).toBe(url);
});

test.each([
  [
    'https://github.com/o/r',
    'issues/new?title=Mistake%20in%3A%20Who%20%26%20what%3F&body=a%20b%2F%231.html%0A%0A',
  ],
  [
    'https://gitlab.com/o/r',
    '-/issues/new?issue[title]=Mistake%20in%3A%20Who%20%26%20what%3F&issue[description]=a%20b%2F%231.html%0A%0A',
  ],
])('report to %s', (repository, form) => {
  expect(reportUrl(guide({ repository }), page)).toBe(`${repository}/${form}`);
});

test('without a repository there is nothing to edit', () => {
  expect([editUrl(guide({}), page), reportUrl(guide({}), page)]).toEqual([undefined, undefined]);
});
