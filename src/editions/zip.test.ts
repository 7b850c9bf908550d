import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeZip, type ArchiveFile } from './zip.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'zip-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('files come back in their order; the same files are the same archive', async () => {
  const files = [
    ['mimetype', Buffer.from('application/epub+zip')],
    ['b/empty.txt', Buffer.of()],
    ['a.html', Buffer.from('<p>Tea</p>'.repeat(1_000_000))],
    ['c.html', Buffer.from('<p>Tea</p>'.repeat(1_000))],
  ] as const;
  const [first, second] = [path.join(folder, 'first.zip'), path.join(folder, 'second.zip')];
  for (const target of [first, second]) await writeZip(target, files, { stored: new Set(['mimetype']) });
  const bytes = readFileSync(first);
  expect(readFileSync(second).equals(bytes)).toBe(true);
  const unpacked = unzipSync(bytes);
  expect(Object.keys(unpacked)).toEqual(files.map(([name]) => name));
  for (const [name, content] of files) expect(content.equals(unpacked[name] ?? Buffer.of(1))).toBe(true);
  // As a program looks for it that wants to know whether this is a book.
  expect(bytes.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
});

test('an archive that cannot be written is an error', async () => {
  const files: readonly ArchiveFile[] = Array.from({ length: 20 }, (_, i) => [
    `${i}`,
    Buffer.alloc(1_000_000),
  ]);
  await expect(writeZip(path.join(folder, 'missing/a.zip'), files)).rejects.toThrow('ENOENT');
});
