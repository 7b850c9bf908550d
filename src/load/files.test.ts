import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findFiles } from './files.ts';

test('numbered files and folders come in the order of their numbers', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'rolebook-'));
  try {
    for (const folder of ['10-frost', '2-beds']) {
      mkdirSync(path.join(root, folder));
      writeFileSync(path.join(root, folder, 'index.md'), '');
    }
    for (const name of ['part-10.md', 'part-9.md', 'Part-9.md']) writeFileSync(path.join(root, name), '');
    const found = findFiles(root).map((file) => file.path);
    expect(found).toEqual(['2-beds/index.md', '10-frost/index.md', 'part-9.md', 'Part-9.md', 'part-10.md']);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
