import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { focused, press } from './focus.ts';
import { useBrowser } from './use-browser.ts';

/** Walks through the site without a pointer: what has the focus can be seen, and the focus is never lost. */

const ROLE = 'roles/devops-engineer.html';
const browser = useBrowser();

test('the first Tab leads past the header, and the next ones through it', async () => {
  const page = await browser.open('index.html', { reducedMotion: 'reduce' });
  expect(await press(page, 'Tab')).toBe('Skip to the content');
  expect(await press(page, 'Tab')).toBe('Rolebook');
  const names: string[] = [];
  for (let step = 0; step < 12; step++) names.push(await press(page, 'Tab'));
  for (const name of ['Start here', 'Roles', 'Colours']) expect(names).toContain(name);
});

test('from the skip link the focus goes on in the content', async () => {
  const page = await browser.open(ROLE, { reducedMotion: 'reduce' });
  await press(page, 'Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const isInside = await page.evaluate(() => document.activeElement?.closest('main') !== null);
  expect(isInside).toBe(true);
  await focused(page);
});

test.each([
  'index.html',
  ROLE,
  'categories/infrastructure.html',
  'skills/kubernetes.html',
  'search.html',
  '404.html',
])('every stop of %s can be seen, and none is a trap', async (path) => {
  const page = await browser.open(path, { reducedMotion: 'reduce' });
  await page.waitForLoadState('networkidle');
  const seen = new Set<string>();
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab');
    const isBack = await page.evaluate(() => document.activeElement === document.body);
    if (isBack) break;
    await focused(page);
    seen.add(
      await page.evaluate(() => {
        const all = [...document.querySelectorAll('*')];
        return String(all.indexOf(document.activeElement ?? document.body));
      }),
    );
  }
  expect(seen.size).toBeGreaterThan(10);
});

test('the menu of a narrow screen opens, leads on and closes', async () => {
  const page = await browser.open('index.html', { viewport: { width: 360, height: 740 } });
  await page.locator('.header-menu > summary').focus();
  await page.keyboard.press('Enter');
  expect(await press(page, 'Tab')).toBe('Start here');
  await page.locator('.header-menu > summary').focus();
  await page.keyboard.press('Space');
  expect(await page.locator('.header-menu a').first().isVisible()).toBe(false);
});

test('the search opens by its key, closes by Escape and gives the focus back', async () => {
  const page = await browser.open(ROLE);
  await page.getByRole('link', { name: 'Rolebook' }).first().focus();
  await page.keyboard.press('/');
  await page.getByRole('dialog', { name: 'Search' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Rolebook');
});

describe('the list of keys', () => {
  const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Keyboard' });

  test('opens by ?, closes by Escape and gives the focus back', async () => {
    const { page, complaints } = await browser.visit(ROLE);
    await page.getByRole('link', { name: 'Rolebook' }).first().focus();
    await page.keyboard.press('?');
    expect(await dialogOf(page).innerText()).toContain('On a map');
    await page.keyboard.press('Escape');
    expect(await dialogOf(page).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Rolebook');
    expect(complaints).toEqual([]);
  });

  test('stays closed while somebody types', async () => {
    const page = await browser.open('search.html');
    await page.getByRole('main').getByRole('searchbox').first().focus();
    await page.keyboard.press('?');
    expect(await dialogOf(page).count()).toBe(0);
  });

  test('opens by the button of the footer too', async () => {
    const page = await browser.open('about.html', { reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Keyboard' }).press('Enter');
    await dialogOf(page).waitFor();
    expect(await press(page, 'Tab')).toBe('Close');
    await page.keyboard.press('Enter');
    expect(await dialogOf(page).count()).toBe(0);
    expect(await focused(page)).toBe('Keyboard');
  });

  test('switches single keys off, for every page', async () => {
    const page = await browser.open(ROLE);
    await page.keyboard.press('?');
    await dialogOf(page).getByRole('checkbox').press('Space');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.keyboard.press('/');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.reload();
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    // With a modifier it is no single key.
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Search' }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(1);
  });
});

test('a part that unfolds opens and closes by Enter and keeps the focus', async () => {
  const page = await browser.open('roles/devops-engineer/interview.html');
  const summary = page.locator('main details[data-component="collapsible"] > summary').first();
  await summary.focus();
  const isOpen = (): Promise<boolean> => summary.evaluate((one) => one.closest('details')?.open ?? false);
  const before = await isOpen();
  await page.keyboard.press('Enter');
  expect(await isOpen()).toBe(!before);
  await page.keyboard.press('Enter');
  expect(await isOpen()).toBe(before);
  expect(await summary.evaluate((one) => one === document.activeElement)).toBe(true);
});

test('a table is sorted, and a wide one scrolled, from the keyboard', async () => {
  const page = await browser.open('pay/us.html', {
    viewport: { width: 360, height: 740 },
    reducedMotion: 'reduce',
  });
  const sort = page.locator('.salary-sort').first();
  await sort.focus();
  await page.keyboard.press('Enter');
  expect(await sort.evaluate((button) => button.closest('th')?.getAttribute('aria-sort'))).not.toBeNull();
  expect(await sort.evaluate((button) => button === document.activeElement)).toBe(true);
  const box = page.locator('main .scroll-box[tabindex]').first();
  await box.focus();
  await focused(page);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
});

test('the map grows and shrinks by its keys and keeps the focus', async () => {
  const page = await browser.open('index.html');
  const view = page.locator('.career-map-view');
  await view.focus();
  const width = (): Promise<number> =>
    view.locator('svg').evaluate((svg) => svg.getBoundingClientRect().width);
  const before = await width();
  await page.keyboard.press('+');
  await expect.poll(width).toBeGreaterThan(before);
  await page.keyboard.press('0');
  await expect.poll(width).toBeLessThanOrEqual(before);
  expect(await view.evaluate((one) => one === document.activeElement)).toBe(true);
});

test('two roles are chosen for comparison from the keyboard', async () => {
  const page = await browser.open('compare.html');
  await page.getByLabel('First role').focus();
  await page.keyboard.type('Data e');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Cloud e');
  await page.getByRole('main').getByRole('table').waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
});

test.each(['roles/devops-engineer.html', 'writing.html'])(
  'assistive technology knows each heading of %s by its text alone',
  async (path) => {
    const page = await browser.open(path);
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const names = nodes
      .filter(({ role }) => role?.value === 'heading')
      .map(({ name }) => String(name?.value));
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => /#$|Link to/.test(name))).toEqual([]);
    const written = await page.locator('main [data-heading] > h2').allTextContents();
    expect(names).toEqual(expect.arrayContaining(written));
  },
);

test('the link of a heading shows on focus, goes there and is copied', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto((await browser.open('about.html')).url());
  const link = page.getByRole('link', { name: 'Link to “How to read pay”', exact: true });
  expect(await link.evaluate((one) => getComputedStyle(one).opacity)).toBe('0');
  await link.focus();
  expect(await link.evaluate((one) => getComputedStyle(one).opacity)).toBe('1');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.heading-anchor-said').textContent()).toBe('Link copied');
  expect(page.url()).toContain('#how-to-read-pay');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});
