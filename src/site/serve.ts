import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { watch } from 'chokidar';
import type { Guide } from '../model/guide.ts';
import { indexSite } from '../search/index-site.ts';
import { CACHE } from './cache.ts';
import { freshModules } from './dev/fresh-modules.ts';
import { LocalServer } from './dev/local-server.ts';
import { inEngine } from './engine-folder.ts';
import { openMadeBefore } from './made-before.ts';
import { UsageError } from './output-folder.ts';

export interface ServeOptions {
  readonly input: string;
  readonly port: number;
}

/** Edits that come within this many milliseconds are one: editors write a file in several steps. */
const DEBOUNCE = 60;

/** What is loaded anew after an edit of the engine. */
const PREVIEW = new URL('./preview.ts', import.meta.url);

/** Folders of the engine whose changes show without a restart. */
const CODE = ['src', 'layouts', '.eleventy.ts'].map(inEngine);

/**
 * Builds a guide into the cache folder, serves it on localhost, and builds again after each edit of content or
 * code. Mistakes are printed; the browser then goes on showing the last good pages. `_site` is never touched.
 */
export async function serve({ input, port }: ServeOptions): Promise<void> {
  if (!existsSync(input))
    throw new UsageError(`There is no folder ${input}.\n  Fix: give the content with \`--input\`.`);
  const loadFresh = freshModules(path.resolve(inEngine('.')));
  let preview = await import('./preview.ts');
  const output = path.join(CACHE, `serve-${port}`);
  rmSync(output, { recursive: true, force: true });
  const server = new LocalServer('Rolebook', output, {
    port,
    domDiff: false,
    showVersion: false,
    messageOnStart: () => '',
    logger: { info: () => {}, log: () => {}, error: console.error },
  });
  const indexSoon = afterPause((guide: Guide) => indexPreview(input, output, guide));
  const rebuild = serialised(async (changed: ReadonlySet<string>) => {
    if ([...changed].some(isCode)) preview = (await loadFresh(PREVIEW)) as typeof preview;
    const guide = await preview.rebuildPreview(input, output, changed);
    if (!guide) return;
    await server.reload({ files: [...changed] });
    indexSoon(guide);
  });
  await rebuild(new Set());
  server.serve(port);
  await server.ready();
  await watchFolders([input, ...CODE], rebuild);
  // Another port than asked for, where that one is taken.
  const address = server.server.address();
  const actual = address === null || typeof address === 'string' ? port : address.port;
  console.log(`Serving ${input} at http://localhost:${actual}/ – edit and look. Ctrl+C ends it.`);
}

/** The search of the preview may lag behind: it is indexed when the writer pauses, not after every edit. */
const INDEX_PAUSE = 1000;

/** Indexes a preview: of pages that are as they were, what an earlier one has made is taken again. */
async function indexPreview(input: string, output: string, guide: Guide): Promise<void> {
  const made = openMadeBefore(input, 'search of the preview');
  try {
    await indexSite(output, guide, made);
    made?.keep();
  } finally {
    made?.close();
  }
}

function afterPause<Input>(run: (input: Input) => Promise<void>): (input: Input) => void {
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  return (input) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(() => run(input)).catch(console.error);
    }, INDEX_PAUSE);
  };
}

function isCode(file: string): boolean {
  return /\.tsx?$/.test(file);
}

/** Calls `run` with all files changed since its last start, never twice at a time. */
function serialised(run: (changed: ReadonlySet<string>) => Promise<void>): typeof run {
  let running: Promise<void> | undefined;
  let waiting = new Set<string>();
  const start = async (): Promise<void> => {
    const changed = waiting;
    waiting = new Set();
    await run(changed);
  };
  return async (changed) => {
    for (const file of changed) waiting.add(file);
    if (running) {
      await running;
      if (waiting.size === 0) return;
    }
    running = start().finally(() => (running = undefined));
    await running;
  };
}

async function watchFolders(
  folders: readonly string[],
  rebuild: (changed: ReadonlySet<string>) => Promise<void>,
): Promise<void> {
  const watcher = watch([...folders], {
    ignoreInitial: true,
    ignored: (file) =>
      /(^|[/\\])(node_modules|\.git|_site|\.cache)([/\\]|$)|~$|\.sw[px]$/.test(path.relative('.', file)),
  });
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (_event, file) => {
    changed.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const batch = changed;
      changed = new Set();
      rebuild(batch).catch(console.error);
    }, DEBOUNCE);
  });
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
}
