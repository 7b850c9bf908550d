import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from './use-browser.ts';

const PROJECT = 'projects/ship-a-service.html';
const browser = useBrowser();

const done = (page: Page): Promise<number> => page.locator('.task input:checked').count();

test('what a reader ticks is there at the next visit, is saved as Markdown and can be cleared', async () => {
  const page = await browser.open(PROJECT);
  const all = await page.locator('.task input').count();
  await page.locator('.task input').first().focus();
  await page.keyboard.press('Space');
  await page.reload();
  expect(await done(page)).toBe(1);
  expect(await page.locator('.task-tools [role=status]').textContent()).toMatch(`1 of ${all} done`);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('ship-a-service.md');
  const saved = readFileSync(await file.path(), 'utf8');
  expect(saved.match(/^- \[x\] /gm)).toHaveLength(1);
  expect(saved.match(/^- \[ \] /gm)).toHaveLength(all - 1);
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.reload();
  expect(await done(page)).toBe(0);
});

test('broken storage and other pages do not matter', async () => {
  const page = await browser.open(PROJECT);
  await page.evaluate(() => localStorage.setItem('rolebook-tasks', 'null'));
  await page.reload();
  await page.locator('.task input').first().check();
  await page.goto(`${inject('baseUrl')}projects/error-budget.html`);
  expect(await done(page)).toBe(0);
});

test('without a script the tasks are there to read, and promise nothing', async () => {
  const page = await browser.open(PROJECT, { javaScriptEnabled: false });
  expect(await page.locator('.task').count()).toBeGreaterThan(3);
  expect(await page.locator('.task input:enabled, .task-tools').count()).toBe(0);
});
