import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-guide.ts';
import { useServedGuide } from './served-guide.ts';
import { useBrowser, wholePage } from './use-browser.ts';

const WORD = 'Verwaltungsdienstleistungsberufekundeverzeichnis';
const browser = useBrowser();
const served = useServedGuide(() => {
  const input = temporaryFolder();
  const table = `<table><tr>${`<td>${WORD}</td>`.repeat(4)}</tr></table>\n`;
  writeFileSync(
    path.join(input, 'about.md'),
    `# ${WORD}\n\n${WORD} in a sentence.\n\n## ${WORD}\n\n${table}\nMore.\n`,
  );
  writeFileSync(
    path.join(input, 'guide.yaml'),
    `title: ${WORD} of the north
description: ${WORD}.
categories:
  - { id: all, title: ${WORD} of all, summary: ${WORD}. }
`,
  );
  mkdirSync(path.join(input, 'data'));
  writeFileSync(
    path.join(input, 'data/skills.yaml'),
    `- { id: one, title: ${WORD} of one, group: ${WORD}, summary: ${WORD}. }\n`,
  );
  for (const id of ['first', 'second', 'third']) writeRole(path.join(input, 'roles', id), id);
  return input;
});

function writeRole(folder: string, id: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.md'), 'Text.\n');
  const skills = `skills: { must: [{ skill: one, proficiency: 3, why: ${WORD}. }] }`;
  writeFileSync(
    path.join(folder, 'role.yaml'),
    `title: ${WORD} ${id}\ncategory: all\nsummary: ${WORD}.\n${skills}\nreviewed: '2026-11-01'\n`,
  );
}

test('a long word pushes no role out of a comparison on a wide screen', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 700 } });
  const page = await context.newPage();
  await page.goto(`${served.url}compare/first.html`);
  const box = page.locator('.scroll-box:has(> .compare)');
  expect(await box.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
});

const PAGES = [
  'index',
  'about',
  'roles',
  'roles/first',
  'categories/all',
  'compare/first',
  'skills/one',
  'fit',
];

test.each(PAGES.map((page) => `${page}.html`))('no word is wider than a phone: %s', async (name) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
  const page = await context.newPage();
  await page.goto(served.url + name);
  await wholePage(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});

test('a table that is written as HTML scrolls on a phone and is whole on paper', async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
  const page = await context.newPage();
  await page.goto(`${served.url}about.html`);
  const displayed = (): Promise<string> =>
    page.locator('table').evaluate((table) => getComputedStyle(table).display);
  expect(await displayed()).toBe('block');
  await page.emulateMedia({ media: 'print' });
  expect(await displayed()).toBe('table');
});
