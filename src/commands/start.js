// @ts-check
/*
 * What npm runs: `node src/commands/start.js check`. Node 20 reads no TypeScript, and hundreds of modules take longer
 * to load than most commands to do their work. So the commands are bundled once for each state of their sources; what
 * runs is always what is written in `src`. The only file in JavaScript, for that is all that Node can run by itself.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import * as modules from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a bundle is made from. */
const SOURCES = ['.eleventy.ts', 'layouts', 'package.json', 'src', 'tsconfig.json'];
/** Which packages are installed, as npm tells. */
const INSTALLED = 'node_modules/.package-lock.json';

/**
 * @param {string} place file or folder, from the root of the project
 * @returns {string[]} the files that a bundle may hold
 */
function filesOf(place) {
  const stat = statSync(ROOT + place, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat ? [place] : [];
  return readdirSync(ROOT + place, { withFileTypes: true }).flatMap((entry) => {
    const inside = `${place}/${entry.name}`;
    if (entry.isDirectory()) return filesOf(inside);
    return /(?<!\.test)\.tsx?$/.test(entry.name) ? [inside] : [];
  });
}

/** @returns {string} the state of all packages and sources: size and times of each. No tool can set back `ctime`, when a file was changed. */
function stateOfSources() {
  const installed = path.join(ROOT, INSTALLED);
  const hash = createHash('sha256').update(ROOT);
  if (existsSync(installed)) hash.update(readFileSync(installed));
  for (const file of SOURCES.flatMap(filesOf)) {
    const { size, mtimeMs, ctimeMs } = statSync(ROOT + file);
    hash.update(`${file}\n${size} ${mtimeMs} ${ctimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** @returns {Promise<URL | undefined>} the file of the bundle that runs the commands; undefined where none can be made */
async function bundledCommands() {
  const folder = path.join(ROOT, '.cache/rolebook', `commands-${stateOfSources()}`);
  const bundle = pathToFileURL(path.join(folder, 'rolebook.js'));
  if (existsSync(bundle)) return bundle;
  const { register } = await import('tsx/esm/api');
  const unregister = register();
  try {
    const { bundleCommands } = await import('./bundle-commands.ts');
    await bundleCommands(folder);
    await unregister();
    return bundle;
  } catch (error) {
    if (!isOfFileSystem(error)) throw error;
    return undefined;
  }
}

/**
 * @param {unknown} error
 * @returns {boolean} whether a folder could not be written, which only costs time
 */
function isOfFileSystem(error) {
  return error instanceof Error && 'syscall' in error;
}

/** @type {Map<string, modules.SourceMap | undefined>} by the address of a file of the bundle */
const maps = new Map();

/**
 * @param {string} address of a file of the bundle
 * @returns {modules.SourceMap | undefined} what its lines were made from; undefined for any other file
 */
function sourceMapOf(address) {
  if (!maps.has(address)) {
    maps.set(address, readSourceMap(new URL(`${address}.map`)));
  }
  return maps.get(address);
}

/**
 * @param {URL} file
 * @returns {modules.SourceMap | undefined} undefined where there is no such file
 */
function readSourceMap(file) {
  if (!existsSync(file)) return undefined;
  // esbuild wrote it.
  const payload = /** @type {import('node:module').SourceMapPayload} */ (
    JSON.parse(readFileSync(file, 'utf8'))
  );
  return new modules.SourceMap(payload);
}

/**
 * @param {string} frame line of a stack, as `run (file:///…/rolebook.js:1:20)`
 * @returns {string} the same with the place in our sources
 */
function withSourceLine(frame) {
  return frame.replace(/(file:.+?\.js):(\d+):(\d+)/, (place, /** @type {string} */ address, line, column) => {
    const entry = sourceMapOf(address)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (!entry || !('originalSource' in entry)) return place;
    const source = fileURLToPath(new URL(entry.originalSource, address));
    return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}

/**
 * Has Node keep what V8 makes of the sources, from its version 22.1 on; older versions compile anew each time.
 *
 * @param {URL} folder within that of the bundle, so that it goes with it
 */
function keepCompiled(folder) {
  const { enableCompileCache } = /** @type {{ enableCompileCache?: (folder: string) => unknown }} */ (
    modules
  );
  enableCompileCache?.(fileURLToPath(folder));
}

// Messages about our own mistakes name the lines of the sources. Node would read the maps of all files for that, each
// time: more than a twentieth of a check, which hardly ever needs one.
Error.prepareStackTrace = (error, frames) =>
  // oxlint-disable-next-line typescript/no-base-to-string -- a frame writes itself as V8 does; its type does not tell
  [error, ...frames.map((frame) => `    at ${withSourceLine(frame.toString())}`)].join('\n');
const bundle = await bundledCommands();
if (bundle) keepCompiled(new URL('compiled/', bundle));
await import((bundle ?? new URL('rolebook.ts', import.meta.url)).href);
