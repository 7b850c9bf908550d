import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from './use-browser.ts';

const browser = useBrowser();

describe('comparing roles', () => {
  test('is chosen by labelled lists, kept in the address, and undone by the back button', async () => {
    const { page, complaints } = await browser.visit('compare.html');
    const main = page.getByRole('main');
    await main.getByLabel('First role').selectOption('data-engineer');
    await main.getByLabel('Second role').selectOption('backend-engineer');
    await main.getByRole('table').waitFor();
    expect(await main.getByRole('columnheader').allTextContents()).toEqual([
      'Role',
      'Data engineer',
      'Backend engineer',
    ]);
    expect(new URL(page.url()).searchParams.getAll('role')).toEqual(['data-engineer', 'backend-engineer']);
    await expect
      .poll(() => main.getByRole('status').textContent())
      .toBe('Compared: Data engineer and Backend engineer.');
    await page.goBack();
    await main.getByRole('table').waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.getAll('role')).toEqual(['data-engineer']);
    expect(complaints).toEqual([]);
  });

  test('keeps the focus, and the lists that a screen reader has found, while what is shown changes', async () => {
    const page = await browser.open('compare.html?role=data-engineer&role=backend-engineer');
    await page.getByRole('table').waitFor();
    const list = await page.getByLabel('Third role, if you like').elementHandle();
    await list?.focus();
    await page.getByLabel('Third role, if you like').selectOption('cloud-engineer');
    await expect.poll(() => page.getByRole('columnheader').count()).toBe(4);
    expect(await list?.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await list?.evaluate((element) => (element as HTMLSelectElement).value)).toBe('cloud-engineer');
  });

  test('shows the same table as the build made for the same roles', async () => {
    const table = '[data-component="compare"]';
    const plain = await browser.open('compare/devops-engineer.html', { javaScriptEnabled: false });
    const expected = (await plain.locator(table).innerText()).replace(/\s+/g, ' ');
    const link = await plain.getByRole('link', { name: 'Compare it with other roles' }).getAttribute('href');
    const page = await browser.open(`compare/${link ?? ''}`);
    expect((await page.locator(table).innerText()).replace(/\s+/g, ' ')).toBe(expected);
  });

  test('works from a disk', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const file = pathToFileURL(path.join(inject('siteFolder'), 'compare.html')).href;
    await page.goto(`${file}?role=data-engineer&role=backend-engineer`);
    await page.getByRole('table').waitFor();
    await page.getByRole('main').getByLabel('Third role, if you like').selectOption('cloud-engineer');
    await expect.poll(() => page.getByRole('columnheader').count()).toBe(4);
  });

  test('ignores roles that the guide does not have', async () => {
    const { page, complaints } = await browser.visit('compare.html?role=%3Cimg%3E&role=data-engineer');
    expect(await page.getByLabel('First role').inputValue()).toBe('data-engineer');
    expect(complaints).toEqual([]);
  });

  test('leads from each role to its own page without a script', async () => {
    const page = await browser.open('compare.html', { javaScriptEnabled: false });
    await page.getByRole('main').getByRole('link', { name: 'Security engineer' }).click();
    await page.waitForURL('**/compare/security-engineer.html');
    expect(await page.getByRole('columnheader').count()).toBe(4);
  });
});
