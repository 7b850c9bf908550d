import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { components } from '../components/index.ts';

/** The one style sheet and the one script of the site, by address from its root. */
export interface Assets {
  readonly style: Asset;
  readonly script: Asset;
}
interface Asset {
  readonly url: string;
  readonly bytes: Uint8Array;
}

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const THEME = ['tokens', 'reset', 'prose', 'layout'].map((name) => here(`../theme/${name}.css`));
const DIAGRAMS = here('../render/diagrams/diagram.css');
const PRINT = here('../theme/print.css');

/** Bundles the styles and scripts of all components, named by their content so that they can be kept for ever. */
export async function bundleAssets(): Promise<Assets> {
  const roomStyles = components.flatMap(({ style }) => (style ? [fileURLToPath(style)] : []));
  const scripts = components.flatMap(({ client }) => (client ? [fileURLToPath(client)] : []));
  const styles = [...THEME, DIAGRAMS, ...roomStyles, PRINT];
  const [css, js] = await Promise.all([
    bundle(styles.map((file) => `@import ${JSON.stringify(file)};`).join('\n'), 'css'),
    bundle(scripts.map((file) => `import ${JSON.stringify(file)};`).join('\n'), 'ts'),
  ]);
  return { style: named('css', css), script: named('js', js) };
}

/** Classic script, not a module: browsers refuse modules from `file://`. */
async function bundle(contents: string, loader: 'css' | 'ts'): Promise<Uint8Array> {
  const result = await build({
    stdin: { contents, loader, resolveDir: here('..'), sourcefile: `site.${loader}` },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: loader === 'ts' ? 'es2022' : 'esnext',
    legalComments: 'none',
    logLevel: 'warning',
  });
  return result.outputFiles[0]?.contents ?? new Uint8Array();
}

function named(extension: string, bytes: Uint8Array): Asset {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  return { url: `assets/site.${hash}.${extension}`, bytes };
}

export function writeAssets(assets: Assets, output: string): void {
  mkdirSync(path.join(output, 'assets'), { recursive: true });
  for (const { url, bytes } of [assets.style, assets.script]) writeFileSync(path.join(output, url), bytes);
}
