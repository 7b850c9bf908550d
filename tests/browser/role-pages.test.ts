import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { press } from './focus.ts';
import { useBrowser } from './use-browser.ts';

/** The way between the pages of a role. */

const ROLE = 'roles/devops-engineer';
const browser = useBrowser();

test('from the role to a part and on to the next by keyboard', async () => {
  const page = await browser.open(`${ROLE}.html`, { reducedMotion: 'reduce' });
  const pages = page.getByRole('navigation', { name: 'Pages of this role' });
  expect(await pages.getByRole('listitem').allInnerTexts()).toEqual([
    'The role',
    'Learn',
    'Interview',
    'Pay',
  ]);
  await pages.getByRole('link', { name: 'Learn' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/${ROLE}/learn.html`);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('DevOps engineer: Learn');
  expect(await pages.locator('[aria-current="page"]').innerText()).toBe('Learn');
  expect(await pages.getByRole('link').allInnerTexts()).toEqual(['The role', 'Interview', 'Pay']);
  const onward = page.getByRole('navigation', { name: 'Go on in this role' });
  await onward.getByRole('link', { name: 'DevOps engineer' }).focus();
  expect(await press(page, 'Tab')).toContain('Interview');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/${ROLE}/interview.html`);
  await onward.getByRole('link', { name: 'Pay' }).press('Enter');
  await page.waitForURL(`**/${ROLE}/pay.html`);
  expect(await onward.getByRole('link').count()).toBe(1);
});

test.each(['learn', 'interview'])(
  'the page %s stands below its role, and all of it is there without a script',
  async (name) => {
    const page = await browser.open(`${ROLE}/${name}.html`, { javaScriptEnabled: false });
    const way = page.getByRole('navigation', { name: 'Breadcrumb' });
    await way.getByRole('link', { name: 'DevOps engineer' }).click();
    await page.waitForURL(`**/${ROLE}.html`);
    await page
      .getByRole('navigation', { name: 'Pages of this role' })
      .getByRole('link', { name, exact: false })
      .click();
    await page.waitForURL(`**/${ROLE}/${name}.html`);
    for (const section of await page.locator('[data-article] > :not(link, script)').all())
      expect(await section.isVisible()).toBe(true);
  },
);

test.each([
  ['320 px', 320, 16],
  ['320 px and letters twice as large', 320, 32],
])('at %s every page of a role can be reached, and nothing sticks out', async (_, width, size) => {
  const page = await browser.open(`${ROLE}.html`, { viewport: { width, height: 640 } });
  await page.evaluate((px) => document.documentElement.style.setProperty('font-size', `${px}px`), size);
  const links = page.getByRole('navigation', { name: 'Pages of this role' }).getByRole('link');
  for (const link of await links.all()) {
    const box = await link.boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(24);
    expect(box?.height).toBeGreaterThanOrEqual(24);
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= width).toBe(true);
  }
});

test('on paper the way between pages is left out', async () => {
  const page = await browser.open(`${ROLE}/interview.html`);
  await page.emulateMedia({ media: 'print' });
  for (const name of ['Pages of this role', 'Go on in this role'])
    expect(await page.locator(`nav[aria-label="${name}"]`).isVisible()).toBe(false);
});

test('all pages of a role are one document to print, which no copy for reading offline holds', async () => {
  const page = await browser.open(`${ROLE}/learn.html`);
  await page.getByRole('link', { name: 'Print all pages of this role' }).click();
  await page.waitForURL('**/print/roles/devops-engineer.html');
  expect(await page.locator('main h1').allInnerTexts()).toEqual([
    'DevOps engineer',
    'DevOps engineer: Learn',
    'DevOps engineer: Interview',
    'DevOps engineer: every pay figure',
  ]);
  // A link from one page of the role to another stays in the document.
  await page.getByRole('link', { name: 'What first, what later' }).click();
  expect(new URL(page.url()).pathname).toMatch(/print\/roles\/devops-engineer\.html$/);
  const site = inject('siteFolder');
  const manifest = readdirSync(site).find((name) => name.startsWith('offline-manifest.')) ?? '';
  expect(readFileSync(path.join(site, manifest), 'utf8')).not.toContain('"print/');
});
