import { spawnSync } from 'node:child_process';
import {
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ROOT } from './run-rolebook.ts';
import { temporaryFolder } from './temporary-guide.ts';

// The commands run from a bundle of the sources; here in a copy of the project, so that nothing is spoilt.
let project: string;

beforeAll(() => {
  project = temporaryFolder();
  for (const name of ['src', 'layouts', '.eleventy.ts', 'package.json', 'tsconfig.json']) {
    cpSync(path.join(ROOT, name), path.join(project, name), { recursive: true });
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(project, 'node_modules'));
});

interface Ended {
  readonly stdout: string;
  readonly stderr: string;
}

function start(...args: readonly string[]): Ended {
  return spawnSync(process.execPath, ['src/commands/start.js', ...args], { cwd: project, encoding: 'utf8' });
}

function bundles(): string[] {
  return readdirSync(path.join(project, '.cache/rolebook')).filter((name) => name.startsWith('commands-'));
}

/** Replaces text by as much of another, and sets back the time of the change as some tools do. */
function editUnseen(file: string, from: string, to: string): void {
  expect(to).toHaveLength(from.length);
  const place = path.join(project, file);
  const text = readFileSync(place, 'utf8');
  expect(text).toContain(from);
  const { atime, mtime } = statSync(place);
  writeFileSync(place, text.replace(from, to));
  utimesSync(place, atime, mtime);
}

test('one bundle serves until a source changes, and then never again', () => {
  expect(start('--help').stdout).toContain('rolebook <command>');
  expect(start('--help').stdout).toContain('rolebook <command>');
  expect(bundles()).toHaveLength(1);
  editUnseen('src/commands/rolebook.ts', 'rolebook <command>', 'rolebook <COMMAND>');
  expect(start('--help').stdout).toContain('rolebook <COMMAND>');
  expect(bundles()).toHaveLength(2);
});

test('a mistake of ours is told by the line of the source', () => {
  const line = "    if (kind === 'guide') return";
  editUnseen('src/commands/new/index.ts', line, "throw Error('x');".padEnd(line.length - 2) + '//');
  expect(start('new', 'role', 'x').stderr).toMatch(/new\/index\.ts:\d+/);
});

test('where no bundle can be kept, the sources run', () => {
  rmSync(path.join(project, '.cache'), { recursive: true });
  writeFileSync(path.join(project, '.cache'), 'No folder.');
  expect(start('--help').stdout).toContain('rolebook <COMMAND>');
});
