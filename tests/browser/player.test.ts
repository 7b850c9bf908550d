import { expect, inject, test } from 'vitest';
import { useBrowser } from './use-browser.ts';

const baseUrl = inject('baseUrl');
const browser = useBrowser();

test.each([true, false])(
  'a player asks its site for nothing until its link is followed (script: %s)',
  async (script) => {
    const context = await browser.newContext({ javaScriptEnabled: script });
    const page = await context.newPage();
    const asked: string[] = [];
    await context.route(
      (url) => !url.href.startsWith(baseUrl),
      (route) => {
        asked.push(route.request().url());
        return route.fulfill({
          contentType: 'text/html',
          body: '<!doctype html><title>Film</title><p>The film',
        });
      },
    );
    await page.goto(`${baseUrl}gallery/picture.html`);
    const frame = page.frameLocator('iframe[title="How to prune an apple tree"]');
    const link = frame.getByRole('link', { name: 'How to prune an apple tree' });
    await link.scrollIntoViewIfNeeded();
    expect(asked).toEqual([]);
    await link.click();
    await expect.poll(() => frame.getByText('The film').isVisible()).toBe(true);
    expect(asked).toEqual(['https://player.vimeo.com/video/76979871']);
  },
);
