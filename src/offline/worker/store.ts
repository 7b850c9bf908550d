import type { OfflineFile, OfflineManifest, OfflineProblem, OfflineState } from '../manifest.ts';
import { addressOf, hashOfBytes, isHashed, isQuotaError, pathsAt, sizeOf } from './files.ts';

/** Requests at a time while the copy is saved. */
const AT_ONCE = 8;

/**
 * The saved copy: contents by their hash, so that a new build downloads only what has changed, and the list of what
 * belongs to the build of this worker. Contents whose bytes are not those of the list are never stored: a site that
 * is half deployed cannot become part of a copy. A little over 200 lines: nothing else knows how the cache is laid out.
 */
export class Store {
  readonly #scope: string;
  readonly #manifestUrl: string;
  #manifest: Promise<OfflineManifest> | undefined;
  #hashes: Promise<ReadonlyMap<string, string>> | undefined;
  #isRemoved = false;

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

  /**
   * Saves files, several at a time, and stops where the device has no room for more. → what has gone wrong: files that
   * could not be had as the list has them are missing.
   */
  async save(
    files: readonly OfflineFile[],
    signal: AbortSignal,
    progress?: () => void,
  ): Promise<OfflineProblem | undefined> {
    this.#isRemoved = false;
    const cache = await this.#open();
    const waiting = files.values();
    let problem: OfflineProblem | undefined;
    const work = async (): Promise<void> => {
      for (const file of waiting) {
        if (signal.aborted || problem === 'full') return;
        try {
          if (!(await this.#saveFile(cache, file, signal))) problem ??= 'missing';
        } catch (error) {
          problem = isQuotaError(error) ? 'full' : (problem ?? 'missing');
        }
        progress?.();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return problem;
  }

  async #saveFile(cache: Cache, [path, hash]: OfflineFile, signal: AbortSignal): Promise<boolean> {
    if (await cache.match(this.#key(hash))) return true;
    const response = await this.download(path, signal);
    return response.ok && (await this.#check(cache, hash, response));
  }

  /** A file of the site as the network has it now. */
  async download(path: string, signal?: AbortSignal): Promise<Response> {
    return fetch(this.#scope + addressOf(path), { cache: 'no-cache', signal: signal ?? null });
  }

  /** A file as it is saved, or else as the network has it, then saved too; undefined where neither has it. */
  async load([path, hash]: OfflineFile): Promise<Response | undefined> {
    const cache = await this.#open();
    const saved = await cache.match(this.#key(hash));
    if (saved) return saved;
    const response = await this.download(path);
    const isSaved = response.ok && (await this.#check(cache, hash, response));
    return isSaved ? cache.match(this.#key(hash)) : undefined;
  }

  /** Keeps what the network gave for an address, if it belongs to this build. */
  async keep(url: string, response: Response): Promise<void> {
    if (this.#isRemoved) return;
    const hash = await this.#hashOf(url);
    if (hash === undefined) return;
    const cache = await this.#open();
    if (!(await cache.match(this.#key(hash)))) await this.#check(cache, hash, response);
  }

  /** Keeps an answer of the network if its bytes are those that the list has. → whether they are. */
  async #check(cache: Cache, hash: string, response: Response): Promise<boolean> {
    const body = await response.arrayBuffer();
    if ((await hashOfBytes(body)) !== hash) return false;
    const headers = new Headers(response.headers);
    // The body is stored unpacked.
    headers.delete('content-encoding');
    headers.delete('content-length');
    await cache.put(this.#key(hash), new Response(body, { headers }));
    return true;
  }

  /** Keeps what was made here and says the same as the file with a hash. */
  async put(hash: string, content: Blob): Promise<void> {
    await (await this.#open()).put(this.#key(hash), new Response(content));
  }

  /** Hashes of all that is saved, of whichever build. */
  async savedHashes(): Promise<ReadonlySet<string>> {
    const start = this.#key('');
    const keys = await (await this.#open()).keys();
    return new Set(keys.flatMap(({ url }) => (url.startsWith(start) ? [url.slice(start.length)] : [])));
  }

  /** The list of the build that readers have while this one is installed; undefined where there is none. */
  async shownBuild(): Promise<OfflineManifest | undefined> {
    const cache = await this.#open();
    const [shown = this.#manifestUrl] = await this.#builds(cache);
    return shown === this.#manifestUrl ? undefined : listIn(cache, shown);
  }

  /** The saved file for an address. */
  async find(url: string): Promise<Response | undefined> {
    if (this.#isRemoved) return undefined;
    const hash = await this.#hashOf(url);
    return hash === undefined ? undefined : (await this.#open()).match(this.#key(hash));
  }

  /** The address of a page as other tools write it → its own, if it is saved: `roles/sre/` → `roles/sre.html`. */
  async pageAt(url: string): Promise<string | undefined> {
    const page = `${url.replace(/[?#].*$/s, '').replace(/\/(?:index\.html)?$/, '')}.html`;
    return (await this.find(page)) ? page : undefined;
  }

  /**
   * Makes this build the one that is shown. What belongs to no file of it is removed, but for files of the build before
   * that are named by their content: a page that is still open may ask for them.
   */
  async activate(): Promise<void> {
    const cache = await this.#open();
    const [newest, before] = await this.#builds(cache);
    // Started again, a build comes after the same one as before.
    const builds = newest === this.#manifestUrl ? [newest, before] : [this.#manifestUrl, newest];
    await cache.put(this.#mark('builds'), Response.json(builds.filter(Boolean)));
    const live = new Set([...builds, this.#mark('builds'), this.#mark('whole')]);
    for (const hash of (await this.#knownFiles()).values()) live.add(this.#key(hash));
    for (const { url } of await cache.keys()) if (!live.has(url)) await cache.delete(url);
  }

  /** Removes the copy. Pages that are still open then have the network alone, and keep nothing. */
  async remove(): Promise<void> {
    this.#isRemoved = true;
    this.#manifest = undefined;
    await caches.delete(this.#cacheName());
  }

  /** Remembers that the reader wants the whole guide, also after the next update. */
  async wantWhole(): Promise<void> {
    await (await this.#open()).put(this.#mark('whole'), new Response(''));
  }

  async wantsWhole(): Promise<boolean> {
    return (await (await this.#open()).match(this.#mark('whole'))) !== undefined;
  }

  /** How far the copy is; what only the worker knows is for it to add. */
  async state(): Promise<Pick<OfflineState, 'saved' | 'total' | 'whole'>> {
    const { files } = await this.manifest();
    const saved = await this.savedHashes();
    const has = ([, hash]: OfflineFile): boolean => saved.has(hash);
    return { saved: sizeOf(files.filter(has)), total: sizeOf(files), whole: files.every(has) };
  }

  async #hashOf(url: string): Promise<string | undefined> {
    this.#hashes ??= this.#knownFiles();
    const hashes = await this.#hashes;
    const path = pathsAt(url, this.#scope).find((name) => hashes.has(name));
    return path === undefined ? undefined : hashes.get(path);
  }

  /** Hashes by path: all files of this build, and of the one before those that are named by their content. */
  async #knownFiles(): Promise<ReadonlyMap<string, string>> {
    const { files } = await this.manifest();
    const cache = await this.#open();
    const [, before = ''] = await this.#builds(cache);
    const { files: old } = (await listIn(cache, before)) ?? { files: [] };
    return new Map(
      [...old.filter(([path]) => isHashed(path)), ...files].map(([path, hash]) => [path, hash] as const),
    );
  }

  /** Addresses of the lists of the build that is shown and of the one before it. */
  async #builds(cache: Cache): Promise<readonly string[]> {
    const noted = await cache.match(this.#mark('builds'));
    return noted ? ((await noted.json()) as readonly string[]) : [];
  }

  #open(): Promise<Cache> {
    return caches.open(this.#cacheName());
  }

  /** Several guides may stand under one host. */
  #cacheName(): string {
    return `guide ${this.#scope}`;
  }

  #key(hash: string): string {
    return `${this.#scope}__saved/${hash}`;
  }

  /** Address under which something is noted about the copy. */
  #mark(name: 'whole' | 'builds'): string {
    return `${this.#scope}__saved/${name}`;
  }
}

/** A list of files that is saved under an address. */
async function listIn(cache: Cache, address: string): Promise<OfflineManifest | undefined> {
  const saved = address === '' ? undefined : await cache.match(address);
  return saved && ((await saved.json()) as OfflineManifest);
}
