import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { brotliSize, loadedWith } from '../first-visit.ts';

const ROLES = path.resolve(import.meta.dirname, '../../content/roles');

/** Files that hold the facts of a role. */
const DATA = ['role.yaml', 'pay.yaml'];

function pageOf(address: string, form: 'html' | 'md' = 'html'): Buffer {
  return readFileSync(path.join(inject('siteFolder'), `roles/${address}.${form}`));
}

/** Bytes of all that a page of a role is written from: its Markdown and the data of the role. */
function written(role: string, markdown: string): number {
  return [markdown, ...DATA].reduce((sum, file) => sum + statSync(path.join(ROLES, role, file)).size, 0);
}

test.each(readdirSync(ROLES))('the page of %s is at most 2.25 times what it is written from', (role) => {
  const html = pageOf(role);
  expect(html.length).toBeLessThan(2.25 * written(role, 'index.md'));
  // Its Markdown has all that the page shows, and nothing else.
  expect(html.length).toBeLessThan(2.75 * pageOf(role, 'md').length);
  expect(brotliCompressSync(html).length).toBeLessThan(20_000);
});

const PARTS = readdirSync(ROLES).flatMap((role) =>
  readdirSync(path.join(ROLES, role))
    .filter((file) => file.endsWith('.md') && file !== 'index.md')
    .map((file) => ({ role, file, name: `${role}/${path.basename(file, '.md')}` })),
);

test.each(PARTS)('the further page $name is no larger than what it is written from', (part) => {
  const html = pageOf(part.name);
  expect(html.length).toBeLessThan(written(part.role, part.file));
  expect(brotliCompressSync(html).length).toBeLessThan(12_000);
});

/** A drawing of mermaid: one of an author, or the moves into a role and on. What only we draw, such as a map or a chart, is none. */
const DIAGRAM = /data-component="(?:diagram|career-graph)"/;

/** Editions to print hold many pages, and ask for every sheet. */
const EDITIONS = /^print[/.]/;

const sizes = new Map<string, number>();

/** Bytes that a page and all that it asks for at once have as brotli sends them. */
function firstVisit(page: string): number {
  const site = inject('siteFolder');
  return [page, ...loadedWith(site, page)].reduce((sum, file) => {
    const size = sizes.get(file) ?? brotliSize(path.join(site, file));
    sizes.set(file, size);
    return sum + size;
  }, 0);
}

test('a first visit to any page without a diagram takes at most 25 kB, to a page of a role 40 kB', () => {
  const site = inject('siteFolder');
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.html') && !EDITIONS.test(file));
  const without = pages.filter((page) => !DIAGRAM.test(readFileSync(path.join(site, page), 'utf8')));
  expect(without).toEqual(expect.arrayContaining(['index.html', 'compare.html', 'paths.html', 'fit.html']));
  expect(without.filter((page) => firstVisit(page) > 25_000)).toEqual([]);
  const roles = pages.filter((page) => page.startsWith('roles/'));
  expect(roles.length).toBeGreaterThan(PARTS.length);
  expect(roles.filter((page) => firstVisit(page) > 40_000)).toEqual([]);
});
