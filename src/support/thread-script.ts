import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

/**
 * The code of a thread as a script, since Node itself reads no TypeScript before its version 22.
 *
 * @param contents the first module of the thread; it imports others as if it were in `folder`
 * @param plugins say which packages stay where they are: all others become part of the script, which has no place of
 *   its own from which it could look for them
 */
export async function threadScript(
  contents: string,
  folder: URL,
  plugins: readonly Plugin[] = [],
): Promise<URL> {
  // Loaded by who has a thread to start: few commands do.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(folder) },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'silent',
    plugins: [...plugins],
  });
  return new URL(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`);
}

/** Leaves packages where they are: a script without a place of its own cannot find them by their names, nor they their files. */
export function inPlace(packages: RegExp): Plugin {
  return {
    name: 'in-place',
    setup: (bundler) => {
      bundler.onResolve({ filter: packages }, async ({ path: name, kind, resolveDir, pluginData }) => {
        // Its own question comes by here too.
        if (pluginData === bundler) return undefined;
        const { path: place, errors } = await bundler.resolve(name, {
          kind,
          resolveDir,
          pluginData: bundler,
        });
        return errors.length > 0 ? { errors } : { path: pathToFileURL(place).href, external: true };
      });
    },
  };
}
