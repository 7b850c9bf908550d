import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { serveFolder } from '../tests/browser/built-site.ts';
import { launchBrowser } from '../tests/browser/find-browser.ts';
import { BUILD } from './build-command.ts';
import { generateGuide } from './generate.ts';
import { run } from './measure.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const SEED = 20_261_121;
/** Pages that a guide of the benchmark has for each of its roles: those of roles, comparisons, ways and skills. */
const PAGES_PER_ROLE = 3.3;
/** Words of texts, frequent and rare, alone and together, a name, a slip, and nothing that is there. */
const QUERIES = [
  'after',
  'latency',
  'latency budget',
  'kalo',
  'cluster alert owner',
  'role-7',
  'latnecy',
  'qqxx',
];
const PAGE = 'roles/role-1.html';

const HELP = `npm run bench:search -- [--pages 200,1000]

Builds generated guides and measures their search in Chromium, each query in a browser that has nothing yet: what is
downloaded until first results are shown, and how long that takes on a site and in the unpacked archive.
`;

/** What the first results of one query took. */
interface FirstResults {
  readonly milliseconds: number;
  /** Files of the site that were loaded for it. */
  readonly files: readonly string[];
}

type Visit = (query: string) => Promise<FirstResults>;

async function benchSearch(pages: number, folder: string): Promise<void> {
  const within = (name: string): string => path.join(folder, name);
  mkdirSync(folder, { recursive: true });
  generateGuide(within('guide'), { pages: Math.round(pages / PAGES_PER_ROLE), seed: SEED, diagrams: false });
  await run({
    program: process.execPath,
    args: [...BUILD, '--input', within('guide'), '--output', within('site')],
    cwd: PROJECT,
    env: { ROLEBOOK_CACHE: within('cache') },
    notes: within('times.txt'),
  });
  const site = within('site');
  const archive = within('site/downloads/benchmark-offline.zip');
  unpack(archive, within('unpacked'));
  const { server, url } = await serveFolder(site);
  const browser = await launchBrowser();
  const visitAt =
    (root: string): Visit =>
    async (query) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      const found = await firstResults(page, root, query);
      await context.close();
      return found;
    };
  try {
    const unpacked = `${pathToFileURL(within('unpacked/benchmark-offline')).href}/`;
    const visits = { site: visitAt(url), folder: visitAt(unpacked) };
    // A first visit warms up the browser itself.
    for (const visit of Object.values(visits)) await visit('first');
    const rows: string[] = [];
    for (const query of QUERIES) {
      const [online, offline] = [await visits.site(query), await visits.folder(query)];
      rows.push(
        `| \`${query}\` | ${kilobytes(sentBytes(site, online.files))} | ${online.milliseconds.toFixed(0)} | ${offline.milliseconds.toFixed(0)} |`,
      );
    }
    const total = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.html'),
    ).length;
    console.log(
      `\n${total} pages; archive ${(statSync(archive).size / 1e6).toFixed(1)} MB\n\n` +
        `| Query | KB until first results | ms, site | ms, folder |\n| --- | --: | --: | --: |\n${rows.join('\n')}`,
    );
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

function unpack(archive: string, target: string): void {
  for (const [name, content] of Object.entries(unzipSync(readFileSync(archive)))) {
    const file = path.join(target, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** Opens a page, pastes a query into the search over it and waits until pages are listed, or none are found. */
async function firstResults(page: Page, root: string, query: string): Promise<FirstResults> {
  await page.goto(root + PAGE);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const files: string[] = [];
  page.on('request', (request) => {
    // The texts of the pages come after that they were found.
    if (!request.url().includes('/fragment/')) files.push(decodeURI(request.url().slice(root.length)));
  });
  const started = performance.now();
  await page.keyboard.press('/');
  await page.locator('.search-dialog-field').fill(query);
  await page.waitForFunction(() =>
    /^(?:\d|Nothing)/.test(document.querySelector('.search-dialog-status')?.textContent ?? ''),
  );
  return { milliseconds: performance.now() - started, files };
}

/** Bytes of files as a server with brotli sends them. */
function sentBytes(site: string, names: readonly string[]): number {
  return names.reduce((sum, name) => {
    const file = readFileSync(path.join(site, name.replace(/\?.*$/, '')));
    return sum + Math.min(file.length, brotliCompressSync(file).length);
  }, 0);
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '200,1000' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) console.log(HELP);
else {
  const folder = mkdtempSync(path.join(tmpdir(), 'rolebook-bench-search-'));
  try {
    for (const pages of values.pages.split(',').map(Number))
      await benchSearch(pages, path.join(folder, String(pages)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
