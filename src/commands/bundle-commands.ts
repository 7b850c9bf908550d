import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Packages of many small files that nearly every command needs. Any other is loaded from its own folder when asked for. */
const BUNDLED = new Set([
  'ignore',
  'image-size',
  'markdown-it',
  'markdown-it-container',
  'preact',
  'preact-render-to-string',
  'yaml',
  'zod',
]);

/** What an earlier state of the sources left behind may still be run by another process, but hardly for long. */
const KEPT_MS = 3_600_000;

/**
 * Bundles the commands, and `.eleventy.ts` with them, into a folder: `rolebook.js`, `eleventy.js` and what they share.
 * Another process sees the whole folder or none.
 */
export async function bundleCommands(folder: string): Promise<void> {
  await mkdir(path.dirname(folder), { recursive: true });
  const temporary = await mkdtemp(`${folder}.`);
  try {
    await bundleInto(temporary, folder);
    await rename(temporary, folder);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    // Another process may have been faster.
    if (!existsSync(folder)) throw error;
  }
  // It only saves room: whatever is in its way, the command goes on.
  await removeOldBundles(path.dirname(folder)).catch(() => undefined);
}

/** @param folder where the bundle will lie, named by the state of its sources */
async function bundleInto(outdir: string, folder: string): Promise<void> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: { rolebook: 'src/commands/rolebook.ts', eleventy: '.eleventy.ts' },
    outdir,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Read by what runs the bundle, once a message needs them.
    sourcemap: 'external',
    sourcesContent: false,
    // A quarter less to read and to parse at every start; names stay, for they stand in messages.
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: 'silent',
    define: {
      'import.meta.url': 'sourceUrl',
      BUNDLED_CONFIG: JSON.stringify(path.relative(ROOT, path.join(folder, 'eleventy.js'))),
      BUNDLED_STATE: JSON.stringify(path.basename(folder)),
    },
    banner: {
      js: `import { createRequire as createRequireOfBundle } from 'node:module';const require = createRequireOfBundle(import.meta.url);`,
    },
    plugins: [otherPackagesApart, placesOfSources],
  });
}

/** Leaves an import of any package that is not bundled as it is. */
const otherPackagesApart: Plugin = {
  name: 'other-packages-apart',
  setup: (bundler) => {
    bundler.onResolve({ filter: /^[^./]/ }, ({ path: name, importer }) => {
      const [first = '', second = ''] = name.split('/');
      const isOurs = !path.relative(ROOT, importer).split(path.sep).includes('node_modules');
      const isApart =
        isOurs && importer !== '' && !BUNDLED.has(first.startsWith('@') ? `${first}/${second}` : first);
      return isApart ? { external: true } : undefined;
    });
  },
};

/** Our code finds styles, fonts and words beside its sources: `import.meta.url` stays the address of the source. */
const placesOfSources: Plugin = {
  name: 'places-of-sources',
  setup: (bundler) => {
    bundler.onLoad({ filter: /\.tsx?$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      if (!text.includes('import.meta.url')) return undefined;
      // On the first line, so that the numbers of the lines stay.
      const contents = `const sourceUrl = ${JSON.stringify(pathToFileURL(file).href)}; ${text}`;
      return { contents, loader: file.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};

async function removeOldBundles(cache: string): Promise<void> {
  const oldest = Date.now() - KEPT_MS;
  for (const name of await readdir(cache)) {
    const old = path.join(cache, name);
    if (name.startsWith('commands-') && (await stat(old)).mtimeMs < oldest)
      await rm(old, { recursive: true, force: true });
  }
}
