import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const CLIENT = fileURLToPath(new URL('client', import.meta.url));

/** Where Pagefind parts the text of a page into words. */
const PARTING = /\b(\w+)\.split\(\/\[\\r\\n\\s\]\+\/g\)/g;

/**
 * Pagefind's script as it writes it beside an index → what the interface of the search needs of it: the class that
 * answers on the page's own thread, without that which starts a worker, a second copy of the engine to download. The
 * result is a module with `Pagefind`, and with `Answers`, which is needed only with it; its name must stay `pagefind.js`, by which it finds its files.
 */
export async function bundleEngine(script: string): Promise<Uint8Array> {
  const result = await build({
    stdin: {
      contents: "export { Pagefind } from 'pagefind-as-written'; export { Answers } from './answers.ts'",
      resolveDir: CLIENT,
    },
    plugins: [
      {
        name: 'pagefind-as-written',
        setup: (bundle) => {
          bundle.onResolve({ filter: /^pagefind-as-written$/ }, ({ path }) => ({ path, namespace: path }));
          // It exports only what starts the worker.
          bundle.onLoad({ filter: /.*/, namespace: 'pagefind-as-written' }, () => ({
            contents: withOwnParts(script),
            resolveDir: CLIENT,
          }));
        },
      },
    ],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
  });
  return result.outputFiles[0]?.contents ?? new Uint8Array();
}

/** Pagefind's script with what is ours in place of its own, and with its class exported. */
function withOwnParts(script: string): string {
  const parts = "import { fetchUnpacked as fetch, wordsByPlace } from './for-pagefind.ts';";
  return `${parts}\n${script.replaceAll(PARTING, 'wordsByPlace($1)')}\nexport { Pagefind };`;
}
