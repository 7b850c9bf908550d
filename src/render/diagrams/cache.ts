import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { DiagramResult } from './renderer.ts';
import { isStatement } from './statement.ts';

/** What is stored of a diagram: what was drawn, in no language but that of its author. */
export type Drawing = Pick<Extract<DiagramResult, { readonly ok: true }>, 'svg' | 'type' | 'labels' | 'text'>;

let fingerprint: string | undefined;
let temporaryFiles = 0;

/** The version that a package states. */
function packageVersion(name: string): string {
  const { version } = createRequire(import.meta.url)(`${name}/package.json`) as { version: string };
  return version;
}

/** Code that drawings depend on, besides this folder's. */
const SHARED = ['../../support/short-path.ts', '../../support/svg-path.ts'];

/** A hash of all that a drawing depends on but its source: this folder's code, mermaid, jsdom, the fonts. */
export function rendererFingerprint(): string {
  if (fingerprint) return fingerprint;
  const folder = new URL('./', import.meta.url);
  const hash = createHash('sha256');
  const own = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  for (const name of [...own.toSorted(), ...SHARED]) {
    hash.update(name).update(readFileSync(new URL(name, folder)));
  }
  for (const name of ['mermaid', 'jsdom', 'esbuild', '@fontsource/inter'])
    hash.update(`${name}@${packageVersion(name)}`);
  fingerprint = hash.digest('hex');
  return fingerprint;
}

function isDrawing(value: unknown): value is Drawing {
  if (typeof value !== 'object' || value === null) return false;
  const { svg, type, text, labels } = value as Partial<Drawing>;
  return (
    Array.isArray(text) &&
    text.every(isStatement) &&
    (labels === undefined || Array.isArray(labels)) &&
    typeof type === 'string' &&
    typeof svg === 'string' &&
    svg.startsWith('<svg ') &&
    svg.endsWith('</svg>')
  );
}

/** The name under which a source's drawing is stored. */
export function drawingKey(source: string): string {
  return createHash('sha256').update(rendererFingerprint()).update('\0').update(source).digest('hex');
}

function drawingFile(folder: string, key: string): string {
  return join(folder, key.slice(0, 2), `${key}.json`);
}

/** A stored drawing; `undefined` if there is none or its file is damaged. */
export async function readDrawing(folder: string, key: string): Promise<Drawing | undefined> {
  try {
    const stored: unknown = JSON.parse(await readFile(drawingFile(folder, key), 'utf8'));
    return isDrawing(stored) ? pick(stored) : undefined;
  } catch {
    return undefined;
  }
}

function pick({ svg, type, labels, text }: Drawing): Drawing {
  return { svg, type, labels, text };
}

/** Stores a drawing. A folder that cannot be written only costs time: the build goes on. */
export async function writeDrawing(folder: string, key: string, drawing: Drawing): Promise<void> {
  const file = drawingFile(folder, key);
  // Renaming is atomic: another process sees the whole file or none.
  const temporary = `${file}.${process.pid}-${threadId}-${temporaryFiles++}.tmp`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(temporary, JSON.stringify(pick(drawing)));
    await rename(temporary, file);
  } catch {
    // Nothing is lost.
  }
}
