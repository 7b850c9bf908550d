import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { colourKey, readColours, writeColours } from './cache.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'colours-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('colours come back, and those of other versions are gone', () => {
  writeFileSync(path.join(folder, 'old.json'), '{}');
  const colours = new Map([[colourKey('x = 1', 'python', 'python'), '5A']]);
  writeColours(folder, colours, new Set());
  expect(readColours(folder)).toEqual(colours);
  expect(readdirSync(folder)).toHaveLength(1);
});

test('a damaged file is no file', () => {
  writeColours(folder, new Map([['key', '5A']]), new Set());
  const [name = ''] = readdirSync(folder);
  for (const damage of ['', '{"key": "5', '[]', '{"key": 5}']) {
    writeFileSync(path.join(folder, name), damage);
    expect(readColours(folder)).toEqual(new Map());
  }
});

test('code is known by its text, its language and the languages of its guide', () => {
  const keys = [
    colourKey('x', 'go', 'go'),
    colourKey('y', 'go', 'go'),
    colourKey('x', 'c', 'go'),
    colourKey('x', 'go', 'c go'),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

test('where there is not room for all, those that are used stay, and the newest of the others', () => {
  const large = '5'.repeat(12_000_000);
  const colours = new Map([
    ['used', large],
    ['old', large],
    ['new', large],
  ]);
  writeColours(folder, colours, new Set(['used']));
  expect([...readColours(folder).keys()]).toEqual(['used', 'new']);
});
