import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { workerBundle } from './worker-bundle.ts';

vi.setConfig({ testTimeout: 60_000 });

test('a new bundle removes those that no build has used for days, and nothing else', async () => {
  const cacheDir = mkdtempSync(join(tmpdir(), 'bundles-'));
  const longAgo = new Date('2020-01-01');
  for (const name of ['worker-old', 'worker-old.broken', 'worker-recent', 'ab'])
    mkdirSync(join(cacheDir, name));
  for (const name of ['worker-old', 'worker-old.broken', 'ab'])
    utimesSync(join(cacheDir, name), longAgo, longAgo);
  const bundle = await workerBundle(cacheDir);
  expect(existsSync(fileURLToPath(bundle))).toBe(true);
  const left = ['worker-old', 'worker-old.broken', 'worker-recent', 'ab'].filter((name) =>
    existsSync(join(cacheDir, name)),
  );
  expect(left).toEqual(['worker-recent', 'ab']);
  rmSync(cacheDir, { recursive: true });
});

test('it is made in whatever folder the command is run', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
  const source = JSON.stringify(new URL('worker-bundle.ts', import.meta.url));
  const program = `const { workerBundle } = await import(${source}); await workerBundle('.');`;
  const options = ['--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', program];
  execFileSync(process.execPath, options, { cwd: elsewhere, stdio: 'pipe' });
  expect(readdirSync(elsewhere)).toEqual([expect.stringMatching(/^worker-/)]);
  rmSync(elsewhere, { recursive: true });
});
