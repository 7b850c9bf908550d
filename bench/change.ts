import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { OfflineManifest } from '../src/offline/manifest.ts';
import { run } from './measure.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** What a changed file is to a reader, by its path; the first that fits. */
const KINDS: readonly (readonly [name: string, path: RegExp])[] = [
  ['index of words', /^pagefind\/index\//],
  ['texts for results', /^pagefind\/fragment\//],
  ['the rest of the search', /^pagefind\//],
  ['pages', /\.html$/],
  ['other files', /./],
];

/** Builds a folder of content and gives the list of what a saved copy of it holds. */
async function build(folder: string, site: string): Promise<OfflineManifest> {
  await run({
    program: process.execPath,
    args: ['src/commands/start.js', 'build', '--input', folder, '--output', site],
    cwd: PROJECT,
    env: { SOURCE_DATE_EPOCH: '1795219200' },
    notes: path.join(path.dirname(site), 'times.txt'),
  });
  const list = readdirSync(site).find((name) => name.startsWith('offline-manifest.')) ?? '';
  return JSON.parse(readFileSync(path.join(site, list), 'utf8')) as OfflineManifest;
}

/** Puts a sentence below the first heading of the first role: what comes after it is moved by so many words. */
function addSentence(folder: string): void {
  const [role = ''] = readdirSync(path.join(folder, 'roles')).toSorted();
  const file = path.join(folder, 'roles', role, 'index.md');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^## .*\n/m, '$&\nNobody had written this sentence before.\n'));
}

/** Bytes as a server sends them; what is packed already stays as it is. */
function sentBytes(file: string): number {
  const content = readFileSync(file);
  return Math.min(content.length, gzipSync(content).length);
}

const folder = mkdtempSync(path.join(tmpdir(), 'rolebook-bench-change-'));
try {
  const [content, before, after] = ['content', 'before', 'after'].map((name) => path.join(folder, name));
  if (content === undefined || before === undefined || after === undefined) throw new Error('no folders');
  cpSync(path.join(PROJECT, 'content'), content, { recursive: true });
  const old = new Set((await build(content, before)).files.map(([, hash]) => hash));
  addSentence(content);
  const { files } = await build(content, after);
  const changed = files.filter(([, hash]) => !old.has(hash)).map(([name]) => name);
  const kindOf = (name: string): string => KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? '';
  const rows = KINDS.map(([kind]) => {
    const own = changed.filter((name) => kindOf(name) === kind);
    const bytes = own.reduce((sum, name) => sum + sentBytes(path.join(after, name)), 0);
    return `| ${kind} | ${own.length} | ${(bytes / 1000).toFixed(0)} |`;
  });
  const whole = files.reduce((sum, [name]) => sum + sentBytes(path.join(after, name)), 0);
  console.log(
    `${changed.length} of ${files.length} files of a saved copy change; the whole copy has ${(whole / 1000).toFixed(0)} KB as sent.\n\n` +
      `| Changed | Files | KB as sent |\n| --- | --: | --: |\n${rows.join('\n')}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
