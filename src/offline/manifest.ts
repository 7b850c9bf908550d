/**
 * A file of the published site: its path from the root, the hash of its bytes, their number, and whether every saved
 * copy needs it (1) or only one that is saved whole (0). A tuple, since a large guide has thousands of them.
 */
export type OfflineFile = readonly [path: string, hash: string, bytes: number, needed: 0 | 1];

/** What belongs to one build. The service worker saves nothing else, so a copy is never mixed from two builds. */
export interface OfflineManifest {
  readonly files: readonly OfflineFile[];
}

/** What a page asks of the service worker. */
export type OfflineRequest = { readonly type: 'state' | 'save' | 'cancel' | 'remove' };

/** Why the last saving ended early: no room left on the device, or files that the network did not give. */
export type OfflineProblem = 'full' | 'missing';

/** What the service worker tells a page. Sizes are in bytes. */
export interface OfflineState {
  readonly saved: number;
  readonly total: number;
  /** Whether nothing is missing. */
  readonly whole: boolean;
  /** Whether it is being saved at the moment. */
  readonly saving: boolean;
  readonly problem?: OfflineProblem | undefined;
}

/** Name of the worker that keeps the copy; it stands in the root of the site, which is its scope. */
export const SERVICE_WORKER = 'service-worker.js';

/**
 * Up to this many bytes a guide is saved whole on the first visit: some 2 MB over the network, since pages shrink to a
 * fifth and the search index does not.
 */
export const SMALL_GUIDE = 10_000_000;

/** Bytes of a SHA-256 that name a content. */
export const HASH_BYTES = 16;
