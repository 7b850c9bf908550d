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

test('on paper, where distances are shorter, the mark of an item stands beside its text', async () => {
  const page = await browser.open('roles/devops-engineer.html');
  await wholePage(page);
  await page.emulateMedia({ media: 'print' });
  const covered = await page.locator('[data-article] li').evaluateAll((items) =>
    items.flatMap((item) => {
      const mark = getComputedStyle(item, '::before');
      if (mark.position !== 'absolute' || mark.content === 'none') return [];
      const end = Number.parseFloat(mark.insetInlineStart) + Number.parseFloat(mark.inlineSize);
      const text = Number.parseFloat(getComputedStyle(item).paddingInlineStart);
      return end + 2 > text ? [`${item.className} ${item.textContent.slice(0, 20)}: ${end} of ${text}`] : [];
    }),
  );
  expect(covered).toEqual([]);
});
