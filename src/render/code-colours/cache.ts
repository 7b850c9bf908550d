import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { isRecord } from '../../support/is-record.ts';
import type { PackedLines } from './packed-lines.ts';

/** Characters of colours that are kept of code which no build has met since: guides share a cache. */
const KEPT = 32_000_000;

/** Coloured code by its key. */
export type Colours = Map<string, PackedLines>;

/** The key of some code in a language of a guide that has these `languages`: equal only for equal colours. */
export function colourKey(code: string, name: string, languages: string): string {
  return createHash('sha1').update(`${name}\0${languages}\0${code}`).digest('base64');
}

/** The colours that earlier builds have kept in a folder; none where there are none, or their file is damaged. */
export function readColours(folder: string): Colours {
  try {
    const stored: unknown = JSON.parse(readFileSync(path.join(folder, fileName()), 'utf8'));
    if (!isRecord(stored)) return new Map();
    return new Map(
      Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return new Map();
  }
}

/** Keeps colours in a folder, those `used` before all others. Where it cannot be written, only time is lost. */
export function writeColours(folder: string, colours: Colours, used: ReadonlySet<string>): void {
  const kept = keptColours(colours, used);
  const name = fileName();
  const file = path.join(folder, name);
  try {
    mkdirSync(folder, { recursive: true });
    // Renaming is atomic: another process sees the whole file or none.
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(Object.fromEntries(kept)));
    renameSync(`${file}.${process.pid}`, file);
    for (const other of readdirSync(folder)) if (other !== name) rmSync(path.join(folder, other));
  } catch {
    // The build goes on.
  }
}

/** Those used and, as far as there is room, the newest of the others: pages that are kept whole ask for no colours. */
function keptColours(
  colours: Colours,
  used: ReadonlySet<string>,
): readonly (readonly [string, PackedLines])[] {
  let room = KEPT;
  for (const key of used) room -= colours.get(key)?.length ?? 0;
  const newestFirst = [...colours].toReversed().filter(([key, packed]) => {
    if (used.has(key)) return true;
    room -= packed.length;
    return room >= 0;
  });
  return newestFirst.toReversed();
}

/** Named by all that colours depend on but the code: what this folder does with it, and Shiki. */
function fileName(): string {
  const here = new URL('./', import.meta.url);
  const hash = createHash('sha256');
  for (const name of readdirSync(here).toSorted()) {
    if (!name.includes('.test.')) hash.update(name).update(readFileSync(new URL(name, here)));
  }
  // Shiki names the exact versions of its grammars and its engine.
  hash.update(readFileSync(createRequire(import.meta.url).resolve('shiki/package.json')));
  return `${hash.digest('hex').slice(0, 16)}.json`;
}
