import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { rolebook } from './run-rolebook.ts';
import { temporaryFolder, temporaryGuide } from './temporary-guide.ts';

const BROKEN = { 'guide.yaml': 'title: Guide\n', 'index.md': '# Hello\n\n[a](gone.md)\n' };

test('--changed tells only of files that differ from the main branch, committed or not', async () => {
  const input = temporaryGuide(BROKEN);
  const git = (...args: readonly string[]): void => {
    const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
    execFileSync('git', ['-C', input, ...identity, ...args], { stdio: 'ignore' });
  };
  git('init', '-b', 'main');
  git('add', '.');
  git('commit', '-m', 'Begin');
  const clean = await rolebook('check', '--changed', '--input', input);
  expect(clean.code).toBe(0);
  expect(clean.stdout).toContain('1 problem in files that you have not changed');
  git('checkout', '-b', 'change');
  writeFileSync(path.join(input, 'committed.md'), '# One\n\n[b](gone.md)\n');
  git('add', '.');
  git('commit', '-m', 'Add a page');
  writeFileSync(path.join(input, 'new.md'), '# Two\n\n[c](gone.md)\n');
  const run = await rolebook('check', '--changed', '--input', input);
  expect(run.code).toBe(1);
  expect(run.stderr.match(/^\S+\.md/gm)?.map((file) => path.basename(file))).toEqual([
    'committed.md',
    'new.md',
  ]);
});

test('in the merge of a pull request, messages of what it changes come first', async () => {
  const input = temporaryGuide(BROKEN);
  const git = (...args: readonly string[]): void => {
    const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
    execFileSync('git', ['-C', input, ...identity, ...args], { stdio: 'ignore' });
  };
  git('init', '-b', 'trunk');
  git('add', '.');
  git('commit', '-m', 'Begin');
  git('checkout', '-b', 'change');
  writeFileSync(path.join(input, 'zebra.md'), '# Zebra\n\n[b](gone.md)\n');
  git('add', '.');
  git('commit', '-m', 'Add a page');
  git('checkout', 'trunk');
  git('commit', '--allow-empty', '-m', 'Go on');
  git('merge', '--no-ff', 'change');
  // As on GitHub: a copy with the last commits only, and no branch of that name.
  const copy = path.join(temporaryFolder(), 'copy');
  execFileSync('git', ['clone', '--quiet', '--depth', '2', `file://${input}`, copy], { stdio: 'ignore' });
  execFileSync('git', ['-C', copy, 'checkout', '--quiet', '--detach'], { stdio: 'ignore' });
  execFileSync('git', ['-C', copy, 'branch', '-D', 'trunk'], { stdio: 'ignore' });
  execFileSync('git', ['-C', copy, 'remote', 'remove', 'origin'], { stdio: 'ignore' });
  vi.stubEnv('GITHUB_BASE_REF', 'trunk');
  const { stdout } = await rolebook('check', '--format', 'github', '--input', copy);
  const changed = await rolebook('check', '--changed', '--input', copy);
  vi.unstubAllEnvs();
  expect([...stdout.matchAll(/file=([^,]+)/g)].map(([, file]) => file)).toEqual(['zebra.md', 'index.md']);
  expect(changed.stderr).toMatch(/zebra\.md:3:/);
  expect(changed.stderr).not.toContain('index.md');
});

test('--changed outside of a repository says so', async () => {
  const run = await rolebook('check', '--changed', '--input', temporaryGuide(BROKEN));
  expect(run).toMatchObject({ code: 1 });
  expect(run.stderr).toContain('no Git repository');
});

test('--format writes for programs on the standard output alone, and on GitHub a summary', async () => {
  const input = temporaryGuide(BROKEN);
  const summary = path.join(temporaryFolder(), 'summary.md');
  vi.stubEnv('GITHUB_STEP_SUMMARY', summary);
  const github = await rolebook('check', '--input', input, '--format', 'github');
  vi.unstubAllEnvs();
  expect(github).toMatchObject({ code: 1, stderr: '' });
  expect(github.stdout).toMatch(/^::error file=.*index\.md,line=3,col=5,title=.*\[links-resolve\]::/);
  expect(readFileSync(summary, 'utf8')).toContain('## 1 thing to mend');
  for (const format of ['json', 'sarif']) {
    const run = await rolebook('check', '--input', input, '--format', format);
    expect(run).toMatchObject({ code: 1, stderr: '' });
    expect(JSON.parse(run.stdout)).toHaveProperty('version');
  }
  const wrong = await rolebook('check', '--input', input, '--format', 'xml');
  expect(wrong.stderr).toContain('expected one of text, github, json, sarif');
});
