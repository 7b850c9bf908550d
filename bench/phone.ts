import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { serveFolder } from '../tests/browser/built-site.ts';
import { launchBrowser } from '../tests/browser/find-browser.ts';
import { BUILD } from './build-command.ts';
import { run } from './measure.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** A page of each kind that is most read, and those that ask most of a device. */
const PAGES = [
  'index.html',
  'roles/backend-engineer.html',
  'roles/devops-engineer.html',
  'roles/devops-engineer/learn.html',
  'roles/devops-engineer/pay.html',
  'categories/infrastructure.html',
  'compare.html',
  'paths.html',
  'fit.html',
  'search.html',
  'writing.html',
  'rules.html',
  'skills.html',
  'gallery.html',
];

const HELP = `npm run bench:phone -- [options]

Builds this guide and opens pages in Chromium as a phone whose processor is four times as slow, over a line of
1.6 Mbit/s and 150 ms, each time as a first visit.

  --pages LIST     paths of pages         (one of each kind that is most read)
  --runs NUMBER    visits to each page    (3)
`;

/** The line and the device that budgets are told for: those of Lighthouse's emulated phone. */
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const SLOWER = 4;
const SCREEN = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true };
/** Milliseconds from the end of loading; what blocks a reader comes before. */
const WATCHED = 3_000;
/** Milliseconds that a task may take before it counts as blocking (https://web.dev/articles/tbt). */
const SHORT_TASK = 50;

/** What a reader of a phone waits for. */
interface Wait {
  /** Largest Contentful Paint, in milliseconds. */
  readonly painted: number;
  /** Total Blocking Time from the first paint on, in milliseconds. */
  readonly blocked: number;
  /** Cumulative Layout Shift, a share of the window. */
  readonly moved: number;
  readonly requests: number;
}

/** What the page notes of itself. */
interface Noted {
  painted: number;
  moved: number;
  readonly tasks: { readonly start: number; readonly duration: number }[];
}
declare global {
  var rolebookNoted: Noted;
}

type Shift = PerformanceEntry & { readonly hadRecentInput: boolean; readonly value: number };

/** Runs in the page before its own scripts. Nothing in it has a name: the loader would have the page ask for a helper. */
function note(): void {
  globalThis.rolebookNoted = { painted: 0, moved: 0, tasks: [] };
  for (const type of ['largest-contentful-paint', 'layout-shift', 'longtask']) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const noted = globalThis.rolebookNoted;
        const { startTime: start, duration } = entry;
        if (type === 'largest-contentful-paint') noted.painted = start;
        else if (type === 'longtask') noted.tasks.push({ start, duration });
        else if (!(entry as Shift).hadRecentInput) noted.moved += (entry as Shift).value;
      }
    }).observe({ type, buffered: true });
  }
}

async function visit(browser: Browser, address: string): Promise<Wait> {
  const context = await browser.newContext(SCREEN);
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', LINE);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addInitScript(note);
    let requests = 0;
    page.on('request', () => requests++);
    const answer = await page.goto(address, { waitUntil: 'load' });
    if (!answer?.ok()) throw new Error(`Unexpected address ${address}, expected a page of the guide`);
    const asked = requests;
    await page.waitForTimeout(WATCHED);
    const noted = await page.evaluate(() => ({
      ...globalThis.rolebookNoted,
      first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    }));
    const blocked = noted.tasks.reduce((sum, { start, duration }) => {
      const shown = start + duration - Math.max(start, noted.first);
      return sum + Math.max(0, shown - SHORT_TASK);
    }, 0);
    if (noted.painted === 0) throw new Error(`Nothing of ${address} was painted`);
    return { painted: noted.painted, blocked, moved: noted.moved, requests: asked };
  } finally {
    await context.close();
  }
}

/** Several visits → a cell, the least and the most: `0.62–0.71`. */
function span(values: readonly number[], digits = 0): string {
  const [least, most] = [Math.min(...values), Math.max(...values)].map((value) => value.toFixed(digits));
  return least === most ? `${most}` : `${least}–${most}`;
}

function row(page: string, waits: readonly Wait[]): string {
  const cells = [
    page,
    span(
      waits.map(({ painted }) => painted / 1000),
      2,
    ),
    span(waits.map(({ blocked }) => blocked)),
    span(
      waits.map(({ moved }) => moved),
      3,
    ),
    span(waits.map(({ requests }) => requests)),
  ];
  return `| ${cells.join(' | ')} |`;
}

async function measure(pages: readonly string[], runs: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rolebook-bench-phone-'));
  const site = path.join(folder, 'site');
  try {
    await run({
      program: process.execPath,
      args: [...BUILD, '--output', site],
      cwd: PROJECT,
      env: {},
      notes: path.join(folder, 'times.txt'),
    });
    const { server, url } = await serveFolder(site, { isCompressed: true });
    const browser = await launchBrowser();
    try {
      console.log('| Page | Painted, s | Blocked, ms | Moved | Requests |\n| --- | --: | --: | --: | --: |');
      for (const page of pages) {
        const waits: Wait[] = [];
        for (let time = 0; time < runs; time++) waits.push(await visit(browser, url + page));
        console.log(row(page, waits));
      }
    } finally {
      await browser.close();
      server.closeAllConnections();
      server.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: PAGES.join(',') },
    runs: { type: 'string', default: '3' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const runs = Number(values.runs);
if (values.help) console.log(HELP);
else if (Number.isInteger(runs) && runs > 0) await measure(values.pages.split(','), runs);
else throw new Error(`Unexpected \`--runs ${values.runs}\`, expected a whole number such as \`3\``);
