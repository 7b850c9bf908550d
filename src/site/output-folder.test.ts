import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFolder } from './output-folder.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'output-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const within = (...names: readonly string[]): string => path.join(folder, ...names);

/** The number of a process that has ended. */
const ENDED = spawnSync(process.execPath, ['--version']).pid;

/** A folder as a build writes it. */
function written(name: string, text: string): void {
  mkdirSync(within(name));
  writeFileSync(within(name, '.rolebook'), '');
  writeFileSync(within(name, 'index.html'), text);
}

test('what a build that was ended has left is removed, and nothing else', async () => {
  written('site', 'old');
  written(`site.next-${ENDED}`, 'half');
  written(`site.previous-${ENDED}`, 'older');
  written(`site.next-${process.ppid}`, 'another build');
  mkdirSync(within(`site.next-${ENDED}0`));
  writeFileSync(within(`site.next-${ENDED}0`, 'a.txt'), 'not of a build');
  await replaceFolder(within('site'), async (next) => writeFileSync(path.join(next, 'index.html'), 'new'));
  expect(readdirSync(folder).toSorted()).toEqual(
    ['site', `site.next-${process.ppid}`, `site.next-${ENDED}0`].toSorted(),
  );
  expect(readFileSync(within('site', 'index.html'), 'utf8')).toBe('new');
});

test('a site that lost its name when a build was ended has it back, also where the next one fails', async () => {
  written(`site.previous-${ENDED}`, 'last good');
  const failing = replaceFolder(within('site'), () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  expect(readFileSync(within('site', 'index.html'), 'utf8')).toBe('last good');
  expect(existsSync(within(`site.previous-${ENDED}`))).toBe(false);
});
