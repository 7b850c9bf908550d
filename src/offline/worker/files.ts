import { HASH_BYTES, type OfflineFile } from '../manifest.ts';

/** Names that change with their content. */
const HASHED = /(?:^|\/)assets\/[^/]+\.[0-9a-f]{10}\.\w+$|\.pf_(?:index|fragment|filter|meta)$/;

/** Whether a path names a file by its content: two builds then never have different bytes under it. */
export function isHashed(path: string): boolean {
  return HASHED.test(path);
}

/** Bytes of some files together; a content that two files share counts once, as it is stored. */
export function sizeOf(files: readonly OfflineFile[]): number {
  const sizes = new Map(files.map(([, hash, bytes]) => [hash, bytes]));
  return [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
}

/** The path of a file as the end of an address: `C# 100%.png` → `C%23%20100%25.png`. */
export function addressOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/**
 * Paths of the files that an address below `scope` may mean: hosts also give a page without its `.html`, and a folder's
 * `index.html` for its name. None where the address is not written as addresses are (`%` without two digits).
 */
export function pathsAt(url: string, scope: string): readonly string[] {
  const path = decoded(url.replace(/[?#].*$/s, '').slice(scope.length));
  if (path === undefined) return [];
  return path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}.html`];
}

function decoded(address: string): string | undefined {
  try {
    return decodeURIComponent(address);
  } catch {
    return undefined;
  }
}

/** Bytes of a file → the hash by which the list of a build knows them. */
export async function hashOfBytes(body: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body), 0, HASH_BYTES);
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether something failed because the device, or what the browser allows of it, is full. */
export function isQuotaError(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
