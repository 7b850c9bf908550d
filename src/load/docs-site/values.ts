import { isRecord } from '../../support/is-record.ts';

/** Values of settings, of which any may be something else than expected. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields of a value; none where it has none. */
export function fieldsOf(value: unknown): Fields {
  return isRecord(value) ? value : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text in one line; undefined where there is none. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const line = value.replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}

/** True for an address on the web. */
export function isWeb(address: string): boolean {
  return /^https?:\/\//i.test(address);
}

/** The parts of a path joined, without slashes at its ends: `/docs/` and `a` → `docs/a`. */
export function joinPath(...parts: readonly string[]): string {
  return parts
    .join('/')
    .split('/')
    .filter((step) => step !== '' && step !== '.')
    .join('/');
}
