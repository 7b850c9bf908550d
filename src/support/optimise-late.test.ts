import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { lateOptimising } from './optimise-late.ts';

const flag = lateOptimising(process.versions.v8);

test.skipIf(flag === undefined)('V8 knows the flag of its version, and a smaller number by itself', () => {
  const [name = '', value] = flag?.split('=') ?? [];
  const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
  const own = new RegExp(`^ +${name} [^]*?default: ${name}=(\\d+)`, 'm').exec(known)?.[1];
  expect(Number(own)).toBeGreaterThan(0);
  expect(Number(value)).toBeGreaterThan(Number(own));
});

test('versions that are not known stay as they are', () => {
  expect(lateOptimising('99.1.2-node.3')).toBeUndefined();
});
