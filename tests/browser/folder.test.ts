import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { useBrowser } from './use-browser.ts';

const browser = useBrowser();

/** The archive of the built guide, unpacked as a reader does it. */
let folder: string;
let temporary: string;
let files: Readonly<Record<string, Uint8Array>>;
beforeAll(() => {
  // With a space and letters beyond ASCII, as folders of readers have.
  temporary = mkdtempSync(path.join(tmpdir(), 'rolebook folder é-'));
  files = unzipSync(readFileSync(path.join(inject('siteFolder'), 'downloads/rolebook-offline.zip')));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(temporary, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  folder = path.join(temporary, 'rolebook-offline');
});
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** Address of a file of the folder; without a name that of the folder, with a slash at its end. */
const address = (name = ''): string => `${pathToFileURL(folder).href}/${encodeURI(name)}`;

interface FolderVisit {
  readonly page: Page;
  /** Errors, and requests to anything but files of the folder. */
  readonly complaints: string[];
}

async function openFile(name: string): Promise<FolderVisit> {
  const page = await (await browser.newContext()).newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(address()) && !request.url().startsWith('data:'))
      complaints.push(`request to ${request.url()}`);
  });
  await page.goto(address(name));
  return { page, complaints };
}

test('the page to open leads into the guide, and on to its pages and pictures', async () => {
  const { page, complaints } = await openFile('Open me.html');
  await expect.poll(() => page.url()).toBe(address('index.html'));
  await page.getByRole('link', { name: 'DevOps engineer' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'DevOps engineer' }).waitFor();
  expect(page.url()).toMatch(/^file:.*roles\/devops-engineer\.html$/);
  expect(await page.getByText('This page stands alone').isVisible()).toBe(false);
  expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
  expect(complaints).toEqual([]);
});

test('the search finds, filters and leads to pages', async () => {
  const { page, complaints } = await openFile('index.html');
  await page.getByRole('searchbox').first().fill('kubernetes');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('main li h2 a').count()).toBeGreaterThan(2);
  await page.locator('main li h2 a').first().click();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  expect(page.url()).toMatch(/^file:/);
  expect(complaints).toEqual([]);
});

test('no page asks for a server: no worker, no web manifest, no feed, no address of the site', () => {
  for (const name of ['index.html', 'roles/devops-engineer.html', 'search.html']) {
    const html = readFileSync(path.join(folder, name), 'utf8');
    expect(html).not.toMatch(/service-worker|rel="manifest"|application\/(?:rss|atom)\+xml|data-offline/);
    expect(html).toContain('This page stands alone');
  }
});

test('every link and picture of every page is in the folder', () => {
  const names = Object.keys(files).map((name) => name.slice('rolebook-offline/'.length));
  // The examples of the gallery speak of a guide that is not there.
  const pages = names.filter((name) => name.endsWith('.html') && name !== 'gallery.html');
  expect(pages.length).toBeGreaterThan(30);
  const missing = pages.flatMap((name) =>
    [...readFileSync(path.join(folder, name), 'utf8').matchAll(/ (?:href|src)="([^"#?]+)[^"]*"/g)]
      .map(([, link = '']) => link)
      .filter((link) => !/^(?:[a-z]+:|\/\/)/i.test(link))
      .map((link) => path.posix.join(path.posix.dirname(name), decodeURIComponent(link)))
      .filter((target) => files[`rolebook-offline/${target}`] === undefined)
      .map((target) => `${name}: ${target}`),
  );
  expect(missing).toEqual([]);
});

const QUERIES = [
  'kubernetes',
  'python',
  'incident response',
  'engineer',
  'site reliability',
  'SRE',
  'k8s',
  '"on call"',
  'databas',
  'what does a devops engineer do',
  'sql index',
  'C++',
  'é',
  'a',
  'pyhton',
  'zzzzqqq',
  'terraform state',
  'pay',
  'security',
  'machine learning model',
  'backup restore',
  'manager',
  'tests',
  'git',
  'on-call',
];
const FILTERS = [
  {},
  { kind: { any: ['Role'] } },
  { category: { any: ['Infrastructure', 'Security'] } },
  { category: { any: ['Data'] }, skill: { any: ['SQL', 'Python'] } },
  { skill: { any: ['Git'] }, kind: ['Role'] },
];
const SORTS = [{}, { title: 'asc' }, { pay: 'desc' }];

/** Runs in the page: everything that a search answers, for each query with each filter and order. */
async function answers(given: {
  readonly root: string;
  readonly queries: readonly (string | null)[];
  readonly filters: readonly object[];
  readonly sorts: readonly object[];
}): Promise<readonly string[]> {
  interface Found {
    readonly results: readonly {
      readonly id: string;
      readonly score: number;
      readonly data: () => Promise<unknown>;
    }[];
    readonly filters: unknown;
    readonly totalFilters: unknown;
    readonly unfilteredResultCount: number;
  }
  interface Engine {
    filters(): Promise<unknown>;
    search(term: string | null, options: object): Promise<Found>;
  }
  const global = globalThis as unknown as { readonly loadPagefind: (root: string) => Promise<Engine> };
  const engine = await global.loadPagefind(given.root);
  const told = [JSON.stringify(await engine.filters())];
  for (const query of given.queries) {
    for (const filters of given.filters) {
      for (const sort of given.sorts) {
        const { results, ...counts } = await engine.search(query, { filters, sort });
        const first = await Promise.all(results.slice(0, 2).map((result) => result.data()));
        const order = results.map(({ id, score }) => [id, score]);
        const { filters: values, totalFilters, unfilteredResultCount } = counts;
        told.push(
          JSON.stringify([query, filters, sort, order, values, totalFilters, unfilteredResultCount, first]),
        );
      }
    }
  }
  return told;
}

test('every query has the same answer as online: ids, order, scores, counts of facets, texts', async () => {
  const given = { queries: [...QUERIES, null], filters: FILTERS, sorts: SORTS };
  const online = await browser.open('search.html');
  // As text, or the import would be compiled into one of this test. Addresses begin at the root of the guide in both.
  await online.evaluate(
    `loadPagefind = async (root) => (await import(root + 'pagefind/pagefind.js')).createInstance({ baseUrl: '/' })`,
  );
  const expected = await online.evaluate(answers, { ...given, root: inject('baseUrl') });
  const { page } = await openFile('search.html');
  const found = await page.evaluate(answers, { ...given, root: address() });
  expect(found.length).toBeGreaterThan(250);
  const differing = found.filter((answer, i) => answer !== expected[i]);
  expect(differing).toEqual([]);
  // The comparison would pass on a search that finds nothing.
  expect(found.filter((answer) => answer.includes('"excerpt"')).length).toBeGreaterThan(100);
});
