import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { temporaryGuide } from '../temporary-guide.ts';
import { openAll, violationsIn } from './axe.ts';
import { press } from './focus.ts';
import { useServedGuide } from './served-guide.ts';
import { useBrowser, wholePage } from './use-browser.ts';

/** What readers need who set their browser up in their own way, and guides that are not ours. */

const browser = useBrowser();

/** Pages as they are written for Material for MkDocs, without a role or a setting of ours. */
function plainDocs(): string {
  const index = `# Plain docs

Text with [a link](second.md) and \`code\`.

!!! tip "A tip"
    Text in it.

=== "One"

    \`\`\`python title="a.py" linenums="1"
    print("x")  # (1)!
    \`\`\`

    1. A note.

=== "Two"

    | A | B |
    |---|---|
    | 1 | 2 |

- [x] done
- [ ] to do

\`\`\`mermaid
flowchart LR
  A[Start] --> B[End]
\`\`\`
`;
  const second = `# Second page

## A part

Press ++ctrl+c++ for ==marked== text.[^1]

??? note "Folded"
    Text in it.

Term
:   What it means.

[^1]: A note.
`;
  return temporaryGuide({ 'index.md': index, 'second.md': second });
}

const GUIDES: readonly (readonly [kind: string, folder: () => string, pages: readonly string[]])[] = [
  ['in German', () => 'tests/guides/museum', ['index.html', 'roles/kustos.html', 'search.html?q=Kustos']],
  [
    'from right to left',
    () => 'tests/guides/bagh',
    ['index.html', 'roles/baghban.html', 'roles/baghban/mosahebe.html', 'skills.html'],
  ],
  ['of plain pages', plainDocs, ['index.html', 'second.html', 'search.html?q=text']],
];

describe.each(GUIDES)('a guide %s', (_kind, folder, pages) => {
  const served = useServedGuide(folder);

  test.each(pages.flatMap((path) => [['light', 1440, path] as const, ['dark', 360, path] as const]))(
    'passes axe in %s at %i px: %s',
    async (colorScheme, width, path) => {
      const context = await browser.newContext({
        colorScheme,
        viewport: { width, height: 800 },
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await page.goto(served.url + path);
      await wholePage(page);
      expect(await violationsIn(page), 'as it comes').toEqual([]);
      await openAll(page);
      expect(await violationsIn(page), 'with all parts open').toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    },
  );
});

describe('from right to left', () => {
  const served = useServedGuide(() => 'tests/guides/bagh');

  test('words in pictures of ours are in the order of the language, but for the outermost amounts', async () => {
    const page = await (await browser.newContext()).newPage();
    for (const [path, texts] of [
      ['roles/baghban.html', '.levels-ladder text'],
      ['index.html', '.career-map-box text'],
      ['pay/iran.html', '.salary-chart-axis text:not(:first-of-type, :last-of-type)'],
    ] as const) {
      await page.goto(served.url + path);
      const directions = await page
        .locator(texts)
        .evaluateAll((all) => all.map((text) => getComputedStyle(text).direction));
      expect(directions.length, path).toBeGreaterThan(1);
      expect(new Set(directions), path).toEqual(new Set(['rtl']));
    }
  });

  test('the bars of pay stand beside the names of what they show, above their axis', async () => {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    await page.goto(`${served.url}pay/iran.html`);
    await wholePage(page);
    const box = async (selector: string): Promise<DOMRect> =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => one.getBoundingClientRect());
    const bars = await box('.salary-chart-row > svg');
    expect(bars.right).toBeLessThanOrEqual((await box('.salary-chart-row > p')).left);
    expect(bars.left).toBeCloseTo((await box('.salary-chart-axis > svg')).left, 0);
  });
});

const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

const PAGES = [
  'index.html',
  'roles/devops-engineer.html',
  'search.html?q=engineer',
  'fit.html',
  'writing.html',
];

test.each(PAGES)('with the spacing of text that a reader may set, nothing of %s is cut off', async (path) => {
  const page = await browser.open(path, { bypassCSP: true, viewport: { width: 360, height: 800 } });
  // The values of success criterion 1.4.12; formulas are not set with spaces between letters.
  await page.addStyleTag({
    content:
      '*:not(math, math *){line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
  });
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  const cut = await page.locator('body *').evaluateAll((all) =>
    all
      .filter((one) => {
        const { overflowY, clipPath } = getComputedStyle(one);
        const isHidden = one.clientHeight <= 1 || clipPath !== 'none';
        return overflowY === 'hidden' && !isHidden && one.scrollHeight > one.clientHeight + 1;
      })
      .map((one) => one.outerHTML.slice(0, 120)),
  );
  expect(cut).toEqual([]);
});

test.each(PAGES.flatMap((path) => [320, 1280].map((width) => [path, width] as const)))(
  'with letters twice as large, %s fits %i pixels and breaks no word of its title',
  async (path, width) => {
    const page = await browser.open(path, { viewport: { width, height: 800 } });
    await page.evaluate(() => (document.documentElement.style.fontSize = '32px'));
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    const { lines, words } = await page.locator('h1').evaluate((title) => {
      const text = document.createRange();
      text.selectNodeContents(title);
      const tops = new Set([...text.getClientRects()].map(({ top }) => Math.round(top)));
      return { lines: tops.size, words: title.textContent.trim().split(/\s+/).length };
    });
    expect(lines).toBeLessThanOrEqual(words);
  },
);

test.each(PAGES)('where the colours are forced, the focus can be seen on every stop of %s', async (path) => {
  const page = await browser.open(path, { forcedColors: 'active', reducedMotion: 'reduce' });
  for (let step = 0; step < 25; step++) await press(page, 'Tab');
});

test.each(PAGES)('who asks for less motion gets none on %s', async (path) => {
  const page = await browser.open(path, { reducedMotion: 'reduce' });
  const moving = await page.locator('html, html *').evaluateAll((all) =>
    all
      .filter((one) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one);
        const lasts = transitionDuration.split(',').some((duration) => Number.parseFloat(duration) > 0);
        return animationName !== 'none' || lasts || scrollBehavior === 'smooth';
      })
      .map((one) => one.outerHTML.slice(0, 120)),
  );
  expect(moving).toEqual([]);
});

test.each([
  ['roles/devops-engineer.html', { width: 1280, height: 500 }],
  // What the ticks come to stays at the foot of the window.
  ['fit.html#have=kubernetes', { width: 360, height: 640 }],
])('what has the focus on %s is not covered by what stays in sight', async (path, viewport) => {
  const page = await browser.open(path, { reducedMotion: 'reduce', viewport });
  for (let step = 0; step < 80; step++) {
    await press(page, 'Tab');
    const covered = await page.evaluate(() => {
      const focus = document.activeElement;
      const boxes = [...(focus?.getClientRects() ?? [])].filter(({ width }) => width > 0);
      const isSeen = boxes.some((box) => {
        const x = box.x + box.width / 2;
        const y = Math.min(Math.max(box.y, 0) + Math.min(box.height, innerHeight) / 2, innerHeight - 1);
        const top = document.elementFromPoint(x, y);
        return top === null || focus?.contains(top) === true || top.contains(focus);
      });
      return isSeen ? undefined : focus?.outerHTML.slice(0, 120);
    });
    expect(covered).toBeUndefined();
  }
});
