import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser, type TestBrowser } from './use-browser.ts';

const browser = useBrowser();

/** The page of its examples, so that this test does not change with the content. */
function examples(options: Parameters<TestBrowser['open']>[1] = {}): Promise<Page> {
  return browser.open('gallery/code-block.html', {
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
}

function blockWith(page: Page, text: string): Locator {
  return page.locator('[data-component="code"]', { hasText: text }).first();
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

test.each([
  ['tabs', 'north', 'all:', 'all:\n\twater\tnorth'],
  ['code without the numbers of its notes', 'beds = 4', 'print', 'beds = 4\nprint("(1)")'],
  ['changed code without what was taken out', 'const dry = 0.3', 'water', 'const dry = 0.3;\nwater(bed);'],
  [
    'code without the numbers of its lines',
    'def water',
    'return',
    'def water(bed):\n    return bed.soil.dry',
  ],
])('the button copies %s', async (_name, text, other, expected) => {
  const page = await examples();
  const block = page.locator('[data-component="code"]', { hasText: text }).filter({ hasText: other }).first();
  await block.hover();
  await block.getByRole('button', { name: 'Copy' }).click();
  await expect.poll(() => page.locator('.code-status').textContent()).toBe('Copied');
  expect(await clipboard(page)).toBe(expected);
});

test('code selected by hand is copied as it was typed', async () => {
  const page = await examples();
  await blockWith(page, 'all:')
    .locator('code')
    .evaluate((code) => getSelection()?.selectAllChildren(code));
  await page.keyboard.press('ControlOrMeta+c');
  expect(await clipboard(page)).toBe('all:\n\twater\tnorth');
});

test('the number of a note leads to it by keyboard, and the note back, without a script too', async () => {
  const page = await examples({ javaScriptEnabled: false });
  const link = blockWith(page, 'beds = 4').getByRole('link', { name: 'Note 1' });
  const note = page.locator((await link.getAttribute('href')) ?? '');
  expect(await note.isVisible()).toBe(true);
  await link.focus();
  await page.keyboard.press('Enter');
  expect(page.url()).toContain('#note-1');
  expect(await note.textContent()).toContain('As on the plan.');
  await note.getByRole('link', { name: 'Back to 1' }).click();
  expect(page.url()).toContain('-mark');
});

test('long lines wrap on paper', async () => {
  const page = await examples();
  await page.emulateMedia({ media: 'print' });
  const tooWide = await page
    .locator('[data-component=code] > pre')
    .evaluateAll((all) => all.filter((pre) => pre.scrollWidth > pre.clientWidth + 1).length);
  expect(tooWide).toBe(0);
});
