import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { runningTitle } from '../../support/running-title.ts';

/**
 * The style sheet of the editions to print, with the title of the guide at the head of each page → its name from the
 * root of the site, and its bytes.
 */
export async function printStyle(
  title: string,
): Promise<{ readonly url: string; readonly bytes: Uint8Array }> {
  const file = fileURLToPath(new URL('print.css', import.meta.url));
  const result = await build({
    stdin: {
      contents: `@import ${JSON.stringify(file)};\n${runningTitle(title)}`,
      loader: 'css',
      resolveDir: '/',
    },
    bundle: true,
    minify: true,
    write: false,
    legalComments: 'none',
    logLevel: 'warning',
  });
  const bytes = result.outputFiles[0]?.contents ?? new Uint8Array();
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  return { url: `assets/print.${hash}.css`, bytes };
}
