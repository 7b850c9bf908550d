import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsIn } from './axe.ts';
import { useBrowser } from './use-browser.ts';

/** What only an action of the reader brings up, and unfolding all parts of a page does not. */

interface State {
  readonly path: string;
  readonly reach: (page: Page) => Promise<void>;
  /** What is then there, and looked at. */
  readonly part: string;
}

const ROLE = 'roles/devops-engineer.html';
const COMPARE = 'compare.html?role=data-engineer&role=backend-engineer&role=devops-engineer';

const STATES: Readonly<Record<string, State>> = {
  'the meaning of an abbreviation': {
    path: 'gallery/abbreviation.html',
    reach: async (page) => {
      await page.getByRole('button', { name: 'RHS' }).press('Enter');
    },
    part: '.abbreviation-note:popover-open',
  },
  'a note of code': {
    path: 'gallery/code-block.html',
    reach: async (page) => {
      await page.locator('[data-component="code"] .annotation-mark > button').first().press('Enter');
    },
    part: '.annotation-copy:popover-open',
  },
  'the larger view of a diagram': {
    path: 'roles/devops-engineer/learn.html',
    reach: async (page) => {
      await page.locator('.diagram').first().getByRole('link', { name: 'Larger view' }).press('Enter');
    },
    part: '.diagram:has(> .diagram-tools > :target)',
  },
  'a sorted table': {
    path: 'roles/devops-engineer/pay.html',
    reach: async (page) => {
      await page.locator('.salary-sort').first().press('Enter');
    },
    part: 'table:has([aria-sort])',
  },
  'the offer to go on': {
    path: ROLE,
    reach: async (page) => {
      await page.evaluate(() =>
        localStorage.setItem('rolebook-places', JSON.stringify([[location.pathname, '#interview']])),
      );
      await page.goto('about:blank');
      await page.goBack();
    },
    part: '.go-on',
  },
  'a chosen filter of the search': {
    path: 'search.html?q=engineer',
    reach: async (page) => {
      await page.getByRole('group', { name: 'Category' }).getByRole('checkbox').first().press('Space');
    },
    part: 'main:has([data-search-chips] button)',
  },
  'a search that finds nothing': {
    path: 'search.html?q=xqzzyw',
    reach: (page) => page.getByText('Nothing found for “xqzzyw”.').first().waitFor(),
    part: 'main',
  },
  'three roles beside each other': {
    path: COMPARE,
    reach: (page) => page.locator('main thead th:nth-child(4)').first().waitFor(),
    part: 'main',
  },
  'ticked tasks of a project': {
    path: 'projects/ship-a-service.html',
    reach: async (page) => {
      await page.locator('.task input').first().press('Space');
    },
    part: 'main:has(.task :checked)',
  },
};

const browser = useBrowser();

test.each(Object.entries(STATES))('%s passes axe in both themes, wide and narrow', async (_name, state) => {
  const page = await browser.open(state.path, { reducedMotion: 'reduce' });
  await state.reach(page);
  await page.locator(state.part).waitFor();
  for (const [colorScheme, width] of [
    ['light', 1440],
    ['dark', 360],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    expect(await violationsIn(page, state.part), `${colorScheme}, ${width} pixels`).toEqual([]);
  }
});
