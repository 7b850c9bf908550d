import { setTimeout } from 'node:timers/promises';
import { assert, expect, test } from 'vitest';
import { openColourHelpers } from './helpers.ts';
import { packLines } from './packed-lines.ts';
import type { CodeJob } from './thread.ts';
import { openTokeniser } from './tokeniser.ts';

/** So much code that it is worth a thread, in many pieces. */
const JOBS = Array.from({ length: 60 }, (_, i): CodeJob => ({
  key: `key ${i}`,
  name: 'bash',
  code: `echo "number ${i}" # said\n`.repeat(300),
}));

test('a thread colours code as this one does, and leaves what this one has begun', async () => {
  const helpers = await openColourHelpers(JOBS, ['bash'], 2);
  assert(helpers);
  helpers.leave('key 59');
  const found = new Map<string, string>();
  while (found.size < JOBS.length - 1) {
    for (const [key, packed] of helpers.take()) found.set(key, packed);
    await setTimeout(20);
  }
  await helpers.close();
  const tokeniser = await openTokeniser();
  await tokeniser.load(['bash']);
  const others = JOBS.slice(0, -1);
  expect(found).toEqual(
    new Map(others.map(({ key, code, name }) => [key, packLines(code, tokeniser.tokenise(code, name))])),
  );
});

test('little code, or one core, needs no help', async () => {
  expect(await openColourHelpers(JOBS.slice(0, 3), ['bash'], 2)).toBeUndefined();
  expect(await openColourHelpers(JOBS, ['bash'], 1)).toBeUndefined();
});
