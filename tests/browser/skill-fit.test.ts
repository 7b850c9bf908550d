import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violationsIn } from './axe.ts';
import { useBrowser } from './use-browser.ts';

const { visit, newContext, open } = useBrowser();

const tick = (page: Page, skill: string): Promise<void> =>
  page.locator('.skill-fit-skill', { hasText: skill }).getByRole('checkbox').first().check();
const ranking = (page: Page) => page.locator('[data-component="skill-fit"] > li');

describe('which role fits me', () => {
  test('ticks rank the roles, say what is missing, and lead to role and skill', async () => {
    const { page, complaints } = await visit('fit.html');
    expect(await ranking(page).count()).toBe(0);
    await tick(page, 'Kubernetes');
    await tick(page, 'Linux');
    await expect.poll(() => ranking(page).count()).toBeGreaterThan(3);
    const percents = await ranking(page)
      .locator('strong')
      .evaluateAll((all) => all.map((one) => Number.parseInt(one.textContent, 10)));
    expect(percents).toEqual(percents.toSorted((a, b) => b - a));
    expect(percents[0]).toBeGreaterThan(0);
    const status = page.getByRole('region', { name: 'Roles that fit' }).getByRole('status');
    expect(await status.textContent()).toContain('2 skills ticked');
    await ranking(page).first().locator('.skill-fit-gaps a').first().click();
    await page.waitForURL('**/skills/*.html');
    expect(complaints).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('ranked roles pass axe in %s', async (colorScheme) => {
    const page = await open('fit.html', { colorScheme });
    await tick(page, 'Kubernetes');
    await ranking(page).first().waitFor();
    expect(await violationsIn(page)).toEqual([]);
  });

  test('on a phone what the ticks come to stays in sight, and leads to the roles', async () => {
    const { page } = await visit('fit.html', { viewport: { width: 360, height: 640 } });
    const jump = page.locator('.skill-fit-jump');
    expect(await jump.count()).toBe(0);
    await tick(page, 'Linux');
    const box = await jump.boundingBox();
    expect(box && box.y + box.height).toBeLessThanOrEqual(640);
    await jump.click();
    await expect.poll(() => ranking(page).first().isVisible()).toBe(true);
    expect(new URL(page.url()).hash).toBe('#fitting-roles');
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(1);
  });

  test('a proficiency below what a role needs lowers its coverage', async () => {
    const { page } = await visit('fit.html');
    await page.getByRole('checkbox', { name: 'Kubernetes' }).check();
    const text = () => ranking(page).filter({ hasText: 'Platform engineer' }).first().textContent();
    await expect.poll(text).not.toContain('Kubernetes');
    await page.getByRole('combobox', { name: 'How well: Kubernetes' }).selectOption('1');
    await expect.poll(text).toContain('Kubernetes from 1 to');
  });

  test('the field finds a skill by another of its names', async () => {
    const { page } = await visit('fit.html');
    await page.getByRole('searchbox', { name: 'Show only skills called' }).fill('K8S');
    await expect.poll(() => page.locator('.skill-fit-skill:visible').count()).toBe(1);
    expect(await page.locator('.skill-fit-skill:visible').textContent()).toContain('Kubernetes');
  });

  test('the field keeps its caret while the list grows shorter', async () => {
    const page = await open('fit.html');
    const field = page.getByRole('searchbox', { name: 'Show only skills called' });
    await field.pressSequentially('kuber');
    await field.press('ArrowLeft');
    await field.pressSequentially('e');
    expect(await field.inputValue()).toBe('kubeer');
    expect(await field.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(5);
  });

  test('ticks stay in the browser until they are cleared', async () => {
    const context = await newContext();
    const { url } = await visit('fit.html').then(({ page }) => ({ url: page.url() }));
    const page = await context.newPage();
    await page.goto(url);
    await page.getByRole('checkbox', { name: 'Git' }).first().check();
    await page.reload();
    await expect.poll(() => page.getByRole('checkbox', { checked: true }).count()).toBe(1);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.reload();
    await page.getByRole('checkbox').first().waitFor();
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
  });

  test('a saved file gives the same ticks in another browser', async () => {
    const { page } = await visit('fit.html');
    await page.getByRole('checkbox', { name: 'Kubernetes' }).check();
    await page.getByRole('combobox', { name: 'How well: Kubernetes' }).selectOption('3');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a file' }).click();
    const saved = await (await download).path();
    expect(JSON.parse(readFileSync(saved, 'utf8'))).toEqual({ skills: { kubernetes: 3 } });
    const other = await open('fit.html');
    await other.getByRole('checkbox').first().waitFor();
    await other.locator('input[type=file]').setInputFiles(saved);
    await expect
      .poll(() => other.getByRole('combobox', { name: 'How well: Kubernetes' }).inputValue())
      .toBe('3');
    await other.locator('input[type=file]').setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('no JSON'),
    });
    await other.getByText('This file holds no skills.').waitFor();
  });

  test('a link brings its skills and leaves those of this browser alone until they are kept', async () => {
    const { page } = await visit('fit.html');
    await page.getByRole('checkbox', { name: 'Kubernetes' }).check();
    await page.getByRole('button', { name: 'Make a link' }).click();
    expect(new URL(page.url()).hash).toBe('#have=kubernetes');
    await page.evaluate(() => (location.hash = '#have=sql.4'));
    await page.getByRole('button', { name: 'Back to mine' }).waitFor();
    expect(await page.getByRole('checkbox', { name: 'SQL' }).first().isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Back to mine' }).click();
    await expect.poll(() => page.getByRole('checkbox', { name: 'Kubernetes' }).isChecked()).toBe(true);
    expect(new URL(page.url()).hash).toBe('');
  });

  test('without script the page lists the must-haves with the roles that have them', async () => {
    const page = await open('fit.html', { javaScriptEnabled: false });
    const list = page.locator('[data-component="must-haves"]');
    expect(await list.locator('dt').count()).toBeGreaterThan(10);
    expect(await list.locator('a[href^="roles/"]').count()).toBeGreaterThan(10);
    expect(await page.getByRole('checkbox').count()).toBe(0);
  });
});
