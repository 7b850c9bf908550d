import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { openAll, violationsIn } from './axe.ts';
import { useBrowser, wholePage } from './use-browser.ts';

const baseUrl = inject('baseUrl');

/** One page of every kind. */
const KINDS = {
  home: 'index.html',
  role: 'roles/devops-engineer.html',
  'role in containers': 'roles/platform-engineer.html',
  project: 'projects/ship-a-service.html',
  category: 'categories/infrastructure.html',
  roles: 'roles.html',
  skills: 'skills.html',
  skill: 'skills/kubernetes.html',
  'skills of a reader': 'fit.html',
  pay: 'pay/us.html',
  'how to learn a role': 'roles/devops-engineer/learn.html',
  'interview of a role': 'roles/data-engineer/interview.html',
  'pay of a role': 'roles/devops-engineer/pay.html',
  sources: 'sources.html',
  compare: 'compare.html?role=data-engineer&role=backend-engineer',
  'way to another role': 'paths.html?from=systems-administrator&to=platform-engineer',
  'from where I am': 'paths/devops-engineer.html',
  'from an occupation without a page': 'paths/data-analyst.html',
  'role beside the closest': 'compare/devops-engineer.html',
  search: 'search.html',
  'search with results': 'search.html?q=engineer',
  'take it with you': 'take-it-with-you.html',
  gallery: 'gallery.html',
  'not found': '404.html',
  page: 'about.html',
  'everything that a page may hold': 'writing.html',
  'where to start': 'start.html',
  'rules of the check': 'rules.html',
  'how to help': 'contributing.html',
  'without a network': 'offline.html',
};

/** Made of several pages, each with a heading of level 1. */
const PRINTED = { 'a category to print': 'print/software.html' };

const { visit } = useBrowser();

/** How far what is in sight has moved since the page was opened, as browsers sum it up. */
function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
}

describe('the way of a reader', () => {
  test('home → category → role → another role by a node of the graph', async () => {
    const { page, complaints } = await visit('index.html');
    await page.getByRole('link', { name: 'Infrastructure and platform' }).first().click();
    await page.getByRole('main').getByRole('link', { name: 'DevOps engineer' }).first().click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('DevOps engineer');
    await page
      .locator('[data-component="career-graph"] svg a', { hasText: 'Platform engineer' })
      .first()
      .click();
    await page.waitForURL('**/roles/platform-engineer.html');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Platform engineer');
    expect(complaints).toEqual([]);
  });

  test('the first screen of a phone leads to search, to where to begin, from where I am, and to the categories', async () => {
    const { page } = await visit('index.html', { viewport: { width: 360, height: 740 } });
    const ways = page.getByRole('navigation', { name: 'Ways in' });
    const inSight = [
      page.getByRole('searchbox'),
      ways.getByRole('link', { name: 'Where to begin' }),
      ways.getByRole('link', { name: 'From where you are' }),
      page.getByRole('main').getByRole('heading', { level: 2 }).first(),
    ];
    for (const one of inSight) expect((await one.boundingBox())?.y).toBeLessThan(740);
    await ways.getByRole('link', { name: 'Where to begin' }).click();
    await expect
      .poll(async () => (await page.getByRole('heading', { name: 'Where to begin' }).boundingBox())?.y)
      .toBeLessThan(740);
  });

  test.each([
    ['DevOps engineer', 'roles/devops-engineer.html'],
    ['SRE', 'roles/site-reliability-engineer.html'],
    ['golden path', 'projects/golden-path.html'],
    ['k8s', 'skills/kubernetes.html'],
  ])('search finds %s', async (query, expected) => {
    const { page, complaints } = await visit('search.html');
    const field = page.getByRole('main').getByRole('searchbox');
    await field.fill(query);
    await field.press('Enter');
    const results = page.locator('[data-search-results] > li');
    await results.locator(`a[href*="${expected}"]`).first().waitFor();
    expect(await results.first().locator('a').first().getAttribute('href')).toContain(expected);
    expect(complaints).toEqual([]);
  });

  test('search filters by category and by skill, and says how many are left', async () => {
    const { page } = await visit('search.html?q=engineer');
    const results = page.locator('[data-search-results] > li');
    await results.first().waitFor();
    const before = await results.count();
    // Of a long facet only the most frequent values show at first.
    await page
      .locator('[data-search-filters] details')
      .evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
    await page.getByRole('group', { name: 'Skill' }).getByText('Service level objectives').click();
    await expect.poll(() => results.count()).toBeLessThan(before);
    expect(new URL(page.url()).searchParams.getAll('skill')).toEqual(['Service level objectives']);
    await page.getByRole('group', { name: 'Category' }).getByText('Infrastructure and platform').click();
    await expect.poll(() => results.count()).toBeGreaterThan(0);
    expect(await page.getByRole('main').getByRole('status').textContent()).toMatch(/\d/);
  });

  test('a search can be linked to and works under the subpath', async () => {
    const { page } = await visit('search.html?q=kubernetes');
    const result = page.locator('[data-search-results] a[href*="roles/"]').first();
    await result.waitFor();
    await result.click();
    await page.waitForURL('**/some/guide/roles/**');
  });
});

