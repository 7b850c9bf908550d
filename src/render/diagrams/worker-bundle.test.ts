import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
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
