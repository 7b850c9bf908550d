import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';

const ROLES = path.resolve(import.meta.dirname, '../../content/roles');

/** Bytes of all that a role is written in: its Markdown and its data. */
function written(role: string): number {
  const folder = path.join(ROLES, role);
  return readdirSync(folder).reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
}

test.each(readdirSync(ROLES))('the page of %s is at most three times what it is written from', (role) => {
  const html = readFileSync(path.join(inject('siteFolder'), `roles/${role}.html`));
  expect(html.length).toBeLessThan(3 * written(role));
  // All of these pages hold 50 KB of words or more, twice those of the page that the budgets are for.
  expect(brotliCompressSync(html).length).toBeLessThan(32 * 1024);
});
