import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { generateGuide } from '../bench/generate.ts';
import { brotliSize, loadedWith } from './first-visit.ts';
import { rolebook } from './run-rolebook.ts';
import { temporaryFolder, temporaryOutput } from './temporary-guide.ts';

const KB = 1000;

/**
 * What a reader downloads on a first visit, in bytes as brotli sends them (`npm run bench` makes the same pages). The
 * role page has 23 KB of Markdown with tabs, code, tables, pay and a diagram; README.md shows these figures.
 */
const BUDGETS = {
  rolePage: { total: 40 * KB, html: 20 * KB, requests: 8, perMarkdown: 3, perFiles: 2.6 },
  pageWithoutDiagram: { total: 25 * KB },
  style: 10 * KB,
  script: 8 * KB,
  /** Header, breadcrumb, contents of the site and footer of any page, uncompressed. */
  furniture: 3 * KB,
};

const PAGES = ['index', 'roles/role-1', 'categories/alpha', 'roles', 'skills', 'pay/north', 'search', '404'];

let input: string;
let site: string;
beforeAll(async () => {
  input = temporaryFolder();
  generateGuide(input, { pages: 60, seed: 1, diagrams: true });
  site = temporaryOutput();
  const run = await rolebook('build', '--input', input, '--output', site);
  if (run.code !== 0) throw new Error(run.stderr);
});

function brotli(file: string): number {
  return brotliSize(path.join(site, file));
}

function firstVisit(page: string): number {
  return [page, ...loadedWith(site, page)].reduce((sum, file) => sum + brotli(file), 0);
}

test('a role page with everything', () => {
  const page = 'roles/role-1.html';
  expect(readFileSync(path.join(site, page), 'utf8')).toContain('data-component="diagram"');
  expect(brotli(page)).toBeLessThan(BUDGETS.rolePage.html);
  expect(firstVisit(page)).toBeLessThan(BUDGETS.rolePage.total);
  expect(loadedWith(site, page).length + 1).toBeLessThanOrEqual(BUDGETS.rolePage.requests);
});

test('a role page is at most 3 times its Markdown, and 2.6 times that and its data, uncompressed', () => {
  for (const role of readdirSync(path.join(input, 'roles'))) {
    const folder = path.join(input, 'roles', role);
    const html = statSync(path.join(site, `roles/${role}.html`)).size;
    expect(html, role).toBeLessThan(
      BUDGETS.rolePage.perMarkdown * statSync(path.join(folder, 'index.md')).size,
    );
    const written = readdirSync(folder).reduce(
      (sum, file) => sum + statSync(path.join(folder, file)).size,
      0,
    );
    expect(html, role).toBeLessThan(BUDGETS.rolePage.perFiles * written);
  }
});

test('a page without a diagram', () => {
  expect(firstVisit('search.html')).toBeLessThan(BUDGETS.pageWithoutDiagram.total);
  expect(firstVisit('404.html')).toBeLessThan(BUDGETS.pageWithoutDiagram.total);
});

test('the styles and the scripts of a role page', () => {
  const loaded = loadedWith(site, 'roles/role-1.html');
  const sum = (extension: string): number =>
    loaded.filter((file) => file.endsWith(extension)).reduce((total, file) => total + brotli(file), 0);
  expect(sum('.css')).toBeGreaterThan(0);
  expect(sum('.css')).toBeLessThan(BUDGETS.style);
  expect(sum('.js')).toBeGreaterThan(0);
  expect(sum('.js')).toBeLessThan(BUDGETS.script);
});

describe('what stands around a page does not grow with the guide', () => {
  test.each(PAGES)('%s', (page) => {
    const html = readFileSync(path.join(site, `${page}.html`), 'utf8');
    const parts = html.match(
      /<header class="header".*?<\/header>|<nav class="(?:navigation-breadcrumb|contents)[ "].*?<\/nav>|<footer class="footer".*?<\/footer>/gs,
    );
    expect(parts?.length).toBeGreaterThan(1);
    expect(parts?.join('').length).toBeLessThan(BUDGETS.furniture);
  });
});
