import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type { KeptBytes } from '../support/byte-cache.ts';
import type { IndexedPage } from './catalogue.ts';
import type { Segment } from './segment.ts';

/** What the index of an earlier build was made of and holds. */
export interface EarlierIndex {
  /** The keys of its segments, in their order. */
  readonly segments: readonly string[];
  readonly indexed: readonly IndexedPage[];
}

const CONTENTS = 'search index';
const FILES = 'files of the search index';

/** The index that was kept last; undefined where there is none. It holds for the same segments in the same order only. */
export function earlierIndex(kept: KeptBytes): EarlierIndex | undefined {
  const text = kept.get(CONTENTS)?.toString();
  // It is written by this same code.
  return text === undefined ? undefined : (JSON.parse(text) as EarlierIndex);
}

/** Keeps an index that has these files in a folder. */
export function keepIndex(
  kept: KeptBytes,
  index: EarlierIndex,
  folder: string,
  names: readonly string[],
): void {
  kept.set(
    FILES,
    bytesOf(names.map((name) => ({ path: name, content: readFileSync(path.join(folder, name)) }))),
  );
  kept.set(CONTENTS, Buffer.from(JSON.stringify(index)));
}

/** Writes the files of the index that was kept last into a folder. → whether they were there */
export function writeKeptIndex(kept: KeptBytes, folder: string): boolean {
  const files = keptSegment(kept, FILES);
  for (const { path: name, content } of files ?? []) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return files !== undefined;
}

/** Keeps a segment by a key that tells of its pages. */
export function keepSegment(kept: KeptBytes, key: string, segment: Segment): void {
  kept.set(key, bytesOf(segment));
}

/** The segment of a key; undefined where none was kept. */
export function keptSegment(kept: KeptBytes, key: string): Segment | undefined {
  const bytes = kept.get(key);
  return bytes && Object.entries(unzipSync(bytes)).map(([name, content]) => ({ path: name, content }));
}

function bytesOf(files: Segment): Uint8Array {
  // They are compressed already.
  return zipSync(Object.fromEntries(files.map(({ path: name, content }) => [name, content])), { level: 0 });
}
