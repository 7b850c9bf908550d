import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A file that pages load, by its address from the root of the site. */
export interface Asset {
  readonly url: string;
  readonly bytes: Uint8Array;
}

/** Files → the lines that take each of them in. */
export function imports(files: readonly string[], keyword: 'import' | '@import'): string {
  return files.map((file) => `${keyword} ${JSON.stringify(file)};`).join('\n');
}

/**
 * Text of a style sheet or a script, with all that it takes in → one small file, named by its content so that it can
 * be kept for ever. A script is a classic one, not a module: browsers refuse modules from `file://`.
 *
 * @param define names that the script uses, each with the JSON that is put in their place
 */
export async function bundle(
  name: string,
  contents: string,
  loader: 'css' | 'ts',
  define: Readonly<Record<string, string>> = {},
): Promise<Asset> {
  const result = await build({
    stdin: {
      contents,
      loader,
      resolveDir: fileURLToPath(new URL('..', import.meta.url)),
      sourcefile: `${name}.${loader}`,
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: loader === 'ts' ? 'es2022' : 'esnext',
    define,
    // Templates make elements in a browser.
    alias: {
      'preact/jsx-runtime': fileURLToPath(new URL('../support/browser/jsx-runtime.ts', import.meta.url)),
    },
    charset: loader === 'ts' ? 'utf8' : 'ascii',
    legalComments: 'none',
    logLevel: 'warning',
  });
  return named(name, loader === 'ts' ? 'js' : 'css', result.outputFiles[0]?.contents ?? new Uint8Array());
}

export function named(name: string, extension: string, bytes: Uint8Array): Asset {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  return { url: `assets/${name}.${hash}.${extension}`, bytes };
}
