import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { serveFolder } from '../tests/browser/built-site.ts';
import { launchBrowser } from '../tests/browser/find-browser.ts';
import { resultTable, type Result } from './compare-table.ts';
import { firstVisit, type Visit } from './first-visit.ts';
import { run, type RunCost } from './measure.ts';
import { TOOLS, type Tool } from './other-tools.ts';
import { commonPage } from './page.ts';
import type { PlainPage } from './plain-pages.ts';
import { title } from './prose.ts';
import { pickSome, seeded, times } from './random.ts';

const SEED = 20_261_121;
/** Path under which the test server serves a site. */
const BASE = '/some/guide/';

const HELP = `npm run bench:compare -- [options]

Builds the same generated pages with Rolebook and with other generators, one after the other, and prints a table of what
each took: CPU time of all its processes, time on the clock, memory, and what a browser downloads on a first visit to
one page. Those of npm are installed into a temporary folder; Hugo and MkDocs with Material are left out where they are
not installed.

  --pages LIST     numbers of pages                          (300,1000)
  --tools LIST     parts of names of the generators to build (all of them)
  --folder DIR     keeps everything there, and uses what is installed there already
  --again          builds a second time too, with what the first build has kept
`;

/** Pages that link to each other, the same each time. */
function makePages(count: number): readonly PlainPage[] {
  const random = seeded(SEED);
  const names = times(count, (index) => `page-${index + 1}`);
  return names.map((name) => {
    const others = names.filter((other) => other !== name);
    const addresses = pickSome(random, others, 4).map((other) => `{${other}}#overview`);
    return {
      name,
      title: `${title(random)} ${name.slice('page-'.length)}`,
      body: commonPage(random, addresses),
    };
  });
}

/** Installs the packages of a tool into a folder, unless they are there. */
async function install(tool: Tool, folder: string): Promise<void> {
  if (tool.packages.length === 0 || existsSync(path.join(folder, 'node_modules'))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ private: true, overrides: tool.overrides ?? {} }),
  );
  console.error(`Installing ${tool.packages.join(' ')} …`);
  await runIn(folder, ['npm', 'install', '--save-exact', '--no-audit', '--no-fund', ...tool.packages]);
}

/** Whether the program of a tool is there, where it is none of a package. */
async function isThere(tool: Tool, folder: string): Promise<boolean> {
  if (tool.version.length === 0) return true;
  mkdirSync(folder, { recursive: true });
  return runIn(folder, tool.version).then(
    () => true,
    () => false,
  );
}

/** Runs a program of a tool that lies in a folder. */
function runIn(folder: string, [program = '', ...args]: readonly string[], from = folder): Promise<RunCost> {
  const own = path.join(folder, 'node_modules/.bin', program);
  return run({
    program: existsSync(own) ? own : program,
    args,
    cwd: from,
    env: {
      ROLEBOOK_CACHE: path.join(folder, 'cache'),
      ASTRO_TELEMETRY_DISABLED: '1',
      DOCUSAURUS_DISABLE_TELEMETRY: '1',
    },
    notes: path.join(folder, 'times.txt'),
  });
}

/** Builds pages with a tool, once or twice, and looks at one of them in a browser. */
async function measure(
  tool: Tool,
  folder: string,
  count: number,
  again: boolean,
): Promise<readonly Result[]> {
  const site = path.join(folder, tool.site);
  for (const old of [site, ...tool.caches.map((cache) => path.join(folder, cache))])
    rmSync(old, { recursive: true, force: true });
  tool.write(folder, makePages(count), BASE);
  const states = again ? (['first', 'again'] as const) : (['first'] as const);
  const costs: (readonly [Result['state'], RunCost])[] = [];
  for (const state of states) {
    console.error(`${tool.name}: ${count} pages, ${state} build …`);
    costs.push([state, await runIn(folder, tool.build(folder), tool.from)]);
  }
  const visit = await visitSite(site, tool.page('page-1'));
  return costs.map(([state, cost]) => ({ tool: tool.name, pages: count, state, cost, visit }));
}

async function visitSite(site: string, page: string): Promise<Visit> {
  const { server, url } = await serveFolder(site);
  const browser = await launchBrowser();
  try {
    return await firstVisit(browser, url, page);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

/** Builds every size with every tool in turn, and prints the table after each of them. */
async function compare(
  folder: string,
  sizes: readonly number[],
  tools: readonly Tool[],
  again: boolean,
): Promise<void> {
  const results: Result[] = [];
  for (const size of sizes) {
    for (const tool of tools) {
      const own = path.join(folder, tool.name.replace(/\W+/g, '-'));
      if (!(await isThere(tool, own))) {
        console.error(`${tool.name} is not installed.`);
        continue;
      }
      await install(tool, own);
      results.push(...(await measure(tool, own, size, again)));
      writeFileSync(path.join(folder, 'results.md'), `${resultTable(results)}\n`);
    }
  }
  console.log(
    `Node ${process.version}, ${cpus().length} cores.\n\n${readFileSync(path.join(folder, 'results.md'), 'utf8')}`,
  );
}

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '300,1000' },
    tools: { type: 'string', default: '' },
    folder: { type: 'string' },
    again: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) console.log(HELP);
else {
  const folder =
    values.folder === undefined
      ? mkdtempSync(path.join(tmpdir(), 'rolebook-compare-'))
      : path.resolve(values.folder);
  const parts = values.tools.toLowerCase().split(',');
  const tools = TOOLS.filter(({ name }) => parts.some((part) => name.toLowerCase().includes(part)));
  try {
    await compare(folder, values.pages.split(',').map(Number), tools, values.again);
  } finally {
    if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
  }
}