describe('tabs', () => {
  test('switch by pointer and keyboard, one panel at a time', async () => {
    const { page } = await visit('roles/devops-engineer.html');
    const group = page.locator('[data-component="tabs"]').first();
    const tabs = group.getByRole('tab');
    const panels = group.locator(':scope > [role=tabpanel]');
    expect(await tabs.count()).toBe(await panels.count());
    expect(await panels.first().isVisible()).toBe(true);
    expect(await panels.nth(1).isVisible()).toBe(false);
    await tabs.nth(1).click();
    expect(await panels.nth(1).isVisible()).toBe(true);
    expect(await panels.first().isVisible()).toBe(false);
    await page.keyboard.press('ArrowRight');
    expect(await tabs.nth(2).getAttribute('aria-selected')).toBe('true');
    expect(await tabs.nth(2).evaluate((tab) => tab === document.activeElement)).toBe(true);
    await page.keyboard.press('Home');
    expect(await panels.first().isVisible()).toBe(true);
    await page.keyboard.press('ArrowLeft');
    expect(await tabs.last().getAttribute('aria-selected')).toBe('true');
  });

  test('a link to a panel opens it', async () => {
    const { page } = await visit('roles/devops-engineer.html');
    const id = await page.locator('[data-component="tabs"] [role=tabpanel]').nth(1).getAttribute('id');
    const linked = await visit(`roles/devops-engineer.html#${id ?? ''}`);
    expect(await linked.page.locator(`[id="${id ?? ''}"]`).isVisible()).toBe(true);
  });

  test('a link inside the page opens a closed panel, again and again', async () => {
    const { page } = await visit('roles/devops-engineer.html');
    const group = page.locator('[data-component="tabs"]').first();
    const id = (await group.locator('[role=tabpanel]').nth(1).getAttribute('id')) ?? '';
    await page.evaluate((target) => {
      const link = Object.assign(document.createElement('a'), { href: `#${target}`, textContent: 'go' });
      link.id = 'go';
      document.querySelector('main')?.prepend(link);
    }, id);
    for (let round = 0; round < 2; round++) {
      await group.getByRole('tab').first().click();
      await page.evaluate((target) => history.replaceState(null, '', `#${target}`), round === 0 ? '' : id);
      await page.locator('#go').click();
      await expect.poll(() => page.locator(`[id="${id}"]`).isVisible()).toBe(true);
    }
  });

  test('the search of the browser finds what is in a closed panel', async () => {
    const { page } = await visit('roles/devops-engineer.html');
    const group = page.locator('[data-component="tabs"]').first();
    const closed = group.locator(':scope > [role=tabpanel]').nth(1);
    expect(await closed.getAttribute('hidden')).toBe('until-found');
    await closed.evaluate((panel) => panel.dispatchEvent(new Event('beforematch', { bubbles: true })));
    expect(await closed.isVisible()).toBe(true);
    expect(await group.getByRole('tab').nth(1).getAttribute('aria-selected')).toBe('true');
  });

  test('nothing moves when the script arrives', async () => {
    const { page } = await visit('roles/devops-engineer.html');
    expect(await shiftOf(page)).toBe(0);
  });

  test('the tab chosen last is there before the script, which moves nothing', async () => {
    // The copy that a service worker keeps has the script at once, and no route can hold it back.
    const { page } = await visit('roles/devops-engineer.html', { serviceWorkers: 'block' });
    const tab = page.locator('[data-component="tabs"]').first().getByRole('tab').nth(1);
    await tab.click();
    let arrive = (): void => {};
    const arrival = new Promise<void>((resolve) => (arrive = resolve));
    await page.route(/\.js$/, async (route) => {
      await arrival;
      await route.continue();
    });
    await page.goto(page.url().replace(/#.*/, '?again'), { waitUntil: 'commit' });
    await expect.poll(() => tab.getAttribute('aria-selected')).toBe('true');
    const panel = page.locator('[data-component="tabs"] > [role=tabpanel]').nth(1);
    await expect.poll(() => panel.isVisible()).toBe(true);
    expect(await panel.getAttribute('hidden')).toBeNull();
    expect(await page.locator('[role=tabpanel][hidden]').count()).toBe(0);
    arrive();
    await expect.poll(() => page.locator('[role=tabpanel][hidden]').count()).toBeGreaterThan(0);
    expect(await panel.isVisible()).toBe(true);
    await wholePage(page);
    expect(await shiftOf(page)).toBe(0);
  });

  test('all panels read in order without script and in print', async () => {
    const { page } = await visit('roles/devops-engineer/learn.html', { javaScriptEnabled: false });
    const panels = page.locator('[data-component="tabs"] > [role=tabpanel]');
    const labels = page.locator('[data-component="tabs"] .tabs-label');
    expect(await panels.count()).toBeGreaterThan(3);
    for (const panel of await panels.all()) expect(await panel.isVisible()).toBe(true);
    for (const label of await labels.all()) expect(await label.isVisible()).toBe(true);
    const printed = await visit('roles/devops-engineer.html');
    await printed.page.emulateMedia({ media: 'print' });
    for (const panel of await printed.page.locator('[role=tabpanel]').all())
      expect(await panel.isVisible()).toBe(true);
  });
});

test('the theme is kept and set before the first paint', async () => {
  const { page } = await visit('index.html', { colorScheme: 'light' });
  await page.evaluate(() => localStorage.setItem('rolebook-theme', 'dark'));
  await page.goto(`${baseUrl}roles.html`);
  const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(scheme).toBe('dark');
});

const HEIGHT = 800;

/** Words of the page that stand beside the window, in pixels. */
const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

async function fitsNarrowWindows(page: Page): Promise<void> {
  for (const width of [320, 768]) {
    await page.setViewportSize({ width, height: HEIGHT });
    expect(await overflowOf(page), `${width} pixels`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 360, height: HEIGHT });
  await page.evaluate(() => (document.documentElement.style.fontSize = '32px'));
  expect(await overflowOf(page), 'letters twice as large').toBeLessThanOrEqual(0);
  await page.evaluate(() => document.documentElement.removeAttribute('style'));
}

/** The dialog that a button of the footer opens. Editions to print have no furniture. */
async function passesWithListOfKeys(page: Page): Promise<void> {
  const button = page.getByRole('contentinfo').getByRole('button', { name: 'Keyboard' });
  if ((await button.count()) === 0) return;
  await button.press('Enter');
  await page.locator('dialog[open]').waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // What is around an open dialog is out of reach.
    expect(await violationsIn(page, 'dialog[open]'), `the list of keys, ${colorScheme}`).toEqual([]);
  }
}

/** The menu of the header, which lies over what it covers. Editions to print have none. */
async function passesWithMenu(page: Page): Promise<void> {
  const menu = page.locator('.header-menu');
  if ((await menu.count()) === 0) return;
  await page.setViewportSize({ width: 360, height: HEIGHT });
  await menu.locator('summary').press('Enter');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsIn(page, '.header'), `the menu, ${colorScheme}`).toEqual([]);
  }
}

