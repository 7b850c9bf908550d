/** A thing of schema.org. Properties that are undefined or empty are not written. */
export interface Thing {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/** Data without what is undefined, and without empty lists: for programs, too, nothing is better than emptiness. */
export function filled(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(filled);
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).filter(([, value]) => !isEmpty(value));
  return Object.fromEntries(entries.map(([key, value]) => [key, filled(value)]));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
