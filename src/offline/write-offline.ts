import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import {
  HASH_BYTES,
  SERVICE_WORKER,
  SMALL_GUIDE,
  type OfflineFile,
  type OfflineManifest,
} from './manifest.ts';

const WORKER = fileURLToPath(new URL('worker/service-worker.ts', import.meta.url));

/** What every saved copy needs: the way in, the page for what is not saved, the look, and how the search starts. */
const NEEDED = /^(?:(?:index|offline|404|search|roles)\.html|assets\/.*|.*\.webmanifest|pagefind\/[^/]+)$/;
const SEARCH = /^pagefind\//;
/**
 * Not for a copy: what is one itself, how it looks in print, what only leads from one build to the next, and figures as
 * tables for other programs, which the pages show too.
 */
const LEFT_OUT = /^(?:\.|downloads\/|pagefind\/page\/|assets\/print\.|pay(?:\/[^/]+)?\.(?:csv|json)$)/;

/**
 * Writes the service worker of a finished site and the list of what belongs to its build, without the files that no
 * reader keeps. The list's name holds its hash and the worker holds that name, so that two builds never share a list.
 */
export async function writeOffline(folder: string, leftOut: ReadonlySet<string> = new Set()): Promise<void> {
  const manifest = offlineManifest(folder, leftOut);
  const text = JSON.stringify(manifest);
  const version = hashOf(text).slice(0, 12);
  writeFileSync(path.join(folder, `offline-manifest.${version}.json`), text);
  writeFileSync(path.join(folder, SERVICE_WORKER), await bundleWorker(version));
}

function offlineManifest(folder: string, leftOut: ReadonlySet<string>): OfflineManifest {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => !LEFT_OUT.test(name) && !leftOut.has(name))
    .toSorted();
  // One after the other: all files of a large guide would be hundreds of megabytes.
  const contents = names.map((name) => {
    const bytes = readFileSync(path.join(folder, name));
    return { name, hash: hashOf(bytes), size: bytes.length };
  });
  const search = contents.filter(({ name }) => SEARCH.test(name));
  const searchIsSmall = search.reduce((sum, { size }) => sum + size, 0) <= SMALL_GUIDE;
  const isNeeded = (name: string): boolean => NEEDED.test(name) || (searchIsSmall && SEARCH.test(name));
  return {
    files: contents.map(({ name, hash, size }): OfflineFile => [name, hash, size, isNeeded(name) ? 1 : 0]),
  };
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256')
    .update(content)
    .digest('hex')
    .slice(0, HASH_BYTES * 2);
}

async function bundleWorker(version: string): Promise<Uint8Array> {
  const result = await build({
    entryPoints: [WORKER],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: { BUILD_VERSION: JSON.stringify(version) },
    legalComments: 'none',
    logLevel: 'warning',
  });
  return result.outputFiles[0]?.contents ?? new Uint8Array();
}
