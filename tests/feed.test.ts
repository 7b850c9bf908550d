import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { exportedFiles, formsOf, missingExports } from '../src/exports/index.ts';
import { loadContent } from '../src/load/load-content.ts';
import { buildGuide, type Guide } from '../src/model/guide.ts';
import { NO_HISTORY, type Change } from '../src/model/history.ts';
import { temporaryGuide } from './temporary-guide.ts';

const SITE = 'https://example.org/guide';
const HOSTILE = 'A ]]> <script>alert(1)</script> & "b" \u0007\uFFFF';

const FILES = {
  'guide.yaml': `title: 'A & B'\ndescription: 'Wages <all>'\ncategories: [{ id: work, title: Work, summary: Work. }]\n`,
  'index.md': 'Text.\n',
  'notes/it & that.md': `# Notes & more\n`,
  'roles/maker/index.md': 'Text.\n',
  'roles/maker/pay.yaml': '[]\n',
  'roles/maker/role.yaml':
    "title: Maker\ncategory: work\nsummary: Makes.\nskills: { must: [{ skill: craft, proficiency: 3, why: Because. }] }\nreviewed: '2026-05'\n",
};

function change(number: number, files: readonly string[], subject = HOSTILE): Change {
  const at = new Date(Date.UTC(2026, 0, number)).toISOString();
  return { commit: `c${number}`, at, author: 'Ada <ada>', subject, files };
}

/** The guide above with a history of these changes, the newest first. */
function guideWith(changes: readonly Change[], settings: object = { url: SITE }): Guide {
  const content = loadContent(temporaryGuide(FILES), 'content');
  const value = { ...content.settings.value, ...settings };
  const history = { ...NO_HISTORY, whole: true, changes };
  return buildGuide({ ...content, settings: { ...content.settings, value }, history });
}

/** A file for programs as a parsed XML document; parsing throws where it is not well-formed. */
function xml(guide: Guide, name: string): Document {
  const text = new Map(exportedFiles(guide)).get(name);
  if (text === undefined) throw new Error(`${name} was not written`);
  return new JSDOM(text, { contentType: 'application/xml' }).window.document;
}

/** What RFC 4287 asks of each feed and entry: exactly one id, title and time, and an author. */
function assertAtom(document: Document): void {
  const once = (parent: Element, name: string): string => {
    const found = [...parent.children].filter(({ localName }) => localName === name);
    expect(found, name).toHaveLength(1);
    return found[0]?.textContent ?? '';
  };
  const feed = document.documentElement;
  expect([feed.localName, feed.namespaceURI]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
  const entries = [...document.getElementsByTagName('entry')];
  for (const part of [feed, ...entries]) {
    expect(new URL(once(part, 'id')).href).not.toBe('');
    expect(once(part, 'title')).not.toBe('');
    expect(once(part, 'updated')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    const alternates = [...part.children].filter((child) => child.getAttribute('rel') === 'alternate');
    expect(alternates).toHaveLength(1);
  }
  expect(feed.querySelectorAll(':scope > author > name')).toHaveLength(1);
  expect(feed.querySelector('link[rel=self]')?.getAttribute('href')).toBe(`${SITE}/feed.xml`);
  const ids = entries.map((entry) => once(entry, 'id'));
  expect(new Set(ids).size).toBe(ids.length);
}

test('the feed tells of each page that a commit changed, the newest first, whatever its message holds', () => {
  const guide = guideWith([
    change(3, ['roles/maker/pay.yaml', 'roles/maker/role.yaml', 'roles/maker/index.md', 'guide.yaml']),
    change(2, ['notes/it & that.md'], 'Fine'),
  ]);
  const document = xml(guide, 'feed.xml');
  assertAtom(document);
  const entries = [...document.getElementsByTagName('entry')].map((entry) =>
    ['title', 'updated', 'id', 'summary'].map((name) => entry.querySelector(name)?.textContent),
  );
  const shown = 'A ]]> <script>alert(1)</script> & "b" ';
  expect(entries).toEqual([
    [
      'Maker: pay figures',
      '2026-01-03T00:00:00.000Z',
      'tag:example.org,2026-01-03:roles/maker.html/pay/c3',
      shown,
    ],
    ['Maker', '2026-01-03T00:00:00.000Z', 'tag:example.org,2026-01-03:roles/maker.html/text/c3', shown],
    [
      'Notes & more',
      '2026-01-02T00:00:00.000Z',
      'tag:example.org,2026-01-02:notes/it%20&%20that.html/text/c2',
      'Fine',
    ],
  ]);
  expect(document.querySelector('entry author')).toBeNull();
});

test('the feed names authors only where the guide asks for it, and stays short', () => {
  const many = Array.from({ length: 80 }, (_, i) => change(80 - i, ['index.md']));
  const document = xml(guideWith(many, { url: SITE, contributors: true }), 'feed.xml');
  assertAtom(document);
  expect(document.getElementsByTagName('entry')).toHaveLength(50);
  expect(document.querySelector('entry author name')?.textContent).toBe('Ada <ada>');
});

test('the sitemap lists pages at their addresses, dated only where git dates them', () => {
  const document = xml(guideWith([change(5, ['roles/maker/pay.yaml'])]), 'sitemap.xml');
  const found = [...document.getElementsByTagName('url')].map((url) =>
    ['loc', 'lastmod'].map((name) => url.querySelector(name)?.textContent),
  );
  expect(found).toEqual([
    [`${SITE}/`, undefined],
    [`${SITE}/roles.html`, undefined],
    [`${SITE}/categories/work.html`, undefined],
    [`${SITE}/roles/maker.html`, '2026-01-05T00:00:00.000Z'],
    [`${SITE}/notes/it%20&%20that.html`, undefined],
  ]);
  expect(new Map(exportedFiles(guideWith([]))).get('robots.txt')).toContain(`Sitemap: ${SITE}/sitemap.xml`);
});

test('what needs an address or a date is not written without it, and the build says so', () => {
  const isAbsolute = ([name]: readonly [string, string]): boolean => /^(sitemap|feed|robots)/.test(name);
  const unknown = guideWith([change(1, ['index.md'])], {});
  expect([...exportedFiles(unknown)].filter(isAbsolute)).toEqual([]);
  expect(missingExports(unknown)).toEqual([expect.stringContaining('--url')]);
  const undated = guideWith([]);
  expect([...exportedFiles(undated)].map(([name]) => name)).not.toContain('feed.xml');
  expect(missingExports(undated)).toEqual([expect.stringContaining('shallow')]);
  const home = undated.pagesByUrl.get('index.html');
  expect(home && formsOf(undated, home).map(({ url }) => url)).toEqual(['index.md', 'guide.json']);
});
