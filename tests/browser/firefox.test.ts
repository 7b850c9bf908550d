import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveFolder } from './built-site.ts';
import { findFirefox } from './find-browser.ts';
import { answers, searchAddresses } from './search-answers.ts';
import { unpackFolder, type UnpackedFolder } from './unpacked-folder.ts';

/** Playwright drives only a Firefox of its own making; Puppeteer drives the one that readers have. */
const executablePath = findFirefox();
if (executablePath === undefined) {
  console.log('Firefox is not installed: its tests are skipped. FIREFOX_PATH may say where it is.');
}

describe.skipIf(executablePath === undefined)('in Firefox', () => {
  let browser: Browser;
  let folder: UnpackedFolder;
  beforeAll(async () => {
    browser = await launch({ browser: 'firefox', executablePath: executablePath ?? '' });
    folder = unpackFolder(path.join(inject('siteFolder'), 'downloads/rolebook-offline.zip'));
  });
  afterAll(async () => {
    await browser.close();
    folder.remove();
  });

  /** Opens a page and gathers what goes wrong in it, what the policy of the site forbids too. */
  async function open(address: string): Promise<{ readonly page: Page; readonly complaints: string[] }> {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
    });
    await page.goto(address);
    return { page, complaints };
  }

  const textOf = (page: Page, selector: string): Promise<string> =>
    page.evaluate((found) => document.querySelector(found)?.textContent ?? '', selector);

  test.each([
    ['a site', (): string => inject('baseUrl')],
    ['a folder', (): string => folder.address()],
  ])('the search over a page of %s finds and leads on', async (_, root) => {
    const { page, complaints } = await open(`${root()}roles/devops-engineer.html`);
    await page.keyboard.press('/');
    await page.locator('.search-dialog-field').fill('pyhton');
    await page.locator('.search-dialog-summary').wait();
    expect(await textOf(page, '.search-dialog-status')).toContain('“Python”, not “pyhton”');
    await page.keyboard.press('ArrowDown');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(page.url()).toBe(`${root()}skills/python.html`);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('every query has the same answer in the folder as on the site', async () => {
    const addresses = searchAddresses();
    expect(addresses.length).toBeGreaterThan(250);
    const told: (readonly string[])[] = [];
    for (const root of [inject('baseUrl'), folder.address()]) {
      const { page, complaints } = await open(`${root}search.html`);
      told.push(await page.evaluate(answers, addresses));
      expect(complaints).toEqual([]);
      await page.close();
    }
    const [online = [], offline = []] = told;
    expect(offline.filter((answer, at) => answer !== online[at])).toEqual([]);
    expect(offline.filter((answer) => answer.includes('roles/')).length).toBeGreaterThan(100);
  }, 240_000);

  test('after one visit everything is there when the server is gone', async () => {
    const copy = mkdtempSync(path.join(tmpdir(), 'rolebook-firefox-'));
    cpSync(inject('siteFolder'), copy, { recursive: true });
    const { server, url } = await serveFolder(copy);
    const { page } = await open(url);
    await page.waitForFunction(() => /Save everything|Saved on this device/.test(document.body.innerText));
    if (!(await textOf(page, '[data-offline]')).includes('Saved on this device')) {
      await page.locator('[data-offline] button').click();
    }
    await page.waitForFunction(() => document.body.innerText.includes('Saved on this device'));
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(copy, { recursive: true });

    await page.goto(`${url}roles/devops-engineer.html`);
    expect(await textOf(page, 'h1')).toBe('DevOps engineer');
    await page.goto(`${url}search.html?q=kubernetes&kind=Role`);
    await page.waitForFunction(() => document.querySelectorAll('.search-results h2 a').length > 2);
    await page.goto(`${url}compare.html?role=data-engineer&role=backend-engineer`);
    await page.locator('main table').wait();
    await page.goto(`${url}paths.html?from=systems-administrator&to=platform-engineer`);
    await page.locator('main [data-component="route"]').wait();
    await page.goto(`${url}somewhere/else.html`);
    expect(page.url()).toBe(`${url}offline.html`);
    await page.close();
  });
});
