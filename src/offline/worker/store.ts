import { HASH_BYTES, type OfflineFile, type OfflineManifest, type OfflineState } from '../manifest.ts';

/** Requests at a time while the copy is saved. */
const AT_ONCE = 8;

/**
 * The saved copy: contents by their hash, so that a new build downloads only what has changed, and the list of what
 * belongs to the build of this worker. Contents whose bytes are not those of the list are never stored: a site that
 * is half deployed cannot become part of a copy.
 */
export class Store {
  readonly #scope: string;
  readonly #manifestUrl: string;
  #manifest: Promise<OfflineManifest> | undefined;
  #hashes: ReadonlyMap<string, string> | undefined;

  /** `scope`: address of the root of the site. `version`: that of the build, part of its manifest's name. */
  constructor(scope: string, version: string) {
    this.#scope = scope;
    this.#manifestUrl = `${scope}offline-manifest.${version}.json`;
  }

  /** The list of this build: from the copy, or from the network as long as there is none. */
  manifest(): Promise<OfflineManifest> {
    this.#manifest ??= this.#loadManifest().catch((error: unknown) => {
      this.#manifest = undefined;
      throw error;
    });
    return this.#manifest;
  }

  async #loadManifest(): Promise<OfflineManifest> {
    const cache = await this.#open();
    const known = await cache.match(this.#manifestUrl);
    if (known) return (await known.json()) as OfflineManifest;
    const response = await fetch(this.#manifestUrl, { cache: 'reload' });
    if (!response.ok) throw new Error(`no list of files at ${this.#manifestUrl}`);
    await cache.put(this.#manifestUrl, response.clone());
    return (await response.json()) as OfflineManifest;
  }

  /** Saves files, several at a time. → how many could not be saved as the list has them. */
  async save(files: readonly OfflineFile[], signal: AbortSignal, progress: () => void): Promise<number> {
    const cache = await this.#open();
    const waiting = files.values();
    let failed = 0;
    const work = async (): Promise<void> => {
      for (const file of waiting) {
        if (signal.aborted) return;
        if (!(await this.#saveFile(cache, file, signal).catch(() => false))) failed++;
        progress();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return failed;
  }

  async #saveFile(cache: Cache, [path, hash]: OfflineFile, signal: AbortSignal): Promise<boolean> {
    if (await cache.match(this.#key(hash))) return true;
    const response = await fetch(this.#scope + encodeURI(path), { cache: 'no-cache', signal });
    return response.ok && (await this.#put(cache, hash, response));
  }

  /** Keeps what the network gave for an address, if it belongs to this build. */
  async keep(url: string, response: Response): Promise<void> {
    const hash = await this.#hashOf(url);
    if (hash === undefined) return;
    const cache = await this.#open();
    if (!(await cache.match(this.#key(hash)))) await this.#put(cache, hash, response);
  }

  async #put(cache: Cache, hash: string, response: Response): Promise<boolean> {
    const body = await response.arrayBuffer();
    if ((await hashOfBytes(body)) !== hash) return false;
    const headers = new Headers(response.headers);
    // The body is stored unpacked.
    headers.delete('content-encoding');
    headers.delete('content-length');
    await cache.put(this.#key(hash), new Response(body, { headers }));
    return true;
  }

  /** The saved file for an address. */
  async find(url: string): Promise<Response | undefined> {
    const hash = await this.#hashOf(url);
    return hash === undefined ? undefined : (await this.#open()).match(this.#key(hash));
  }

  /** Removes what belongs to no file of this build. */
  async prune(): Promise<void> {
    const cache = await this.#open();
    const { files } = await this.manifest();
    const live = new Set(files.map(([, hash]) => this.#key(hash)));
    live.add(this.#manifestUrl).add(this.#wholeMark());
    for (const { url } of await cache.keys()) if (!live.has(url)) await cache.delete(url);
  }

  /** Remembers that the reader wants the whole guide, also after the next update. */
  async wantWhole(): Promise<void> {
    await (await this.#open()).put(this.#wholeMark(), new Response(''));
  }

  async wantsWhole(): Promise<boolean> {
    return (await (await this.#open()).match(this.#wholeMark())) !== undefined;
  }

  async state(saving: boolean): Promise<OfflineState> {
    const cache = await this.#open();
    const { files } = await this.manifest();
    const saved = new Set((await cache.keys()).map(({ url }) => url));
    const has = ([, hash]: OfflineFile): boolean => saved.has(this.#key(hash));
    return { saved: sizeOf(files.filter(has)), total: sizeOf(files), whole: files.every(has), saving };
  }

  async #hashOf(url: string): Promise<string | undefined> {
    this.#hashes ??= new Map((await this.manifest()).files.map(([path, hash]) => [path, hash]));
    const path = decodeURIComponent(url.replace(/[?#].*$/s, '').slice(this.#scope.length));
    // Hosts also give a page without its `.html`, and a folder's `index.html` for its name.
    const names = path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}.html`];
    for (const name of names) {
      const hash = this.#hashes.get(name);
      if (hash !== undefined) return hash;
    }
    return undefined;
  }

  #open(): Promise<Cache> {
    // Several guides may stand under one host.
    return caches.open(`guide ${this.#scope}`);
  }

  #key(hash: string): string {
    return `${this.#scope}__saved/${hash}`;
  }

  #wholeMark(): string {
    return `${this.#scope}__saved/whole`;
  }
}

/** Bytes of some files together; a content that two files share counts once, as it is stored. */
export function sizeOf(files: readonly OfflineFile[]): number {
  const sizes = new Map(files.map(([, hash, bytes]) => [hash, bytes]));
  return [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
}

async function hashOfBytes(body: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body), 0, HASH_BYTES);
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
