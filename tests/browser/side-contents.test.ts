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
