import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { OfflineManifest } from '../src/offline/manifest.ts';
import { serveFolder } from '../tests/browser/built-site.ts';
import { launchBrowser } from '../tests/browser/find-browser.ts';
import { BUILD } from './build-command.ts';
import { run } from './measure.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
/** The status of a copy that has everything. */
const SAVED = 'Saved on this device';

/** What a file that is downloaded is to a reader, by its path; the first that fits. */
const KINDS: readonly (readonly [name: string, path: RegExp])[] = [
  ['index of words', /^pagefind\/index\//],
  ['words of changed pages', /^pagefind\/page\//],
  ['texts for results', /^pagefind\/fragment\//],
  ['the rest of the search', /^pagefind\//],
  ['pages', /\.html$/],
  ['worker and list of files', /^(?:service-worker\.js|offline-manifest\..*)$/],
  ['other files', /./],
];

async function build(folder: string, site: string): Promise<void> {
  await run({
    program: process.execPath,
    args: [...BUILD, '--input', folder, '--output', site],
    cwd: PROJECT,
    env: { SOURCE_DATE_EPOCH: '1795219200' },
    notes: path.join(path.dirname(site), 'times.txt'),
  });
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

/** Saves a site in a browser and puts the next build in its place. → the files that the copy then downloads. */
async function filesOfUpdate(site: string, next: string): Promise<readonly string[]> {
  const { server, url } = await serveFolder(site);
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url);
    const all = page.getByRole('button', { name: /^Save everything/ });
    await all.or(page.getByText(SAVED)).first().waitFor();
    if (await all.isVisible()) await all.click();
    await page.getByText(SAVED).waitFor();
    rmSync(site, { recursive: true });
    renameSync(next, site);
    const asked = new Set<string>();
    context.on('request', (request) => {
      if (request.serviceWorker()) asked.add(decodeURI(request.url().slice(url.length)));
    });
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
    await page.getByText('This guide has been updated.').waitFor();
    return [...asked];
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'rolebook-bench-change-'));
try {
  const [content, site, next] = ['content', 'site', 'next'].map((name) => path.join(folder, name));
  if (content === undefined || site === undefined || next === undefined) throw new Error('no folders');
  cpSync(path.join(PROJECT, 'content'), content, { recursive: true });
  await build(content, site);
  addSentence(content);
  await build(content, next);
  const asked = await filesOfUpdate(site, next);
  const kindOf = (name: string): string => KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? '';
  const kilobytes = (names: readonly string[]): string =>
    (names.reduce((sum, name) => sum + sentBytes(path.join(site, name)), 0) / 1000).toFixed(0);
  const rows = KINDS.map(([kind]) => {
    const own = asked.filter((name) => kindOf(name) === kind);
    return `| ${kind} | ${own.length} | ${kilobytes(own)} |`;
  });
  const list = asked.find((name) => name.startsWith('offline-manifest.')) ?? '';
  const { files } = JSON.parse(readFileSync(path.join(site, list), 'utf8')) as OfflineManifest;
  console.log(
    `A saved copy downloads ${asked.length} files, ${kilobytes(asked)} KB as sent; ` +
      `the whole copy has ${files.length} files, ${kilobytes(files.map(([name]) => name))} KB.\n\n` +
      `| Downloaded | Files | KB as sent |\n| --- | --: | --: |\n${rows.join('\n')}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
