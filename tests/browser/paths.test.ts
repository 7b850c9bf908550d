import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from './use-browser.ts';

const browser = useBrowser();

describe('the way from one role to another', () => {
  test('is found hop by hop, kept in the address, and undone by the back button', async () => {
    const { page, complaints } = await browser.visit('paths.html');
    const main = page.getByRole('main');
    await main.getByLabel('From').selectOption('systems-administrator');
    await main.getByRole('combobox', { name: 'To', exact: true }).selectOption('platform-engineer');
    await expect
      .poll(() => main.getByRole('status').textContent())
      .toBe('2 moves from Systems administrator to Platform engineer.');
    const route = main.locator('[data-component="route"]');
    await route.waitFor();
    expect(await route.locator('ol > li').count()).toBe(2);
    expect(await route.locator('ol > li').first().getByText('Source').count()).toBe(1);
    const terms = await route.locator('section').last().getByRole('term').allTextContents();
    expect(terms.slice(0, 3)).toEqual(['You have', 'Raise', 'New']);
    const search = new URL(page.url()).searchParams;
    expect([search.get('from'), search.get('to')]).toEqual(['systems-administrator', 'platform-engineer']);
    await page.goBack();
    await route.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  test('says what a level expects', async () => {
    const page = await browser.open('paths.html?from=data-engineer&to=backend-engineer');
    await page.getByLabel('Level there').selectOption('senior');
    await page.getByRole('heading', { name: /^Expected as / }).waitFor();
    expect(new URL(page.url()).searchParams.get('level')).toBe('senior');
  });

  test('that no source names is said plainly, with the most alike role that can be reached', async () => {
    const page = await browser.open('paths.html?from=backend-engineer&to=systems-administrator');
    const main = page.getByRole('main');
    await expect
      .poll(() => main.getByRole('status').textContent())
      .toBe('The sources of this guide know no way from Backend engineer to Systems administrator.');
    await main.locator('p', { hasText: 'most like it' }).getByRole('link').click();
    await expect.poll(() => main.getByRole('status').textContent()).toMatch(/^(One move|\d moves) from /);
  });

  test('works from a disk', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const file = pathToFileURL(path.join(inject('siteFolder'), 'paths.html')).href;
    await page.goto(`${file}?from=backend-engineer&to=platform-engineer`);
    await page.locator('[data-component="route"]').waitFor();
  });
});

test('from where I am: one and two moves, each with its source, without a script', async () => {
  const page = await browser.open('paths.html', { javaScriptEnabled: false });
  await page.getByRole('main').getByRole('link', { name: 'Data analyst' }).click();
  await page.waitForURL('**/paths/data-analyst.html');
  expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
    'In one move',
    'In 2 moves',
  ]);
  const role = await browser.open('paths/devops-engineer.html', { javaScriptEnabled: false });
  const details = role.locator('main details').first();
  await details.locator('summary').click();
  expect(await details.getByRole('term').first().isVisible()).toBe(true);
});
