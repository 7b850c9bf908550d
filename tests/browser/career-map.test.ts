import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser, type TestBrowser } from './use-browser.ts';

const browser = useBrowser();

/** The page of its examples, so that this test does not change with the content. */
function examples(options: Parameters<TestBrowser['open']>[1] = {}): Promise<Page> {
  return browser.open('gallery/career-map.html', options);
}

/** The map of the whole guide; the one before it is of a category. */
const view = (page: Page): Locator => page.locator('.career-map-view').nth(1);

async function width(page: Page): Promise<number> {
  return view(page)
    .locator('> svg')
    .evaluate((svg) => svg.getBoundingClientRect().width);
}

test('keys and buttons make the map larger and whole again; the arrows move about in it', async () => {
  const page = await examples({ viewport: { width: 360, height: 700 } });
  const before = await width(page);
  await view(page).focus();
  await page.keyboard.press('+');
  await expect.poll(() => width(page)).toBeGreaterThan(before * 1.3);
  await view(page).evaluate((box) => (box.scrollLeft = 0));
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => view(page).evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Whole map' }).nth(1).click();
  await expect.poll(() => width(page)).toBe(await view(page).evaluate((box) => box.clientWidth));
});

test('a role in focus shows also the lines that end at it', async () => {
  const page = await examples();
  await view(page).getByRole('link', { name: 'Park manager' }).focus();
  await expect.poll(() => view(page).locator('.career-map-near').count()).toBe(2);
});

test('without a script the map is there, its roles are links, and nothing asks to be pressed', async () => {
  const page = await examples({ javaScriptEnabled: false });
  expect(await view(page).getByRole('link').count()).toBe(3);
  expect(await page.locator('.career-map button').count()).toBe(0);
});

test('every title stays inside its box', async () => {
  const page = await examples();
  const outside = await view(page).evaluate((box) =>
    [...box.querySelectorAll('.career-map-box')].flatMap((role) => {
      const frame = role.querySelector('rect')?.getBBox();
      const text = role.querySelector('text')?.getBBox();
      const fits = frame && text && text.x > frame.x && text.x + text.width < frame.x + frame.width;
      return fits ? [] : [role.textContent];
    }),
  );
  expect(outside).toEqual([]);
});
