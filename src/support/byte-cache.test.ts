import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-guide.ts';
import { ByteCache } from './byte-cache.ts';

let folder = '';
beforeEach(() => (folder = temporaryFolder()));
const file = (): string => path.join(folder, 'inner/guide.bytes');

/** Runs with the cache as a build does, and keeps what it has. */
function run(use: (cache: ByteCache) => void): void {
  const cache = new ByteCache(file());
  use(cache);
  cache.keep();
}
const textOf = (cache: ByteCache, key: string): string | undefined => cache.get(key)?.toString();

test('bytes come back in the same run and in the next one, empty ones too', () => {
  run((cache) => {
    expect(cache.get('tea')).toBeUndefined();
    cache.set('tea', Buffer.from('schwarz, grün'));
    cache.set('none', Buffer.of());
    expect(textOf(cache, 'tea')).toBe('schwarz, grün');
    expect([cache.has('none'), cache.has('more')]).toEqual([true, false]);
  });
  run((cache) => {
    expect([cache.has('none'), cache.has('more')]).toEqual([true, false]);
    expect(textOf(cache, 'none')).toBe('');
    expect(textOf(cache, 'tea')).toBe('schwarz, grün');
  });
});

test('what a run with something new has not asked for is dropped', () => {
  run((cache) => {
    cache.set('a', Buffer.from('1'));
    cache.set('b', Buffer.from('2'));
  });
  run((cache) => expect(textOf(cache, 'b')).toBe('2'));
  run((cache) => {
    expect(textOf(cache, 'b')).toBe('2');
    cache.set('c', Buffer.from('3'));
  });
  run((cache) => {
    expect(cache.get('a')).toBeUndefined();
    expect([textOf(cache, 'b'), textOf(cache, 'c')]).toEqual(['2', '3']);
  });
});

test('a run that ends early leaves what there was, and no file of its own', () => {
  run((cache) => cache.set('a', Buffer.from('1')));
  const cache = new ByteCache(file());
  cache.set('b', Buffer.from('2'));
  cache.close();
  expect(readdirSync(path.dirname(file()))).toEqual(['guide.bytes']);
  run((next) => {
    expect(textOf(next, 'a')).toBe('1');
    expect(next.get('b')).toBeUndefined();
  });
});

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, -3)],
  ['empty', () => Buffer.of()],
  ['something else', () => Buffer.from('{"a": 1}')],
])('a damaged file holds nothing: %s', (_, damage) => {
  run((cache) => cache.set('a', Buffer.from('1')));
  writeFileSync(file(), damage(readFileSync(file())));
  run((cache) => {
    expect(cache.get('a')).toBeUndefined();
    cache.set('a', Buffer.from('2'));
  });
  run((cache) => expect(textOf(cache, 'a')).toBe('2'));
});

test('where no file can be written, nothing is kept and nothing fails', () => {
  appendFileSync(path.dirname(file()), 'a file where the folder would be');
  run((cache) => {
    cache.set('a', Buffer.from('1'));
    expect(cache.get('a')).toBeUndefined();
  });
  expect(existsSync(file())).toBe(false);
});
