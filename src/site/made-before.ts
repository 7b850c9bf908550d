import { createHash } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { ByteCache } from '../support/byte-cache.ts';
import { engineState } from './bundled.ts';
import { MADE_BEFORE } from './cache.ts';

/** Guides share a cache: those that were built last keep what was made for them. */
const MOST_GUIDES = 10;
/** A file that is being written longer than this was left behind by a build that was ended from outside. */
const LONGEST_BUILD_MS = 3_600_000;

/** What is made of a guide: a site that is published, a preview, or its search. Each keeps what it was made of last. */
export type Made = 'site' | 'preview' | 'search of the preview';

/**
 * What earlier builds of a guide with the same engine have made of its pages. Each thing is kept by a hash of all that
 * it was made from, so nothing has to be found invalid. Where commands run from their sources nobody knows the state
 * of the engine: then nothing is kept.
 */
export function openMadeBefore(input: string, what: Made): ByteCache | undefined {
  if (engineState === undefined) return undefined;
  tidyUp();
  const guide = createHash('sha1')
    .update(`${what}\0${path.resolve(input)}`)
    .digest('hex')
    .slice(0, 16);
  return new ByteCache(path.join(MADE_BEFORE, `${guide}.${engineState}`));
}

/** Removes what no build will ask for again. */
function tidyUp(): void {
  try {
    const files = readdirSync(MADE_BEFORE)
      .map((name) => ({ name, at: statSync(path.join(MADE_BEFORE, name)).mtimeMs }))
      .toSorted((a, b) => b.at - a.at);
    const isLeft = ({ name, at }: (typeof files)[number]): boolean =>
      !name.includes(`.${engineState}`) || (/\.\d+$/.test(name) && at < Date.now() - LONGEST_BUILD_MS);
    for (const [i, file] of files.entries())
      if (i >= MOST_GUIDES || isLeft(file)) rmSync(path.join(MADE_BEFORE, file.name), { force: true });
  } catch {
    // There is no such folder yet, or another process tidies up too.
  }
}
