import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { answers, searchAddresses } from './search-answers.ts';
import { unpackFolder, type UnpackedFolder } from './unpacked-folder.ts';
import { useBrowser } from './use-browser.ts';

const browser = useBrowser();

let folder: UnpackedFolder;
beforeAll(() => {
  folder = unpackFolder(path.join(inject('siteFolder'), 'downloads/rolebook-offline.zip'));
});
afterAll(() => folder.remove());

const address = (name = ''): string => folder.address(name);

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

test('what stands on a page is the same as on the site, its anchors too', () => {
  const mainOf = (root: string, name: string): string | undefined =>
    /<main\b.*<\/main>/s.exec(readFileSync(path.join(root, name), 'utf8'))?.[0];
  for (const name of ['index.html', 'categories/data.html', 'roles/devops-engineer.html', 'compare.html']) {
    expect(mainOf(folder.path, name), name).toBe(mainOf(inject('siteFolder'), name));
  }
});

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
  // Its texts too: leaving while they load would count as failed requests.
  await page.locator('.search-dialog-summary').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('main li h2 a').nth(2).waitFor();
  await page.locator('main li h2 a').first().click();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  expect(page.url()).toMatch(/^file:/);
  expect(complaints).toEqual([]);
});

test('no page asks for a server: no worker, no web manifest, no feed, no address of the site', () => {
  for (const name of ['index.html', 'roles/devops-engineer.html', 'search.html']) {
    const html = readFileSync(path.join(folder.path, name), 'utf8');
    expect(html).not.toMatch(/service-worker|rel="manifest"|application\/(?:rss|atom)\+xml|data-offline/);
    expect(html).toContain('This page stands alone');
  }
});

test('every link and picture of every page is in the folder', () => {
  const { names } = folder;
  // The examples of components speak of a guide that is not there.
  const pages = [...names].filter((name) => name.endsWith('.html') && !name.startsWith('gallery/'));
  expect(pages.length).toBeGreaterThan(30);
  const missing = pages.flatMap((name) =>
    [
      ...readFileSync(path.join(folder.path, name), 'utf8').matchAll(
        /<[^<>]*? (?:href|src)="([^"#?]+)[^"]*"/g,
      ),
    ]
      .map(([, link = '']) => link)
      .filter((link) => !/^(?:[a-z]+:|\/\/)/i.test(link))
      .map((link) => path.posix.join(path.posix.dirname(name), decodeURIComponent(link)))
      .filter((target) => !names.has(target))
      .map((target) => `${name}: ${target}`),
  );
  expect(missing).toEqual([]);
});

test('every query has the same answer as online: pages, order, sections, texts, counts of facets', async () => {
  const addresses = searchAddresses();
  expect(addresses.length).toBeGreaterThan(250);
  const expected = await (await browser.open('search.html')).evaluate(answers, addresses);
  const { page } = await openFile('search.html');
  const found = await page.evaluate(answers, addresses);
  const differing = found.filter((answer, i) => answer !== expected[i]);
  expect(differing).toEqual([]);
  // The comparison would pass on a search that finds nothing.
  expect(found.filter((answer) => answer.includes('roles/')).length).toBeGreaterThan(100);
}, 180_000);
