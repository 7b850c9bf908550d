import type { DataPath } from '../../model/content.ts';
import type { Position } from '../../model/problem.ts';
import { isRecord } from '../../support/is-record.ts';
import { ScriptReader } from './script-reader.ts';

/** Settings that are a program, as far as they are written down in it. */
export interface ScriptSettings {
  /** What the program exports; what only running it would tell is undefined. */
  readonly data: unknown;
  /** Where a value is written; the nearest above it where that is unknown. */
  readonly at: (path: DataPath) => Position;
  /** Why it could not be read. */
  readonly error: (Position & { readonly message: string }) | undefined;
}

/**
 * Reads the settings of another tool that are a program in JavaScript or TypeScript. It is parsed and never run: only
 * values that stand there as they are count, through names of the same file, functions that do nothing but return
 * one, and the files beside it that it imports.
 *
 * @param text the program
 * @param readImport gives the text of an imported file by the path that is written; undefined where it may not be read
 */
export function readScript(
  text: string,
  readImport: (path: string) => string | undefined = () => undefined,
): ScriptSettings {
  const places = new Map<string, Position>();
  const reader = new ScriptReader(readImport, places);
  try {
    const data = reader.exported(text);
    return { data, at: (path) => nearestPlace(places, path), error: undefined };
  } catch (error) {
    const { line, column } = positionOf(error);
    const message = (error instanceof Error ? error.message : String(error)).replace(/ \(\d+:\d+\)$/, '');
    const place = { line, column: column + 1 };
    return { data: undefined, at: () => place, error: { ...place, message } };
  }
}

/** Where the parser stopped, its columns counted from 0. */
function positionOf(error: unknown): Position {
  const loc = error instanceof Error && 'loc' in error ? error.loc : undefined;
  const { line, column } = isRecord(loc) ? loc : {};
  return {
    line: typeof line === 'number' ? line : 1,
    column: typeof column === 'number' ? column : 0,
  };
}

function nearestPlace(places: ReadonlyMap<string, Position>, path: DataPath): Position {
  for (let length = path.length; length > 0; length--) {
    const place = places.get(JSON.stringify(path.slice(0, length)));
    if (place) return place;
  }
  return { line: 1, column: 1 };
}
