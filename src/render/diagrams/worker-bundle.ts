import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';
import { rendererFingerprint } from './cache.ts';
import { patched, type LibraryPatch } from './library-patch.ts';
import { LIBRARY_PATCHES } from './library-patches.ts';

const FOLDER = new URL('./', import.meta.url);
const DEFAULT_FOLDER = new URL('../../../node_modules/.cache/rolebook/', FOLDER);
const NAME = 'worker.mjs';

/** The whole thread: the libraries are handed in here, for their own types would bring the DOM library into the project. */
const ENTRY = `
import * as jsdom from 'jsdom';
import { serve } from './worker.ts';
await serve({ jsdom, loadMermaid: () => import('mermaid') });
`;

const PATCHED_FILES = new RegExp(LIBRARY_PATCHES.map(({ files }) => files.source).join('|'));

/** Rewrites places of the libraries while they are bundled, and notes which it has found. */
function patches(found: Set<LibraryPatch>): Plugin {
  return {
    name: 'library-patches',
    setup: (bundler) => {
      bundler.onLoad({ filter: PATCHED_FILES }, async ({ path }) => {
        const text = await readFile(path, 'utf8');
        for (const patch of LIBRARY_PATCHES.filter(({ files }) => files.test(path))) {
          const contents = patched(text, patch);
          if (contents === undefined) continue;
          found.add(patch);
          return { contents, loader: 'js' };
        }
        return undefined;
      });
    },
  };
}

async function bundleInto(outdir: string): Promise<void> {
  const found = new Set<LibraryPatch>();
  // Fonts are looked up from the place of the source, wherever the bundle lies.
  const home = JSON.stringify(new URL('worker.ts', FOLDER).href);
  // Loaded where a diagram is drawn that no cache holds.
  const { build } = await import('esbuild');
  await build({
    stdin: { contents: ENTRY, resolveDir: fileURLToPath(FOLDER), loader: 'js' },
    outdir,
    entryNames: 'worker',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'silent',
    define: { 'import.meta.url': home },
    banner: {
      js: `import { createRequire as rolebookRequire } from 'node:module';const require=rolebookRequire(${home});`,
    },
    // An alias is looked up from here, wherever the command is run.
    absWorkingDir: fileURLToPath(FOLDER),
    // Its sources can be patched, which its own bundle, whose names mean nothing, cannot.
    alias: { roughjs: 'roughjs/bin/rough.js' },
    external: ['canvas', 'bufferutil', 'utf-8-validate'],
    plugins: [patches(found)],
  });
  const missing = LIBRARY_PATCHES.find((patch) => !found.has(patch));
  if (missing) throw new Error(`The place of ${missing.name} has changed: see library-patches.ts.`);
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
