import { expect, test } from 'vitest';
import { useBrowser, wholePage } from './use-browser.ts';

/** What a reader takes in at a glance: pushed sideways it would tell half. A phone has no room for it. */

const browser = useBrowser();

test.each([
  ['compare/devops-engineer.html', '.scroll-box:has(> .compare)', 768],
  ['roles/devops-engineer.html', '.career-graph .scroll-box:has(svg)', 768],
  ['roles/devops-engineer.html', '.career-graph .scroll-box:has(svg)', 1440],
])('%s shows the whole of %s in a window of %i pixels', async (path, selector, width) => {
  const page = await browser.open(path, { viewport: { width, height: 900 } });
  await wholePage(page);
  const box = page.locator(selector);
  expect(await box.evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth))).toEqual([0]);
});
