import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ENGINE = fileURLToPath(new URL('../..', import.meta.url));

/** A place of the engine, from its root → its path from the folder that the command was called in, which may be any. */
export function inEngine(place: string): string {
  return path.relative('.', path.join(ENGINE, place));
}
