import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { ROOT } from '../run-rolebook.ts';
import { temporaryFolder } from '../temporary-guide.ts';
import { difference, thumbnail } from '../visual/compare.ts';
import { useServedGuide } from './served-guide.ts';
import { useBrowser, wholePage } from './use-browser.ts';

/**
 * What pages look like, against pictures that a person has looked at. The pages are those of the example guide, which
 * changes with the code and not with the content. After a change that is meant: `npm run test:pictures`, and look.
 */

const PAGES = [
  'index',
  'roles',
  'roles/gardener',
  'roles/gardener/interview',
  'roles/gardener/pay',
  'categories/gardens',
  'skills',
  'pay/northland',
  'sources',
  'search',
  'projects/plant-a-bed',
  'tour',
  'skills/pruning',
  'compare/gardener',
  'compare',
  'paths/gardener',
  'paths',
  'fit',
  'take-it-with-you',
  'print',
  'print/gardens',
  'print/roles/gardener',
  'gallery',
  // Components of which no other page shows as much.
  'gallery/admonition',
  'gallery/code-block',
  'gallery/math',
  'gallery/picture',
  'tags',
  'offline',
  '404',
];
const WIDTHS = [1440, 768, 360];
const THEMES = ['light', 'dark'] as const;
/** Of a long page this much is compared, in CSS pixels. */
const LONGEST = 6000;
/** Share of a picture that may differ: fonts are drawn a little differently by every system. */
const TOLERANCE = 0.01;

const PICTURES = path.join(ROOT, 'tests/visual/pictures');
const DIFFERING = path.join(ROOT, '.cache/pictures');
const browser = useBrowser();
const served = useServedGuide(() => {
  const input = temporaryFolder();
  cpSync(path.join(ROOT, 'src/gallery/guide'), input, { recursive: true });
  cpSync(path.join(ROOT, 'tests/visual/extra'), input, { recursive: true });
  const settings = path.join(input, 'guide.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('gallery: false', 'gallery: true'));
  return input;
});

/** What one page stands for in the pictures: itself at the top, all others of its kind in a folder. */
function kindOf(page: string): string {
  return path.dirname(page) === '.' ? page : path.dirname(page);
}

test('every kind of page has pictures', () => {
  const built = readdirSync(served.folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => kindOf(file.slice(0, -'.html'.length)));
  expect([...new Set(PAGES.map(kindOf))].sort()).toEqual([...new Set(built)].sort());
});

/** The same letters on every system: the font that comes with the project, in place of those of the system. */
function ownFont(): string {
  const require = createRequire(import.meta.url);
  const faces = [400, 600, 700].map((weight) => {
    const file = require.resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`);
    const data = readFileSync(file).toString('base64');
    return `@font-face{font-family:Test;font-weight:${weight};src:url(data:font/woff2;base64,${data})}`;
  });
  return `${faces.join('')}:root{--font-body:Test!important;--font-mono:Test!important}`;
}

async function screenshot(page: Page, width: number): Promise<Buffer> {
  await page.evaluate(() => document.fonts.ready);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  return page.screenshot({
    fullPage: true,
    animations: 'disabled',
    clip: { x: 0, y: 0, width, height: Math.min(height, LONGEST) },
  });
}

describe.each(PAGES)('%s looks as it did', (name) => {
  test.each(THEMES.flatMap((theme) => WIDTHS.map((width) => [theme, width] as const)))(
    '%s, %i px',
    async (theme, width) => {
      const context = await browser.newContext({
        bypassCSP: true,
        colorScheme: theme,
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
        viewport: { width, height: 900 },
      });
      const page = await context.newPage();
      await page.goto(`${served.url}${name}.html`);
      // The filters come with the search, which comes by itself on its own page.
      if (name === 'search') {
        await page.locator('[data-search-filters] label').first().waitFor({ state: 'attached' });
        await page.waitForLoadState('networkidle');
      }
      await wholePage(page);
      await page.addStyleTag({ content: ownFont() });
      const picture = await thumbnail(await screenshot(page, width));
      await expectSame(`${name.replaceAll('/', '-')}-${theme}-${width}.png`, picture);
    },
  );
});

async function expectSame(file: string, picture: Buffer): Promise<void> {
  const kept = path.join(PICTURES, file);
  if (inject('updatePictures')) {
    mkdirSync(PICTURES, { recursive: true });
    // A picture that looks the same stays as it is, so that a change shows what it changed.
    if (!existsSync(kept) || (await difference(readFileSync(kept), picture)) > TOLERANCE)
      writeFileSync(kept, picture);
    return;
  }
  const share = await difference(readFileSync(kept), picture);
  if (share > TOLERANCE) {
    mkdirSync(DIFFERING, { recursive: true });
    writeFileSync(path.join(DIFFERING, file), picture);
  }
  expect(share, `see .cache/pictures/${file}; if it is meant: npm run test:pictures`).toBeLessThan(TOLERANCE);
}
