import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';

const ROLES = path.resolve(import.meta.dirname, '../../content/roles');

/** Files that hold the facts of a role. */
const DATA = ['role.yaml', 'pay.yaml'];

function pageOf(address: string): Buffer {
  return readFileSync(path.join(inject('siteFolder'), `roles/${address}.html`));
}

/** Bytes of all that a page of a role is written from: its Markdown and the data of the role. */
function written(role: string, markdown: string): number {
  return [markdown, ...DATA].reduce((sum, file) => sum + statSync(path.join(ROLES, role, file)).size, 0);
}

test.each(readdirSync(ROLES))('the page of %s is at most three times what it is written from', (role) => {
  const html = pageOf(role);
  expect(html.length).toBeLessThan(3 * written(role, 'index.md'));
  expect(brotliCompressSync(html).length).toBeLessThan(20 * 1024);
});

const PARTS = readdirSync(ROLES).flatMap((role) =>
  readdirSync(path.join(ROLES, role))
    .filter((file) => file.endsWith('.md') && file !== 'index.md')
    .map((file) => ({ role, file, name: `${role}/${path.basename(file, '.md')}` })),
);

test.each(PARTS)('the further page $name is at most three times what it is written from', (part) => {
  const html = pageOf(part.name);
  expect(html.length).toBeLessThan(3 * written(part.role, part.file));
  expect(brotliCompressSync(html).length).toBeLessThan(12 * 1024);
});
