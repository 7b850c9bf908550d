import { expect, test } from 'vitest';
import { useBrowser } from './use-browser.ts';

const ROLE = 'roles/devops-engineer.html';
const browser = useBrowser();

test('a reader who comes back to a page is offered to go on where the reading ended, and nothing moves', async () => {
  const page = await browser.open(ROLE, { reducedMotion: 'reduce' });
  expect(await page.locator('.go-on').count()).toBe(0);
  await page.evaluate(() => document.getElementById('interview')?.scrollIntoView());
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('rolebook-places')))
    .toContain('#interview');
  const href = page.url();
  await page.goto('about:blank');
  await page.goto(href);
  const top = (): Promise<number | undefined> =>
    page.locator('h1').evaluate((heading) => heading.getBoundingClientRect().top);
  const before = await top();
  const offer = page.getByRole('link', { name: 'Go on at “Interview”' });
  await offer.focus();
  expect(await top()).toBe(before);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('#interview');
  await expect.poll(() => offer.count()).toBe(0);
});
