import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { forgetDiagrams, openDiagramDrawer, type DiagramDrawer } from '../src/render/diagrams/drawer.ts';
import { EXPLOSIVE, flowchartSource } from './diagram-sources.ts';
import { sourcesOfAllTypes } from './diagram-types.ts';
import { seeded, times } from './random.ts';

const HELP = `npm run bench:diagrams -- [options]

  --count N    flowcharts that are drawn one by one, from the cache, and by one and two threads   (100)
  --memory N   flowcharts, and then diagrams of all types, over which memory may not grow   (1000)
  --seed N     another seed gives other flowcharts   (1)
`;

/** What something took: all threads of this process, and on the clock. */
interface Cost {
  readonly cpu: number;
  readonly wall: number;
}

async function costOf(run: () => Promise<unknown>): Promise<Cost> {
  const started = performance.now();
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, wall: performance.now() - started };
}

function report(what: string, { cpu, wall }: Cost, note = ''): void {
  const figures = `${cpu.toFixed(1).padStart(9)} ms CPU${wall.toFixed(1).padStart(9)} ms`;
  console.log(`${what.padEnd(42)}${figures}  ${note}`);
}

/** The cost in the middle of a row of costs, by CPU time. */
function median(costs: readonly Cost[]): Cost {
  return costs.toSorted((a, b) => a.cpu - b.cpu)[Math.floor(costs.length / 2)] ?? { cpu: 0, wall: 0 };
}

async function drawn(drawer: DiagramDrawer, source: string): Promise<void> {
  const result = await drawer.draw(source);
  if (!result.ok) throw new Error(`${result.message}\n${source}`);
}

/** Draws all at once with so many threads that are warm; only what is in no cache costs anything. */
async function together(workers: number, sources: readonly string[]): Promise<void> {
  const drawer = openDiagramDrawer({ workers });
  await Promise.all(times(30, (i) => drawn(drawer, `flowchart LR\n  warm${workers} --> up${i}`)));
  const cost = await costOf(() => Promise.all(sources.map((source) => drawn(drawer, source))));
  report(`${sources.length} at once, ${workers} threads`, cost, `${(cost.cpu / cost.wall).toFixed(2)} cores`);
  await drawer.close();
}

/** Says how long it takes until each of the explosive sources is refused, or drawn after all. */
async function refusals(): Promise<void> {
  const drawer = openDiagramDrawer({ workers: 1 });
  for (const [name, source] of Object.entries(EXPLOSIVE)) {
    // The thread may have ended with the source before.
    await drawn(drawer, `flowchart LR\n  warm --> up["${name}"]`);
    let answer = '';
    const cost = await costOf(async () => {
      const result = await drawer.draw(source);
      answer = result.ok ? 'drawn' : result.message;
    });
    report(name, cost, answer);
  }
  await drawer.close();
}

async function memory(drawer: DiagramDrawer, what: string, sources: readonly string[]): Promise<void> {
  const settled = Math.floor(sources.length / 10);
  let before = 0;
  for (const [i, source] of sources.entries()) {
    if (i === settled) before = process.memoryUsage().rss;
    await drawn(drawer, source);
  }
  const growth = (process.memoryUsage().rss - before) / 2 ** 20;
  console.log(`${what}: from ${settled} to ${sources.length} the process grew by ${growth.toFixed(0)} MiB.`);
}

async function measure(count: number, many: number, seed: number): Promise<void> {
  const cacheDir = mkdtempSync(join(tmpdir(), 'bench-diagrams-'));
  const sources = (part: number, length: number): string[] =>
    times(length, (i) => flowchartSource(seeded(seed * 1_000_000 + part * 10_000 + i)));
  const [first = '', second = '', ...rest] = sources(0, count + 2);
  const start = openDiagramDrawer({ cacheDir, workers: 1 });
  report('First diagram, thread bundled too', await costOf(() => drawn(start, first)), '(without esbuild)');
  await start.close();
  const drawer = openDiagramDrawer({ cacheDir, workers: 1 });
  report('First diagram, start of thread', await costOf(() => drawn(drawer, second)));
  const costs: Cost[] = [];
  for (const source of rest) costs.push(await costOf(() => drawn(drawer, source)));
  report(`Median of ${count} flowcharts`, median(costs));
  forgetDiagrams();
  const { cpu, wall } = await costOf(() => Promise.all(rest.map((source) => drawn(drawer, source))));
  report('From the cache, each', { cpu: cpu / count, wall: wall / count });
  await memory(drawer, 'Flowcharts', sources(1, many));
  await memory(
    drawer,
    'All types',
    sourcesOfAllTypes(many, (i) => seeded(seed * 1_000_000 + 900_000 + i)),
  );
  await drawer.close();
  await together(1, sources(2, count));
  await together(2, sources(3, count));
  await refusals();
  rmSync(cacheDir, { recursive: true });
}

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100' },
    memory: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) console.log(HELP);
else await measure(Number(values.count), Number(values.memory), Number(values.seed));
