import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BUILD } from './build-command.ts';
import { editPage, generateGuide, generatePages } from './generate.ts';
import { run, type RunCost } from './measure.ts';
import { assetSize, folderBytes, meanPageSize, type Size } from './size.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const SEED = 20_261_121;

const HELP = `npm run bench -- [options]

  --pages LIST     numbers of role pages        (20,200,1000)
  --plain          a Material for MkDocs site of so many pages instead, without roles
  --no-diagrams    pages without a flowchart
  --keep           leave guides and sites in the temporary folder, and say where
`;

/** What the caches hold when a site is built: nothing, all of it, all but one page that was edited. */
const STATES = ['cold', 'warm', 'one edit'] as const;

/** One row of the result. */
interface Result {
  readonly pages: number;
  readonly cache: (typeof STATES)[number];
  readonly cost: RunCost;
  readonly page: Size;
  readonly assets: Size;
  readonly indexBytes: number;
}

interface BenchOptions {
  readonly pages: readonly number[];
  readonly diagrams: boolean;
  readonly roles: boolean;
  readonly keep: boolean;
}

/** The command line → its options; undefined where the person asked for help. Throws on what it does not know. */
function parse(args: readonly string[]): BenchOptions | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      pages: { type: 'string', default: '20,200,1000' },
      'no-diagrams': { type: 'boolean', default: false },
      plain: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return undefined;
  const pages = values.pages.split(',').map(Number);
  if (!pages.every((number) => Number.isInteger(number) && number > 0)) {
    throw new Error(`Unexpected \`--pages ${values.pages}\`, expected whole numbers such as \`20,200\``);
  }
  return { pages, diagrams: !values['no-diagrams'], roles: !values.plain, keep: values.keep };
}

/** Generates guides, builds each three times and prints a Markdown table of what that took. */
async function bench({ pages, diagrams, roles, keep }: BenchOptions): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rolebook-bench-'));
  try {
    const results: Result[] = [];
    for (const number of pages) {
      results.push(
        ...(await benchGuide(path.join(folder, String(number)), { pages: number, diagrams, roles })),
      );
    }
    const what = diagrams ? 'one flowchart a page' : 'no diagrams';
    console.log(`Node ${process.version}, ${cpus().length} cores, ${what}.\n\n${resultTable(results)}`);
    if (keep) console.log(`\nGuides and sites: ${folder}`);
  } finally {
    if (!keep) rmSync(folder, { recursive: true, force: true });
  }
}

async function benchGuide(
  folder: string,
  { pages, diagrams, roles }: { readonly pages: number; readonly diagrams: boolean; readonly roles: boolean },
): Promise<Result[]> {
  const within = (name: string): string => path.join(folder, name);
  const [input, output, cache] = [within('guide'), within('site'), within('cache')] as const;
  mkdirSync(folder, { recursive: true });
  (roles ? generateGuide : generatePages)(input, { pages, seed: SEED, diagrams });
  const results: Result[] = [];
  for (const state of STATES) {
    if (state === 'one edit') editPage(input, roles);
    console.error(`Building ${pages} pages, ${state} …`);
    const cost = await run({
      program: process.execPath,
      args: [...BUILD, '--input', input, '--output', output],
      cwd: PROJECT,
      env: { ROLEBOOK_CACHE: cache },
      notes: within('times.txt'),
    });
    const sizes = {
      page: meanPageSize(roles ? path.join(output, 'roles') : output),
      assets: assetSize(output),
    };
    results.push({ pages, cache: state, cost, ...sizes, indexBytes: folderBytes(within('site/pagefind')) });
  }
  return results;
}

function resultTable(results: readonly Result[]): string {
  const head = [
    'Pages',
    'Cache',
    'CPU s',
    'Wall s',
    'Peak MiB',
    'HTML a page, KiB',
    'gzip',
    'brotli',
    'CSS + JS, KiB brotli',
    'Search index, KiB',
  ];
  const rows = results.map(({ pages, cache, cost, page, assets, indexBytes }) => [
    String(pages),
    cache,
    cost.cpuSeconds.toFixed(1),
    cost.wallSeconds.toFixed(1),
    cost.peakMebibytes?.toFixed(0) ?? 'not known',
    ...[page.raw, page.gzip, page.brotli, assets.brotli].map((bytes) => (bytes / 1024).toFixed(1)),
    (indexBytes / 1024).toFixed(0),
  ]);
  const align = head.map((_, column) => (column === 1 ? '---' : '--:'));
  return [head, align, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

try {
  const options = parse(process.argv.slice(2));
  if (options) await bench(options);
  else console.log(HELP);
} catch (error) {
  process.exitCode = 1;
  console.error(error instanceof Error ? error.message : error);
}
