import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Files of a guide by path → a folder that holds them, for one test. */
export function temporaryGuide(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rolebook-'));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

/** A folder for output that does not exist yet. */
export function temporaryOutput(): string {
  return path.join(mkdtempSync(path.join(tmpdir(), 'rolebook-')), 'site');
}
