import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser, type TestBrowser } from './use-browser.ts';

const browser = useBrowser();

/** The page of all examples, so that this test does not change with the content. */
/** The examples of a component: they do not change with the content. */
function examples(component: string, options: Parameters<TestBrowser['open']>[1] = {}): Promise<Page> {
  return browser.open(`gallery/${component}.html`, options);
}

function noteOf(page: Page, term: string): Locator {
  return page.locator(`.abbreviation-note[data-term="${term}"]`);
}

test('the meaning of an abbreviation opens by keyboard, without a script, and stays until it is closed', async () => {
  const page = await examples('abbreviation', { javaScriptEnabled: false });
  const term = page.getByRole('button', { name: 'RHS' });
  const note = noteOf(page, 'RHS');
  await expect.poll(() => note.isVisible()).toBe(false);
  await term.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => note.isVisible()).toBe(true);
  await page.mouse.move(5, 5);
  expect(await note.textContent()).toBe('RHS Royal Horticultural Society');
  await page.keyboard.press('Escape');
  await expect.poll(() => note.isVisible()).toBe(false);
  expect(await term.evaluate((button) => button === document.activeElement)).toBe(true);
});

test('a screen reader is told the meaning with the term', async () => {
  const page = await examples('abbreviation');
  const term = page.getByRole('button', { name: 'RHS' });
  const described = await term.getAttribute('aria-describedby');
  expect(await page.locator(`[id="${described ?? ''}"]`).textContent()).toContain(
    'Royal Horticultural Society',
  );
});

test.each([
  [1280, 900],
  [320, 640],
])(
  'at %i by %i the meaning is inside the window, beside the term where there is room',
  async (width, height) => {
    const page = await examples('abbreviation', { viewport: { width, height } });
    const term = page.getByRole('button', { name: 'AGM' });
    await term.click();
    const box = await noteOf(page, 'AGM').boundingBox();
    const own = await term.boundingBox();
    if (!box || !own) throw new Error('the note is not shown');
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(Math.abs(box.y - own.y)).toBeLessThan(80);
  },
);

test('a touch on the same term further on opens it too', async () => {
  const page = await examples('abbreviation', { hasTouch: true });
  await page.locator('strong > abbr', { hasText: 'RHS' }).tap();
  await expect.poll(() => noteOf(page, 'RHS').isVisible()).toBe(true);
});

test('on paper the terms are text and their meanings a list', async () => {
  const page = await examples('abbreviation');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'RHS' }).isVisible()).toBe(true);
  expect(await noteOf(page, 'RHS').isVisible()).toBe(true);
  expect(await noteOf(page, 'RHS').evaluate((note) => getComputedStyle(note).position)).toBe('static');
  await page.goto(new URL('footnotes.html', page.url()).href);
  expect(await page.locator('.footnote-back').first().isVisible()).toBe(false);
});

test('a number leads to its note, and the note back to each place', async () => {
  const page = await examples('footnotes', { javaScriptEnabled: false });
  const references = page.locator('[id="fnref:early"] a, [id="fnref2:early"] a');
  await references.last().click();
  expect(new URL(page.url()).hash).toBe('#fn:early');
  await page.locator('[id="fn:early"]').getByLabel('Back to note 1 in the text, place 2 of 2').click();
  expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#fnref2:early');
});

test.each([
  ['code', 'code-block', 'pre .annotation-mark'],
  ['a text', 'annotation', 'p .annotation-mark'],
])(
  'the number of a note in %s opens it beside the number, by pointer and keyboard',
  async (_where, component, selector) => {
    const page = await examples(component);
    const mark = page.locator(selector).first();
    const button = mark.getByRole('button');
    const note = page.getByRole('note', { name: (await button.getAttribute('aria-label')) ?? '' }).first();
    await button.click();
    await expect.poll(() => note.isVisible()).toBe(true);
    const [box, own] = [await note.boundingBox(), await mark.boundingBox()];
    if (!box || !own) throw new Error('the note is not shown');
    expect(Math.min(Math.abs(box.y - own.y - own.height), Math.abs(own.y - box.y - box.height))).toBeLessThan(
      40,
    );
    await button.click();
    await expect.poll(() => note.isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    await expect.poll(() => note.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => note.isVisible()).toBe(false);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  },
);

test('without a script the number leads to its note', async () => {
  const page = await examples('code-block', { javaScriptEnabled: false });
  const link = page.locator('pre .annotation-mark > a').first();
  const address = (await link.getAttribute('href')) ?? '';
  await link.click();
  expect(new URL(page.url()).hash).toBe(address);
  expect(await page.locator(`[id="${address.slice(1)}"]`).isVisible()).toBe(true);
});
