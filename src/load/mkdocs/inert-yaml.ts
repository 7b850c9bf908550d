import { isMap, isNode, isScalar, isSeq, parseDocument, visit, type Document } from 'yaml';
import { isRecord } from '../../support/is-record.ts';

/** Times that one alias may be repeated, all levels multiplied: settings share a few, bombs need millions. */
const MAX_ALIASES = 200;
/** Bytes of the longest file of settings that is read. */
export const MAX_SETTINGS = 1_000_000;
/** Brackets and indents that may be open at once; the parser calls itself for each. */
const MAX_DEPTH = 200;

export interface InertYaml {
  /** The top of the file as a plain object, `{}` where it is something else or cannot be read. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Why it could not be read, with the offset in the text. */
  readonly error: { readonly message: string; readonly offset: number } | undefined;
}

/**
 * Reads YAML that was written for another tool. Its tags (`!!python/name:…`, `!relative`) name code or places of that
 * tool: nothing is run or looked up, their names and values stay plain. `!ENV [NAME, default]` is its default: what a stranger's
 * file says must not reach the environment of whoever builds it. Aliases are resolved within bounds.
 */
export function readInertYaml(text: string): InertYaml {
  if (text.length > MAX_SETTINGS) return unreadable('this file is too long for settings');
  if (isTooDeep(text)) return unreadable('its values are nested too deeply');
  try {
    const document = parseDocument(text, {
      logLevel: 'silent',
      prettyErrors: false,
      stringKeys: true,
      // Of a key that stands there twice, the tools in question take the last.
      uniqueKeys: false,
      // `<<: *base`, which they read too.
      merge: true,
    });
    const [error] = document.errors;
    if (error) return unreadable(error.message, error.pos[0]);
    disarm(document);
    const data: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    return { data: isRecord(data) ? data : {}, error: undefined };
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
}

function unreadable(message: string, offset = 0): InertYaml {
  return { data: {}, error: { message, offset } };
}

/** Field under which the name of a function or class of another tool stands, as text. */
export const PYTHON = 'python';

/** Replaces what another tool would look up by its default, and what it would run by its name and its values. */
function disarm(document: Document): void {
  visit(document, {
    Node(_key, node) {
      if (node.tag === '!ENV') {
        const last = isSeq(node) && node.items.length > 1 ? node.items.at(-1) : undefined;
        const value: unknown = isScalar(last) ? last.value : null;
        return document.createNode(value);
      }
      const name = isNode(node) ? /python\/[a-z/]+:(.*)$/.exec(node.tag ?? '')?.[1] : undefined;
      if (name === undefined) return undefined;
      const values: unknown = isMap(node) ? node.toJSON() : {};
      return document.createNode({ ...(isRecord(values) ? values : {}), [PYTHON]: name });
    },
  });
}

/** True where more brackets are open, or lines stand further in, than any settings need. */
function isTooDeep(text: string): boolean {
  let open = 0;
  for (const sign of text.matchAll(/[[\]{}]/g)) {
    open += sign[0] === '[' || sign[0] === '{' ? 1 : -1;
    if (open > MAX_DEPTH) return true;
  }
  return /^[ \t-]{1000}/m.test(text);
}
