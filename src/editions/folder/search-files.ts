import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { ArchiveFile } from '../zip.ts';

const client = (name: string): string => fileURLToPath(new URL(`client/${name}`, import.meta.url));

/** Files of the index that are needed at once; those of `index/` and `fragment/` are loaded when a query needs them. */
const FIRST = /^(?:pagefind-entry\.json|pagefind\..*\.pf_meta|wasm\.(?!unknown\.).*\.pagefind|filter\/.*)$/;
const LATER = /^(?:index|fragment)\//;

/**
 * The search index of a written site → the same as scripts, for pages that may fetch nothing. `site`: folder of the
 * site. `names`: its files.
 */
export function* searchScripts(site: string, names: readonly string[]): Iterable<ArchiveFile> {
  const files = names.flatMap((name) =>
    name.startsWith('pagefind/') ? [name.slice('pagefind/'.length)] : [],
  );
  const script = (name: string): string => {
    const base64 = readFileSync(path.join(site, 'pagefind', name)).toString('base64');
    return `rolebookSearchFile(${JSON.stringify(name)},"${base64}");\n`;
  };
  const hasLanguage = files.some((name) => /^wasm\.(?!unknown\.)/.test(name));
  // A language that Pagefind has no word stems for is read by the general engine.
  const first = files.filter((name) => FIRST.test(name) || (!hasLanguage && name.startsWith('wasm.')));
  yield ['pagefind/start.js', Buffer.from(first.map(script).join(''))];
  for (const name of files.filter((file) => LATER.test(file))) {
    yield [`pagefind/${name}.js`, Buffer.from(script(name))];
  }
}

/**
 * The script that opens Pagefind from a folder. Pagefind itself is the site's own file, unedited: while it is bundled,
 * its `fetch` is bound to ours, and its address, by which it looks for its files, to a fixed one.
 */
export async function folderEngine(site: string): Promise<Uint8Array> {
  const result = await build({
    entryPoints: [client('engine.ts')],
    inject: [client('transport.ts')],
    alias: { 'pagefind-of-the-site': path.resolve(site, 'pagefind/pagefind.js') },
    define: { fetch: 'fetchFromScripts', 'import.meta.url': '"file:///pagefind/pagefind.js"' },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
  });
  return result.outputFiles[0]?.contents ?? new Uint8Array();
}
