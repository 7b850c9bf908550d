import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exportedFiles } from '../exports/index.ts';
import type { RenderedGuide } from './render-guide.ts';

/** Writes what programs read of a guide into the folder of its site; gives the addresses of the files. */
export function writeExports({ guide }: RenderedGuide, output: string): ReadonlySet<string> {
  const written = new Set<string>();
  for (const [url, text] of exportedFiles(guide)) {
    const file = path.join(output, url);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    written.add(url);
  }
  return written;
}
