import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from './use-browser.ts';

const baseUrl = inject('baseUrl');
const PLACES = 'table[data-ascending][data-kind="level"]';

const browser = useBrowser();

/** What the rows of a table show in one column, without the monthly amounts. */
function column(page: Page, index: number): Promise<string[]> {
  return page
    .locator(PLACES)
    .first()
    .locator('tbody tr')
    .evaluateAll(
      (rows, at) =>
        rows
          .filter((row) => row.children.length > 1)
          .map((row) => row.children[at]?.firstChild?.textContent?.trim() ?? ''),
      index,
    );
}

test('places are sorted by an amount with the keyboard, and the order is said', async () => {
  const page = await browser.open('roles/devops-engineer/pay.html');
  const table = page.locator(PLACES).first();
  const before = await column(page, 1);
  await table.getByRole('button', { name: 'Level I (entry)' }).focus();
  await page.keyboard.press('Enter');
  const amounts = (await column(page, 1)).map((text) => Number(text.replace(/\D/g, '')));
  expect(amounts).toHaveLength(before.length);
  expect(amounts).toEqual(amounts.toSorted((a, b) => a - b));
  const heading = table.getByRole('columnheader', { name: 'Level I (entry)' });
  expect(await heading.getAttribute('aria-sort')).toBe('ascending');
  expect(await page.locator('.salary-sort-status').allTextContents()).toContain(
    'Sorted by Level I (entry), ascending',
  );
  await page.keyboard.press('Enter');
  expect(await heading.getAttribute('aria-sort')).toBe('descending');
  // The heading of the group stays above its rows, its note below them.
  const rows = table.locator('tbody').first().locator('tr');
  expect(await rows.first().getAttribute('class')).toBe('salary-table-group');
  expect(await rows.last().getAttribute('class')).toBe('salary-table-note');
});

test('the headings that sort are printed', async () => {
  const page = await browser.open('roles/devops-engineer/pay.html');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator(`${PLACES} thead`).getByText('Level I (entry)').isVisible()).toBe(true);
});

test('without a script the tables are complete, and promise no sorting', async () => {
  const page = await browser.open('pay/us.html', { javaScriptEnabled: false });
  expect(await page.locator('table[data-ascending] tbody th[scope=row]').count()).toBeGreaterThan(3);
  expect(await page.locator('.salary-sort').count()).toBe(0);
});

test('every file of figures and the page of sources that a table links to is there', async () => {
  const page = await browser.open('roles/devops-engineer.html');
  const links = await page
    .locator('.salary-files a')
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  expect(links).toHaveLength(3);
  for (const link of links) {
    const file = path.join(inject('siteFolder'), link.slice(baseUrl.length));
    expect(readFileSync(file, 'utf8')).toContain('bls-oews-2025');
  }
});

test('a role shows its newest pay, and leads to every figure', async () => {
  const page = await browser.open('roles/devops-engineer.html');
  const table = page.locator('table[data-component="salary-table"][data-kind="national"]');
  expect(await table.count()).toBe(1);
  expect(await page.locator('table[data-component="salary-table"]').count()).toBe(1);
  expect(await table.locator('tbody th[scope=row]').allInnerTexts()).toContainEqual(
    expect.stringContaining('United Kingdom'),
  );
  await page.getByRole('link', { name: /^All \d+ pay figures of this role$/ }).click();
  await page.waitForURL('**/roles/devops-engineer/pay.html');
  expect(await page.locator(PLACES).count()).toBeGreaterThan(0);
  expect(await page.locator('.salary-minimum').count()).toBeGreaterThan(0);
  const above = page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link');
  expect(await above.last().getAttribute('href')).toBe('../devops-engineer.html');
});