// One visit for all: loading a long page takes as long as looking at it.
test.each(Object.entries({ ...KINDS, ...PRINTED }))(
  '%s passes axe in both themes, wide and narrow, as it comes and with all open, and fits narrow windows',
  async (_kind, path) => {
    const { page, complaints } = await visit(path, { colorScheme: 'light', reducedMotion: 'reduce' });
    const passes = async (colorScheme: 'light' | 'dark', width: number, state: string): Promise<void> => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: HEIGHT });
      expect(await violationsIn(page), `${state}, ${colorScheme}, ${width} pixels`).toEqual([]);
    };
    await passes('light', 1440, 'as it comes');
    await fitsNarrowWindows(page);
    await passes('dark', 360, 'as it comes');
    await openAll(page);
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [360, 1440]) await passes(colorScheme, width, 'all open');
    await passesWithListOfKeys(page);
    await page.keyboard.press('Escape');
    await passesWithMenu(page);
    expect(complaints).toEqual([]);
  },
  // The longest pages are looked at for half a minute on a busy machine.
  120_000,
);

test.each(Object.entries(KINDS))(
  '%s has one heading of level 1, a title and a language without script',
  async (_kind, path) => {
    const { page } = await visit(path, { javaScriptEnabled: false });
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.title()).not.toBe('');
    expect(await page.locator('html').getAttribute('lang')).toBe('en-GB');
  },
);
