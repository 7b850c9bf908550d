import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { focused, press } from './focus.ts';
import { useBrowser } from './use-browser.ts';

/** Walks without a pointer through what pages let a reader do; the way through the pages is in keyboard.test.ts. */

const ROLE = 'roles/devops-engineer.html';
const CALM = { reducedMotion: 'reduce' } as const;
const browser = useBrowser();

test('a note in code opens by Enter, closes by Escape and gives the focus back', async () => {
  const page = await browser.open('gallery/code-block.html', CALM);
  const mark = page.locator('[data-component="code"] .annotation-mark > button').first();
  await mark.focus();
  await page.keyboard.press('Enter');
  const note = page.locator('.annotation-copy:popover-open');
  expect(await note.innerText()).not.toBe('');
  await page.keyboard.press('Escape');
  expect(await note.count()).toBe(0);
  expect(await focused(page)).toBe(await mark.getAttribute('aria-label'));
});

test('code is copied by its button, which keeps the focus and says so', async () => {
  const page = await browser.open(ROLE, { ...CALM, permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('button', { name: 'Copy' }).first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.code-status').textContent()).toBe('Copied');
  expect(await focused(page)).toBe('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
});

test('the larger view of a diagram takes the focus, keeps it, and gives it back at its end', async () => {
  const page = await browser.open('roles/devops-engineer/learn.html', CALM);
  const figure = page.locator('.diagram').first();
  await figure.getByRole('link', { name: 'Larger view' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Close larger view');
  for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
    await press(page, key);
    expect(await figure.evaluate((one) => one.contains(document.activeElement)), key).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe('Larger view');
  expect(await figure.evaluate((one) => getComputedStyle(one).position)).toBe('static');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Close larger view');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Larger view');
});

test('skills are ticked, rated and cleared, and the focus stays where it was', async () => {
  const page = await browser.open('fit.html', CALM);
  await page.getByRole('checkbox', { name: 'Kubernetes' }).focus();
  await page.keyboard.press('Space');
  expect(await press(page, 'Tab')).toBe('How well: Kubernetes');
  await page.keyboard.press('ArrowDown');
  await page.locator('[data-component="skill-fit"] > li').first().waitFor();
  await page.getByRole('button', { name: 'Clear all' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('[data-component="skill-fit"]').count()).toBe(0);
  expect(await focused(page)).toBe('Clear all');
});

test('where skills that came by a link are kept, the focus goes on with the skills', async () => {
  const page = await browser.open('fit.html#have=kubernetes', CALM);
  await page.getByRole('group', { name: /link/ }).getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByRole('group', { name: /link/ }).count()).toBe(0);
  expect(await focused(page)).toBe('Your skills');
  await press(page, 'Tab');
  expect(
    await page.getByLabel('Show only skills called').evaluate((box) => box === document.activeElement),
  ).toBe(true);
});

test('the more roles that are asked for take the focus', async () => {
  const page = await browser.open('fit.html', CALM);
  const more = page.getByRole('button', { name: 'More roles' });
  await page.getByRole('checkbox', { name: 'Kubernetes' }).press('Space');
  const results = page.locator('[data-component="skill-fit"] > li');
  await results.first().waitFor();
  // A guide with few roles shows all of them at once.
  if ((await more.count()) === 0) return;
  const before = await results.count();
  await more.press('Enter');
  expect(await focused(page)).toBe(await results.nth(before).getByRole('heading').textContent());
});

test('a way from role to role is asked for from list to list', async () => {
  const page = await browser.open('paths.html', CALM);
  await page.getByRole('main').getByRole('combobox').first().focus();
  await page.keyboard.type('Systems a');
  const stops = new Set<string>();
  for (let step = 0; step < 3; step++) stops.add(await press(page, 'Tab'));
  await page.getByRole('main').getByRole('combobox', { name: /^To/ }).focus();
  await page.keyboard.type('Platform e');
  await page.locator('main [data-component="route"]').waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
  expect(stops.size).toBe(3);
});

test('a third role is added to a comparison and taken out again', async () => {
  const page = await browser.open('compare.html?role=data-engineer&role=backend-engineer', CALM);
  const third = page.getByLabel('Third role');
  const columns = page.getByRole('main').getByRole('table').first().locator('thead th');
  await columns.first().waitFor();
  const before = await columns.count();
  await third.focus();
  await page.keyboard.type('Cloud e');
  await expect.poll(() => columns.count()).toBe(before + 1);
  await page.keyboard.press('Home');
  await expect.poll(() => columns.count()).toBe(before);
  expect(await third.evaluate((one) => one === document.activeElement)).toBe(true);
});

test('filters of the search are chosen and taken away, and the focus is not lost', async () => {
  const page = await browser.open('search.html?q=engineer', CALM);
  const box = page.getByRole('group', { name: 'Category' }).getByRole('checkbox').first();
  await box.focus();
  // The count that stands beside it is read out with what it counts.
  const [name = '', count = ''] = await box.locator('..').locator('span').allTextContents();
  const spoken = page.getByRole('checkbox', { name: `${name}, ${count} pages`, exact: true });
  expect(await spoken.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('Space');
  const chip = page.locator('[data-search-chips] button');
  await chip.first().waitFor();
  expect(await box.evaluate((one) => one === document.activeElement)).toBe(true);
  await chip.first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => chip.count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  const more = page.locator('[data-search-more]');
  if (!(await more.isVisible())) return;
  await more.focus();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[data-search-results]') !== null))
    .toBe(true);
});

test('tasks are ticked, saved and cleared', async () => {
  const page = await browser.open('projects/ship-a-service.html', CALM);
  await page.locator('.task input').first().focus();
  await page.keyboard.press('Space');
  await page.locator('.task input').last().focus();
  expect(await press(page, 'Tab')).toBe('Save as a file');
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(readFileSync(await file.path(), 'utf8')).toContain('- [x] ');
  expect(await press(page, 'Tab', 'Enter')).toBe('Clear');
  expect(await page.locator('.task input:checked').count()).toBe(0);
});

test('tabs are one stop, and the panel of the chosen one comes next', async () => {
  const page = await browser.open(ROLE, CALM);
  const group = page.locator('[data-component="tabs"]').first();
  const tabs = group.getByRole('tab');
  await tabs.first().focus();
  expect(await press(page, 'ArrowRight')).toBe(await tabs.nth(1).textContent());
  await press(page, 'Tab');
  const panel = group.locator(':scope > [role=tabpanel]').nth(1);
  expect(await panel.evaluate((one) => one.contains(document.activeElement))).toBe(true);
  expect(await press(page, 'Shift+Tab')).toBe(await tabs.nth(1).textContent());
});

test('the menu of a narrow screen closes by Escape, and when the focus goes on', async () => {
  const page = await browser.open('index.html', { ...CALM, viewport: { width: 360, height: 740 } });
  const menu = page.locator('.header-menu');
  const isOpen = (): Promise<boolean> => menu.evaluate((one) => (one as HTMLDetailsElement).open);
  await menu.locator('summary').focus();
  await press(page, 'Enter', 'Tab', 'Tab');
  expect(await press(page, 'Escape')).toBe('Menu');
  expect(await isOpen()).toBe(false);
  await press(page, 'Enter');
  for (let step = 0; step < 20 && (await isOpen()); step++) await press(page, 'Tab');
  expect(await isOpen()).toBe(false);
  expect(await menu.evaluate((one) => one.contains(document.activeElement))).toBe(false);
});

test('the colours are chosen from the keyboard', async () => {
  const page = await browser.open('about.html', { ...CALM, colorScheme: 'light' });
  await page.getByLabel('Colours').focus();
  await page.keyboard.type('D');
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme))
    .toBe('dark');
  expect(await focused(page)).toBe('Colours');
});
