import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isRecord } from '../support/is-record.ts';
import { ValueCache } from '../support/value-cache.ts';

/** Texts shorter than this are parsed sooner than looked up. */
const SHORT = 200;

/** On globalThis: serve mode loads this module anew after an edit, what was parsed outlives that. */
const store = globalThis as typeof globalThis & { rolebookYaml?: ValueCache };

/** From here on texts that an earlier run has parsed are taken from a folder. What is parsed stays as it is: any schema is applied anew. */
export function takeYaml(folder: string): void {
  store.rolebookYaml ??= new ValueCache(folder, `yaml-${parserVersion()}`);
}

/** Keeps what was parsed, for later runs. */
export function keepYaml(): void {
  store.rolebookYaml?.keep();
}

/** The data of a YAML text that was parsed before; undefined where it was not. */
export function knownData(text: string): unknown {
  return text.length < SHORT ? undefined : store.rolebookYaml?.get(keyOf(text));
}

/** Remembers the data of a text without mistakes. Only plain data: what JSON cannot write, such as `.inf`, is parsed each time. */
export function rememberData(text: string, data: unknown): void {
  if (text.length >= SHORT && store.rolebookYaml && isJson(data)) store.rolebookYaml.set(keyOf(text), data);
}

function isJson(data: unknown): boolean {
  if (Array.isArray(data)) return data.every(isJson);
  if (typeof data === 'number') return Number.isFinite(data) && !Object.is(data, -0);
  if (isRecord(data)) {
    // A name that means something else to an object does not come back from JSON as it went.
    const isPlain = Object.getPrototypeOf(data) === Object.prototype && !Object.hasOwn(data, '__proto__');
    return isPlain && Object.values(data).every(isJson);
  }
  return data === null || typeof data === 'string' || typeof data === 'boolean';
}

function keyOf(text: string): string {
  return createHash('sha1').update(text).digest('base64');
}

function parserVersion(): string {
  const file = createRequire(import.meta.url).resolve('yaml/package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}
