import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { violationsIn } from './axe.ts';
import { useBrowser } from './use-browser.ts';

const { newContext, open, visit } = useBrowser();
const PAGE = 'roles/devops-engineer.html';
/** For tests that hold requests back: those that the service worker answers pass no route. */
const ROUTED = { serviceWorkers: 'block' } as const;
/** Bytes as brotli sends them until a reader sees pages by their names: script, style, catalogue, Pagefind's script. */
const FIRST_NAMES = 30_000;
/** Until a reader sees pages by their texts: the engine itself and a part of the index besides. */
const FIRST_RESULTS = 120_000;

async function openDialog(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: /Search/ }).waitFor();
  if (text === '') return;
  await page.keyboard.type(text);
  await page.getByRole('dialog').getByRole('option').first().waitFor();
}

const panel = (page: Page): ReturnType<Page['locator']> =>
  page.locator('[data-search-panel][aria-busy=false]');
const titles = (page: Page): Promise<string[]> => page.locator('.search-results h2').allTextContents();

describe('the search over a page', () => {
  test('is a combobox with a list: arrows choose, the focus stays, Enter opens', async () => {
    const { page, complaints } = await visit(PAGE);
    await openDialog(page, 'kubernetes');
    const field = page.getByRole('combobox', { name: /Search/ });
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect(await field.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowDown');
    const chosen = page.getByRole('dialog').getByRole('option', { selected: true });
    expect(await chosen.getAttribute('id')).toBe(await field.getAttribute('aria-activedescendant'));
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await chosen.count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/skills/kubernetes.html*');
    expect(complaints).toEqual([]);
  });

  test.each(['/', 'Control+k', 'Meta+k'])('%s opens it, Escape gives the focus back', async (keys) => {
    const page = await open(PAGE);
    const link = page.getByRole('main').getByRole('link').first();
    await link.focus();
    await page.keyboard.press(keys);
    await page.getByRole('dialog', { name: 'Search' }).waitFor();
    await page.keyboard.type('sre');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('says what it found, what it mended, and when there is nothing', async () => {
    const page = await open(PAGE);
    const status = page.getByRole('dialog').getByRole('status');
    await openDialog(page, 'pyhton');
    await expect.poll(() => status.textContent()).toMatch(/^\d+ results for “Python”, not “pyhton”\.$/);
    await page.getByRole('combobox', { name: /Search/ }).fill('xqzzy');
    await expect.poll(() => status.textContent()).toBe('Nothing found for “xqzzy”.');
    expect(await page.getByRole('dialog').getByRole('option').count()).toBe(0);
  });

  test('loses nothing that is typed while it is on its way', async () => {
    const { page } = await visit(PAGE, ROUTED);
    await page.route('**/assets/search.*.js', async (route) => {
      await page.keyboard.type('kubernetes');
      await route.continue();
    });
    await page.keyboard.press('/');
    const field = page.getByRole('combobox', { name: /Search/ });
    await field.waitFor();
    expect(await field.inputValue()).toBe('kubernetes');
  });

  test('typing into the field of the header goes on in it', async () => {
    const page = await open(PAGE);
    await page.getByRole('searchbox', { name: 'Search' }).first().pressSequentially('sql');
    await expect.poll(() => page.getByRole('combobox', { name: /Search/ }).inputValue()).toBe('sql');
  });

  test.each(['light', 'dark'] as const)('passes axe in %s and fits a narrow window', async (colorScheme) => {
    const { page } = await visit(PAGE, { colorScheme, viewport: { width: 360, height: 640 } });
    await openDialog(page, 'data engineer');
    await page.keyboard.press('ArrowDown');
    expect(await violationsIn(page, '.search-dialog')).toEqual([]);
    const box = await page.getByRole('dialog').boundingBox();
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 360).toBe(true);
  });
});

describe('the search page', () => {
  test('keeps all that is asked for in its address, and goes back', async () => {
    const page = await open('search.html?q=engineer');
    await panel(page).waitFor();
    const all = await titles(page);
    await page.getByRole('group', { name: 'Category' }).getByText('Security', { exact: true }).click();
    await expect.poll(() => page.locator('.search-chip').allTextContents()).toEqual(['Security ×']);
    await expect.poll(() => titles(page)).toContain('Security engineer');
    await page.getByLabel('Sort by').selectOption('title');
    await page.getByLabel('Pay in').selectOption('uk');
    const params = new URL(page.url()).searchParams;
    expect([params.get('q'), params.get('category'), params.get('sort')]).toEqual([
      'engineer',
      'Security',
      'title',
    ]);
    await panel(page).waitFor();
    const asked = await titles(page);
    const linked = await page.context().newPage();
    await linked.goto(page.url());
    await panel(linked).waitFor();
    expect(await titles(linked)).toEqual(asked);
    for (let step = 0; step < 3; step++) await page.goBack();
    await expect.poll(() => titles(page)).toEqual(all);
  });

  test('values of one facet add up, and every count is what choosing would leave', async () => {
    const page = await open('search.html?q=engineer&category=Security');
    await panel(page).waitFor();
    const box = page.getByRole('group', { name: 'Category' }).getByRole('checkbox', { name: /^Leadership/ });
    const label = await page.locator('.search-filters label', { hasText: 'Leadership' }).textContent();
    const security = await page
      .locator('.search-filters label', { hasText: /^Security/ })
      .first()
      .textContent();
    await box.check();
    const sum = [label, security]
      .map((text) => Number(/\d+$/.exec(text ?? '')?.[0]))
      .reduce((a, b) => a + b, 0);
    await expect.poll(() => page.locator('.search-status').textContent()).toContain(`${sum} results`);
    await page.getByRole('button', { name: 'Remove the filter Category: Security' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.getAll('category')).toEqual(['Leadership']);
  });

  test('sorts by pay of the chosen region, which other pages remember', async () => {
    const page = await open('search.html?kind=Role&sort=pay&region=uk');
    await panel(page).waitFor();
    const pay = (await page.locator('.search-pay').allTextContents()).map((text) =>
      Number(text.replace(/ a year.*|\D/g, '')),
    );
    expect(pay.length).toBeGreaterThan(5);
    expect(pay).toEqual(pay.toSorted((a, b) => b - a));
    expect(await page.locator('.search-pay').first().textContent()).toMatch(/^£.*median \(.+ \d{4}/);
    await page.getByLabel('Pay in').selectOption('de');
    await page.goto(`${inject('baseUrl')}${PAGE}`);
    await openDialog(page, 'cloud engineer');
    expect(await page.locator('.search-dialog-pay').first().textContent()).toMatch(/€/);
  });

  test('where nothing is found it says what to try and lists everything', async () => {
    const page = await open('search.html?q=xqzzy');
    await panel(page).waitFor();
    const status = page.locator('.search-status');
    expect(await status.textContent()).toMatch(/^Nothing found for “xqzzy”\. Try fewer or other words/);
    expect(await page.getByRole('link', { name: 'Site reliability engineer' }).isVisible()).toBe(true);
    await page.goto(`${inject('baseUrl')}search.html?q=xqzzy&kind=Role`);
    await panel(page).waitFor();
    expect(await status.textContent()).toContain('Take away a filter');
  });

  test('without script it lists every role', async () => {
    const { page } = await visit('search.html', { javaScriptEnabled: false });
    expect(await page.getByRole('link', { name: 'Site reliability engineer' }).isVisible()).toBe(true);
  });
});

test('a hit opens what is closed around it and marks the words without changing the page', async () => {
  const page = await open('roles/platform-engineer.html');
  // A word that only stands in a closed tab or collapsible of one section.
  const target = await page.evaluate(() => {
    const closed = document.querySelector(
      'main :is(details:not([open]), [role=tabpanel][hidden]) p, main [role=tabpanel][hidden] code',
    );
    const word = /[a-z]{7,}/i.exec(closed?.textContent ?? '')?.[0] ?? '';
    const headings = [...document.querySelectorAll('main :is(h2, h3)[id]')];
    const before = headings.filter(
      (one) => closed && one.compareDocumentPosition(closed) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    return { word: word.toLowerCase(), id: before.at(-1)?.id ?? '' };
  });
  expect(target.word).not.toBe('');
  await page.goto(`${inject('baseUrl')}roles/platform-engineer.html?mark=${target.word}#${target.id}`);
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('search')?.size ?? 0)).toBeGreaterThan(0);
  const visible = await page.evaluate(() =>
    [...(CSS.highlights.get('search') ?? [])].some(
      (range) => range instanceof Range && range.startContainer.parentElement?.checkVisibility(),
    ),
  );
  expect(visible).toBe(true);
  expect(await page.locator('main mark[data-found]').count()).toBe(0);
});

test('where there is no page, those with a similar name are listed, and without script none', async () => {
  const body = readFileSync(path.join(inject('siteFolder'), '404.html'), 'utf8');
  for (const javaScriptEnabled of [true, false]) {
    const page = await (await newContext({ javaScriptEnabled })).newPage();
    await page.route('**/site-reliability-enginer', (route) =>
      route.fulfill({ status: 404, contentType: 'text/html', body }),
    );
    await page.goto(`${inject('baseUrl')}site-reliability-enginer`);
    const near = page.getByRole('link', { name: 'Site reliability engineer', exact: true });
    if (javaScriptEnabled) {
      await near.click();
      await page.waitForURL('**/roles/site-reliability-engineer.html');
    } else expect(await near.count()).toBe(0);
  }
});

/** Names of the files of the site that a page asks for from now on. */
function filesAsked(page: Page): readonly string[] {
  const names: string[] = [];
  const root = new URL(inject('baseUrl')).pathname;
  page.on('request', (request) => names.push(decodeURI(new URL(request.url()).pathname).slice(root.length)));
  return names;
}

/** What they weigh as brotli sends them. */
function bytesOf(names: readonly string[]): number {
  return names.reduce(
    (sum, name) => sum + brotliCompressSync(readFileSync(path.join(inject('siteFolder'), name))).length,
    0,
  );
}

describe('what loads', () => {
  test('nothing before a reader reaches for it; first results without the text of a page, then five texts', async () => {
    const page = await open(PAGE, ROUTED);
    const asked = filesAsked(page);
    const fragments = (): readonly string[] => asked.filter((name) => name.startsWith('pagefind/fragment/'));
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    expect(asked.filter((name) => /pagefind|assets\/search/.test(name))).toEqual([]);
    let letTextsCome = (): void => undefined;
    const texts = new Promise<void>((resolve) => (letTextsCome = resolve));
    await page.route('**/fragment/*', async (route) => {
      await texts;
      await route.continue();
    });
    // No page is called like it.
    await openDialog(page, 'because');
    await expect
      .poll(() => page.getByRole('dialog').getByRole('status').textContent())
      .toMatch(/^\d+ results/);
    expect(await page.getByRole('dialog').getByRole('option').count()).toBe(5);
    expect(bytesOf(asked.filter((name) => !fragments().includes(name)))).toBeLessThan(FIRST_RESULTS);
    expect(asked.filter((name) => name.includes('/index/')).length).toBe(1);
    letTextsCome();
    await page.locator('.search-dialog-summary').first().waitFor();
    expect(fragments()).toHaveLength(5);
    expect(bytesOf(asked.filter((name) => /assets\/|catalogue/.test(name)))).toBeLessThan(14 * 1024);
    const scripts = readdirSync(path.join(inject('siteFolder'), 'assets'));
    for (const name of scripts.filter((file) => /^search.*\.js$/.test(file))) {
      const bytes = readFileSync(path.join(inject('siteFolder'), 'assets', name));
      expect(gzipSync(bytes, { level: 9 }).length, name).toBeLessThan(6 * 1024);
    }
  });

  test('pages by their names come before the engine, and stay first and chosen when it has come', async () => {
    const page = await open(PAGE, ROUTED);
    const asked = filesAsked(page);
    let letEngineCome = (): void => undefined;
    const engine = new Promise<void>((resolve) => (letEngineCome = resolve));
    await page.route('**/pagefind.js', async (route) => {
      await engine;
      await route.continue();
    });
    await openDialog(page, 'k8s');
    const options = page.getByRole('dialog').getByRole('option');
    const first = await options.first().innerText();
    expect(first).toMatch(/^Kubernetes\s+Skill$/);
    expect(bytesOf(asked)).toBeLessThan(FIRST_NAMES);
    await page.keyboard.press('ArrowDown');
    letEngineCome();
    await page.locator('.search-dialog-summary').first().waitFor();
    await expect.poll(() => options.first().innerText()).toMatch(/^Kubernetes\s+Skill\s+\S/);
    expect(await page.locator('.search-dialog-option[aria-selected=true]').innerText()).toMatch(
      /^Kubernetes/,
    );
  });

  test('the search page lists what it has found before the texts of the pages are there', async () => {
    const page = await open('search.html', ROUTED);
    let letTextsCome = (): void => undefined;
    const texts = new Promise<void>((resolve) => (letTextsCome = resolve));
    await page.route('**/fragment/**', async (route) => {
      await texts;
      await route.continue();
    });
    await page.getByRole('main').getByRole('searchbox').fill('kubernetes');
    const results = page.locator('.search-results > li');
    await results.nth(2).waitFor();
    expect(await results.first().innerText()).toMatch(/^Kubernetes\s+Skill$/);
    await results.nth(1).getByRole('link').first().focus();
    const second = await results.nth(1).getByRole('link').first().innerText();
    letTextsCome();
    await page.locator('.search-summary').first().waitFor();
    expect(await results.count()).toBe(10);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(second);
  });

  test('without the engine, pages are still found by their names', async () => {
    const page = await open(PAGE, ROUTED);
    await page.route('**/pagefind.js', (route) => route.abort());
    await openDialog(page, 'kubernetes');
    const status = page.getByRole('dialog').getByRole('status');
    await expect.poll(() => status.textContent()).toMatch(/^The full search could not be loaded/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/skills/kubernetes.html');
  });
});
