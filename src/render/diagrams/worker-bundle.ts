import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startThread } from '../../support/start-thread.ts';
import { inPlace, threadScript } from '../../support/thread-script.ts';
import type { BundlePlace } from './bundle-worker.ts';
import { rendererFingerprint } from './cache.ts';

const FOLDER = new URL('./', import.meta.url);
const DEFAULT_FOLDER = new URL('../../../node_modules/.cache/rolebook/', FOLDER);
const NAME = 'worker.mjs';

const BUNDLER = `
import { workerData } from 'node:worker_threads';
import { stop } from 'esbuild';
import { bundleWorker } from './bundle-worker.ts';
await bundleWorker(workerData);
await stop();
`;

/** In a thread of its own: esbuild's process, half a gigabyte large after this, then ends with it. */
async function bundleInto(outdir: string): Promise<void> {
  const script = await threadScript(BUNDLER, FOLDER, [inPlace(/^esbuild$/)]);
  const workerData: BundlePlace = { outdir, sources: FOLDER.href };
  await once(startThread(script, { workerData }), 'exit');
}

/** Bundles into a folder beside the wanted one and renames it: another process sees the whole bundle or none. */
async function bundleOnce(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const temporary = await mkdtemp(`${folder}.`);
  try {
    await bundleInto(temporary);
    await rename(temporary, folder);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    // Another process may have been faster.
    if (!existsSync(join(folder, NAME))) throw error;
  }
}

const bundles = new Map<string, Promise<URL>>();

/** After so long without use a bundle belongs to code that is gone. */
const KEPT_DAYS = 7;

/** Removes bundles that no build has used for days, and what an interrupted one has left behind. */
async function removeOldBundles(cacheDir: string): Promise<void> {
  const oldest = Date.now() - KEPT_DAYS * 86_400_000;
  for (const name of await readdir(cacheDir)) {
    const path = join(cacheDir, name);
    if (name.startsWith('worker-') && (await stat(path)).mtimeMs < oldest)
      await rm(path, { recursive: true, force: true });
  }
}

async function bundleIn(cacheDir: string): Promise<URL> {
  // The bundle names the place of its source, so another checkout needs another one.
  const state = createHash('sha256').update(rendererFingerprint()).update(FOLDER.href).digest('hex');
  const folder = join(cacheDir, `worker-${state.slice(0, 16)}`);
  const file = join(folder, NAME);
  if (!existsSync(file)) {
    await bundleOnce(folder);
    // It only saves room: whatever is in its way, the build goes on.
    await removeOldBundles(cacheDir).catch(() => undefined);
  } else {
    const now = new Date();
    await utimes(folder, now, now).catch(() => undefined);
  }
  return pathToFileURL(file);
}

/** A folder of this process alone, for where the wanted one cannot be written. */
function openOwnFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rolebook-diagrams-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * The thread's code with mermaid and jsdom in a few files, which start in a third of the time of their thousand
 * sources. It is made once for each state of the code and kept beside the drawings.
 *
 * @param cacheDir where drawings are kept; without it the bundle lies where tools keep what they have made
 * @returns the file of the thread. Rejects where a library is no longer as the patches expect it.
 */
export function workerBundle(cacheDir = fileURLToPath(DEFAULT_FOLDER)): Promise<URL> {
  const folder = resolve(cacheDir);
  let bundle = bundles.get(folder);
  if (!bundle) {
    bundle = bundleIn(folder).catch(() => bundleIn(openOwnFolder()));
    bundles.set(folder, bundle);
  }
  return bundle;
}
