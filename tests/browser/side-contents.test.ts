import { afterAll, beforeAll, expect, test } from 'vitest';
import { rolebook } from '../run-rolebook.ts';
import { temporaryGuide, temporaryOutput } from '../temporary-guide.ts';
import { serveFolder } from './built-site.ts';
import { useBrowser } from './use-browser.ts';

const browser = useBrowser();
let served: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  const input = temporaryGuide({
    'guide.yaml':
      'title: Garden\ncontents:\n  - page: index.md\n  - title: Beds\n    entries: [{ page: beds/roses.md }]\n',
    'index.md': '# Garden\n\nText.\n',
    'beds/roses.md': '# Roses\n\nText.\n',
  });
  const output = temporaryOutput();
  const run = await rolebook('build', '--input', input, '--output', output);
  if (run.code !== 0) throw new Error(run.stderr);
  served = await serveFolder(output);
});
afterAll(() => {
  served.server.closeAllConnections();
  served.server.close();
});

test('the contents of the site stand beside the page and stay in sight', async () => {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 800 } })).newPage();
  await page.goto(`${served.url}beds/roses.html`);
  const contents = page.getByRole('navigation', { name: 'Contents' });
  expect(await contents.evaluate((box) => getComputedStyle(box).position)).toBe('sticky');
  const [beside, main] = [await contents.boundingBox(), await page.locator('main').boundingBox()];
  expect(beside && main && beside.x + beside.width).toBeLessThanOrEqual(main?.x ?? 0);
});
