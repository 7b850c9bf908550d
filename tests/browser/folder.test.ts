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
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('main li h2 a').nth(2).waitFor();
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
  '',
  'kind=Role',
  'category=Security&category=Infrastructure+and+platform',
  'skill=SQL&skill=Python&category=Data+and+machine+learning',
  'skill=Git&kind=Role&region=uk',
];
const SORTS = ['', 'sort=pay'];

/** Runs in the search page: what it shows for each of the addresses, one after the other. */
async function answers(queries: readonly string[]): Promise<readonly string[]> {
  const host = document.querySelector('[data-search-panel]');
  if (!host) throw new Error('not the search page');
  const settled = async (): Promise<void> => {
    while (host.getAttribute('aria-busy') !== 'false') await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const texts = (selector: string): (string | null)[] =>
    [...host.querySelectorAll(selector)].map(({ textContent }) => textContent);
  await settled();
  const told: string[] = [];
  for (const query of queries) {
    history.replaceState(null, '', `${location.pathname}?${query}`);
    dispatchEvent(new PopStateEvent('popstate'));
    await settled();
    const links = [...host.querySelectorAll<HTMLAnchorElement>('.search-results a')];
    const root = new URL('.', location.href).href;
    const found = links.map(({ href, textContent }) => [href.replace(root, ''), textContent]);
    told.push(
      JSON.stringify([query, texts('[role=status]'), found, texts('li p'), texts('.search-filters label')]),
    );
  }
  return told;
}

test('every query has the same answer as online: pages, order, sections, texts, counts of facets', async () => {
  const queries = [...QUERIES, ''].map((query) => new URLSearchParams({ q: query }).toString());
  const addresses = queries.flatMap((query) =>
    FILTERS.flatMap((filter) => SORTS.map((sort) => [query, filter, sort].filter(Boolean).join('&'))),
  );
  expect(addresses.length).toBeGreaterThan(250);
  const expected = await (await browser.open('search.html')).evaluate(answers, addresses);
  const { page } = await openFile('search.html');
  const found = await page.evaluate(answers, addresses);
  const differing = found.filter((answer, i) => answer !== expected[i]);
  expect(differing).toEqual([]);
  // The comparison would pass on a search that finds nothing.
  expect(found.filter((answer) => answer.includes('roles/')).length).toBeGreaterThan(100);
}, 180_000);
