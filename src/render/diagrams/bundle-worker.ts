import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { patched, type LibraryPatch } from './library-patch.ts';
import { LIBRARY_PATCHES } from './library-patches.ts';

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

/** Where the bundle goes, and where its sources are: the address of their folder. */
export interface BundlePlace {
  readonly outdir: string;
  readonly sources: string;
}

/** Bundles the thread in which mermaid lives. Throws where a library is no longer as the patches expect it. */
export async function bundleWorker({ outdir, sources }: BundlePlace): Promise<void> {
  const found = new Set<LibraryPatch>();
  const folder = fileURLToPath(sources);
  // Fonts are looked up from the place of the source, wherever the bundle lies.
  const home = JSON.stringify(new URL('worker.ts', sources).href);
  await build({
    stdin: { contents: ENTRY, resolveDir: folder, loader: 'js' },
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
    absWorkingDir: folder,
    // Its sources can be patched, which its own bundle, whose names mean nothing, cannot.
    alias: { roughjs: 'roughjs/bin/rough.js' },
    external: ['canvas', 'bufferutil', 'utf-8-validate'],
    plugins: [patches(found)],
  });
  const missing = LIBRARY_PATCHES.find((patch) => !found.has(patch));
  if (missing) throw new Error(`The place of ${missing.name} has changed: see library-patches.ts.`);
}
