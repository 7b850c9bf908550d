import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from './use-browser.ts';

const SCREENS = [
  { width: 2560, height: 1440 },
  { width: 1440, height: 900 },
  { width: 360, height: 740 },
];
const browser = useBrowser();

/** How far things on the screen have moved since the page was opened, as browsers measure it. */
const movedOn = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as (PerformanceEntry & { readonly value: number })[];
          resolve(shifts.reduce((sum, { value }) => sum + value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        // Nothing is told where nothing has moved.
        setTimeout(() => resolve(0), 300);
      }),
  );

test.each(['roles/devops-engineer.html', 'roles/data-engineer.html', 'writing.html'])(
  'nothing of %s moves when the boxes that the first paint left out get their turn',
  async (path) => {
    for (const viewport of SCREENS) {
      const page = await browser.open(path, { viewport });
      expect(await movedOn(page), `${viewport.width} px`).toBe(0);
    }
  },
);

test.each([
  ['compare.html?role=data-engineer&role=backend-engineer', 'table', 0],
  ['search.html', '.search-columns:not([hidden]) select', 0],
  // The lists of levels come with what is known of the roles, and move the other lists a little.
  ['paths.html?from=systems-administrator&to=platform-engineer', '[data-component="route"]', 0.1],
])('what is in sight stays when the answer of %s comes', async (path, answer, most) => {
  for (const viewport of SCREENS) {
    const page = await browser.open(path, { viewport });
    await page.locator(`main ${answer}`).first().waitFor();
    expect(await movedOn(page), `${viewport.width} px`).toBeLessThanOrEqual(most);
  }
});

test.each([
  ['compare.html', 'compare'],
  ['paths.html', 'paths'],
  ['fit.html', 'skill-fit'],
])('what is in sight of %s stays where its choice comes late', async (path, script) => {
  for (const viewport of SCREENS) {
    const context = await browser.newContext({ viewport, serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.route(`**/assets/site-${script}.*.js`, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page.goto(inject('baseUrl') + path);
    await page.locator(`[data-choice="${script}"] :is(select, button)`).first().waitFor();
    expect(await movedOn(page), `${viewport.width} px`).toBe(0);
  }
});

test('what is said of the saved copy moves nothing, even on a page that the window is larger than', async () => {
  const page = await browser.open('404.html', { viewport: { width: 412, height: 823 } });
  await page.locator('[data-offline]:not([hidden])').waitFor();
  expect(await movedOn(page)).toBe(0);
});

test('at the end no box waits any more, and what no script is there for is laid out all the same', async () => {
  const page = await browser.open('roles/devops-engineer.html');
  const waiting = (): Promise<string[]> =>
    page
      .locator('[data-article] *')
      .evaluateAll((all) =>
        all
          .filter((one) => getComputedStyle(one).contentVisibility === 'auto')
          .map(({ className }) => String(className)),
      );
  expect(await waiting()).toEqual([]);
  // Who comes back to a place in the page gets it whole at once.
  await page.goto(`${page.url()}#interview`);
  await page.reload();
  expect(await page.locator('html.first').count()).toBe(0);
  expect(await waiting()).toEqual([]);
});
