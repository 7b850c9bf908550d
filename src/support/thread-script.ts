import { fileURLToPath } from 'node:url';
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
