import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { editPage, generateGuide, generatePages } from './generate.ts';
import { run, type RunCost } from './measure.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const SEED = 20_261_121;

/** The guides that `npm run check` has to be quick for. */
const GUIDES = [
  { name: '40 roles', pages: 40, roles: true },
  { name: '1,000 plain pages', pages: 1000, roles: false },
] as const;

/** What the caches of the content hold when a check starts; the bundle of the commands is there each time. */
const STATES = ['cold', 'warm', 'one edit'] as const;

/** Checks a generated guide so many times in each state. → rows of the result */
async function benchGuide(
  folder: string,
  { name, pages, roles }: (typeof GUIDES)[number],
  runs: number,
): Promise<string[]> {
  const within = (file: string): string => path.join(folder, file);
  mkdirSync(folder, { recursive: true });
  (roles ? generateGuide : generatePages)(within('guide'), { pages, seed: SEED, diagrams: false });
  const costs = STATES.map((): RunCost[] => []);
  // The states take turns, so that a machine that grows busier does so for all of them.
  for (let i = 0; i < runs; i++) {
    rmSync(within('cache'), { recursive: true, force: true });
    for (const [n, state] of STATES.entries()) {
      if (state === 'one edit') editPage(within('guide'), roles);
      costs[n]?.push(await check(within('guide'), within('cache'), within('times.txt')));
    }
  }
  return STATES.map((state, n) => {
    const own = costs[n] ?? [];
    const [cpu, wall] = [own.map(({ cpuSeconds }) => cpuSeconds), own.map(({ wallSeconds }) => wallSeconds)];
    const peak = median(own.map(({ peakMebibytes }) => peakMebibytes ?? NaN)).toFixed(0);
    return `| ${name} | ${state} | ${median(cpu).toFixed(2)} | ${median(wall).toFixed(2)} | ${peak} |`;
  });
}

/** What `npm run check` starts, without npm's own half second. */
function check(input: string, cache: string, notes: string): Promise<RunCost> {
  return run({
    program: process.execPath,
    args: ['src/commands/start.js', 'check', '--input', input],
    cwd: PROJECT,
    env: { ROLEBOOK_CACHE: cache },
    notes,
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const folder = mkdtempSync(path.join(tmpdir(), 'rolebook-bench-check-'));
try {
  const rows: string[] = [];
  for (const [i, guide] of GUIDES.entries()) {
    console.error(`Checking ${guide.name} …`);
    rows.push(...(await benchGuide(path.join(folder, String(i)), guide, Number(values.runs))));
  }
  console.log(
    `Node ${process.version}, ${cpus().length} cores, median of ${values.runs}.\n\n` +
      `| Guide | Cache | CPU s | Wall s | Peak MiB |\n| --- | --- | --: | --: | --: |\n${rows.join('\n')}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
