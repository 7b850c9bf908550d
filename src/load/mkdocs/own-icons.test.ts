import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { IconShape } from '../../model/icon-shape.ts';
import { findMkdocsSite } from './find-site.ts';
import { ownIcons } from './own-icons.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

const LOGO = '<svg viewBox="0 0 9 9" onload="alert(1)"><script>alert(1)</script><path d="M0 0h9"/></svg>';

function write(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rolebook-icons-'));
  made.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

function iconsOf(folder: string): ReadonlyMap<string, IconShape> {
  const site = findMkdocsSite(folder, 'site');
  if (!site) throw new Error('no site');
  return ownIcons(site);
}

const settings = (folder: string): string =>
  `site_name: X\nmarkdown_extensions:\n  - pymdownx.emoji:\n      options:\n        custom_icons: [${folder}]\n`;

test('are called by their folders and names; of a file its shape is taken', () => {
  const folder = write({
    'mkdocs.yml': settings('overrides/.icons'),
    'docs/index.md': '# X\n',
    'overrides/.icons/logo.svg': LOGO,
    'overrides/.icons/acme/bolt-16.svg': LOGO,
    'overrides/.icons/empty.svg': '<svg></svg>',
    'overrides/.icons/notes.txt': LOGO,
  });
  expect(Object.fromEntries(iconsOf(folder))).toEqual({
    logo: { name: 'logo', viewBox: '0 0 9 9', paths: [{ d: 'M0 0h9', evenOdd: false }] },
    'acme-bolt-16': { name: 'acme-bolt-16', viewBox: '0 0 9 9', paths: [{ d: 'M0 0h9', evenOdd: false }] },
  });
});

test('come from folders of the site alone', () => {
  const others = write({ 'icons/logo.svg': LOGO });
  const site = { 'docs/index.md': '# X\n' };
  expect(iconsOf(write({ ...site, 'mkdocs.yml': settings(path.join(others, 'icons')) })).size).toBe(0);
  expect(iconsOf(write({ ...site, 'mkdocs.yml': settings('nowhere') })).size).toBe(0);
  expect(iconsOf(write({ ...site, 'mkdocs.yml': settings('mkdocs.yml') })).size).toBe(0);
  const linking = write({ ...site, 'mkdocs.yml': settings('icons'), 'icons/own.svg': LOGO });
  symlinkSync(path.join(others, 'icons/logo.svg'), path.join(linking, 'icons/logo.svg'));
  expect([...iconsOf(linking).keys()]).toEqual(['own']);
});
