import { expect, test } from 'vitest';
import { temporaryGuide } from '../temporary-guide.ts';
import { useServedGuide } from './served-guide.ts';
import { useBrowser } from './use-browser.ts';

const browser = useBrowser();
const served = useServedGuide(() =>
  temporaryGuide({
    'guide.yaml':
      'title: Garden\ncontents:\n  - page: index.md\n  - title: Beds\n    entries: [{ page: beds/roses.md }]\n',
    'index.md': '# Garden\n\nText.\n',
    'beds/roses.md': '# Roses\n\nText.\n',
    'beds/trees.md': `# Trees\n\nText.\n\n${['Oak', 'Ash', 'Elm'].map((tree) => `## ${tree}\n\n${'Text.\n\n'.repeat(30)}`).join('')}`,
  }),
);

test('the contents of the site stand beside the page and stay in sight', async () => {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 800 } })).newPage();
  await page.goto(`${served.url}beds/roses.html`);
  const contents = page.getByRole('navigation', { name: 'Contents' });
  expect(await contents.evaluate((box) => getComputedStyle(box).position)).toBe('sticky');
  const [beside, main] = [await contents.boundingBox(), await page.locator('main').boundingBox()];
  expect(beside && main && beside.x + beside.width).toBeLessThanOrEqual(main?.x ?? 0);
});

test('the contents of a page stand between its title and its text, and beside the text where there is room', async () => {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage();
  await page.goto(`${served.url}beds/trees.html`);
  const parts = page.locator('[data-article] > *');
  const first = await parts.evaluateAll((all) =>
    all.slice(0, 3).map(({ firstElementChild }) => firstElementChild?.localName),
  );
  expect(first).toEqual(['h1', 'nav', undefined]);
  const contents = page.getByRole('navigation', { name: 'On this page' });
  const [title, narrow] = [await page.locator('h1').boundingBox(), await contents.boundingBox()];
  expect(narrow?.y).toBeGreaterThan((title?.y ?? 0) + (title?.height ?? 0));

  await page.setViewportSize({ width: 1280, height: 800 });
  const [article, beside] = [
    await page.locator('[data-article]').boundingBox(),
    await contents.boundingBox(),
  ];
  expect(beside?.x).toBeGreaterThan((article?.x ?? 0) + (article?.width ?? 0));
  await page.getByRole('heading', { name: 'Elm' }).scrollIntoViewIfNeeded();
  expect((await contents.boundingBox())?.y).toBe(0);
});
