import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../run-rolebook.ts';
import { temporaryFolder } from '../temporary-guide.ts';
import { launchBrowser } from './find-browser.ts';

// Each kind of edit shows in an open browser without a restart: in a copy of the project, so that nothing is spoilt.
const PORT = 8479;
const PAGE = `http://localhost:${PORT}/roles/devops-engineer.html`;
let project: string;
let server: ChildProcess;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  project = temporaryFolder();
  for (const name of ['src', 'layouts', 'content', '.eleventy.ts', 'package.json', 'tsconfig.json']) {
    cpSync(path.join(ROOT, name), path.join(project, name), { recursive: true });
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(project, 'node_modules'));
  server = spawn(process.execPath, ['src/commands/start.js', 'serve', '--port', String(PORT)], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    server.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('Serving')) resolve();
    });
    server.on('close', (code) => reject(new Error(`serve ended with ${code}`)));
  });
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(PAGE);
  // The watcher is ready a moment after the server is.
  await page.waitForTimeout(1500);
});

afterAll(async () => {
  await browser?.close();
  server?.removeAllListeners('close');
  server?.kill();
});

function edit(file: string, from: string, to: string): void {
  const target = path.join(project, file);
  const text = readFileSync(target, 'utf8');
  // A test that a busy machine held up is tried once more, and finds its edit there already.
  if (to === '' ? !text.includes(from) : text.includes(to)) return;
  expect(text).toContain(from);
  writeFileSync(target, text.replace(from, to));
}

const shows = (text: string): Promise<void> =>
  page.getByText(text).first().waitFor({ state: 'attached', timeout: 20_000 });

test('Markdown', async () => {
  edit('content/roles/devops-engineer/index.md', '## Overview\n', '## Overview\n\nEdited in Markdown.\n');
  await shows('Edited in Markdown.');
});

test('a file that a page includes', async () => {
  writeFileSync(path.join(project, 'content/_shared.md'), 'Text that pages share.\n');
  edit('content/roles/devops-engineer/index.md', '## Overview\n', '## Overview\n\n--8<-- "_shared.md"\n\n');
  await shows('Text that pages share.');
  edit('content/_shared.md', 'Text', 'Edited text');
  await shows('Edited text that pages share.');
});

test('YAML', async () => {
  edit('content/roles/devops-engineer/role.yaml', 'title: DevOps engineer', 'title: Edited in YAML');
  await shows('Edited in YAML');
});

test('a layout', async () => {
  edit('layouts/role.tsx', 'return (', "const edited: string = 'x';\n  void edited;\n  return (");
  edit('layouts/footer.tsx', '<footer', '<footer data-edited-layout');
  await page.locator('[data-edited-layout]').waitFor({ state: 'attached', timeout: 20_000 });
});

test("a component's template", async () => {
  edit(
    'src/components/tabs/template.tsx',
    'class="tabs" data-component',
    'class="tabs" data-edited data-component',
  );
  await page.locator('[data-edited]').first().waitFor({ state: 'attached', timeout: 20_000 });
});

test("a component's style", async () => {
  edit('src/components/tabs/style.css', '.tabs {', '.tabs {\n    outline: 7px solid rgb(1 2 3);');
  await expect
    .poll(
      () =>
        page
          .locator('.tabs')
          .first()
          .evaluate((tabs) => getComputedStyle(tabs).outlineWidth),
      { timeout: 20_000 },
    )
    .toBe('7px');
});

test('a module two imports deep', async () => {
  edit('src/support/slug.ts', ".replace(/[\\s-]+/g, '-')", ".replace(/[\\s-]+/g, '_')");
  await page.locator('h2#a_worked_incident').waitFor({ state: 'attached', timeout: 20_000 });
});

test('a mistake stands on the page at fault until it is mended, also where the page cannot be made anew', async () => {
  const overlay = page.getByRole('complementary', { name: 'Problems of this preview' });
  // Links to headings are right again with the addresses that they were written for.
  edit('src/support/slug.ts', ".replace(/[\\s-]+/g, '_')", ".replace(/[\\s-]+/g, '-')");
  await page.locator('h2#a-worked-incident').waitFor({ state: 'attached', timeout: 20_000 });
  expect(await overlay.count()).toBe(0);
  edit('content/roles/devops-engineer/index.md', '## Overview\n', '## Overview\n\n[Gone](gone.md)\n');
  await overlay.getByText('link leads to no page or file').waitFor({ timeout: 20_000 });
  await overlay.locator('summary').focus();
  await page.keyboard.press('Enter');
  expect(await overlay.getByText('link leads to no page or file').isVisible()).toBe(false);
  edit('content/roles/devops-engineer/index.md', '\n[Gone](gone.md)\n', '');
  await overlay.waitFor({ state: 'detached', timeout: 20_000 });
  edit('content/roles/devops-engineer/role.yaml', '\ncategory:', '\ncategori:');
  await overlay.getByText('Unexpected categori, expected category').waitFor({ timeout: 20_000 });
  edit('content/roles/devops-engineer/role.yaml', '\ncategori:', '\ncategory:');
  await overlay.waitFor({ state: 'detached', timeout: 20_000 });
});
