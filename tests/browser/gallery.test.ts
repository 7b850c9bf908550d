import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { components } from '../../src/components/index.ts';
import { openAll, violationsIn } from './axe.ts';
import { faultsIn, partsOf } from './spoken-parts.ts';
import { useBrowser } from './use-browser.ts';

/** Every component has a page of its own; what opens on some of them is looked at in open-states.test.ts. */

const browser = useBrowser();
const addresses = components.map(({ name }) => `gallery/${name}.html`);

test('the list leads to every component, and each of them to the next one and back', async () => {
  const page = await browser.open('gallery.html', { javaScriptEnabled: false });
  const listed = await page
    .locator('main section a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(listed.toSorted()).toEqual(addresses.toSorted());
  await page.getByRole('link', { name: 'Abbreviation' }).click();
  const visited: string[] = [];
  const next = page.getByRole('navigation', { name: 'Components' }).locator('[rel=next]');
  for (; (await next.count()) > 0; await next.click()) visited.push(addressOf(page));
  expect([...visited, addressOf(page)]).toEqual(listed);
  await page.locator('.navigation-breadcrumb').first().getByRole('link', { name: 'Components' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Components');
});

/** `http://…/some/guide/gallery/tabs.html` → `gallery/tabs.html` */
const addressOf = (page: Page): string => page.url().replace(/^.*\/(?=gallery\/)/, '');

// One visit to each, in one window: fifty windows would take as long again.
test('the page of every component is sound with all open, in the light and wide, in the dark and narrow', async () => {
  const { page, complaints } = await browser.visit('gallery.html', { reducedMotion: 'reduce' });
  for (const address of addresses) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1440, height: 800 });
    await page.goto(new URL(address, page.url().replace(/gallery.*/, '')).href);
    expect.soft(faultsIn(await partsOf(page)), address).toEqual([]);
    await openAll(page);
    expect.soft(await violationsIn(page), `${address}, light`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 320, height: 800 });
    expect.soft(await violationsIn(page), `${address}, dark`).toEqual([]);
    expect.soft(await faultsOfDocument(page), address).toEqual([]);
  }
  expect(complaints).toEqual([]);
}, 300_000);

/** Ids that stand twice, and words beside the window. */
const faultsOfDocument = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const repeated = ids.filter((id, i) => ids.indexOf(id) !== i);
    const isTooWide = document.documentElement.scrollWidth > innerWidth;
    return isTooWide ? [...repeated, 'too wide'] : repeated;
  });
