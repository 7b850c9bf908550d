import { closeSync, mkdirSync, openSync, fstatSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { isRecord } from './is-record.ts';

/** Bytes that were worked out before, by keys that tell all that they depend on. */
export interface KeptBytes {
  /** The bytes of a key; undefined where there are none. */
  readonly get: (key: string) => Buffer<ArrayBuffer> | undefined;
  /** Whether there are bytes of a key. */
  readonly has: (key: string) => boolean;
  readonly set: (key: string, bytes: Uint8Array) => void;
}

/** Keeps nothing: for who does not know whether what was kept would still hold. */
export const NOTHING_KEPT: KeptBytes = { get: () => undefined, has: () => false, set: () => undefined };

/** Where some bytes stand in a file. */
type Place = readonly [start: number, length: number];

/** Digits of the number with which a file ends: where the list of its keys begins. */
const TRAILER = 16;

/**
 * Bytes that an earlier run has worked out, one after the other in a file: they are read when asked for, since those of
 * a large guide would fill the memory. What this run works out goes into a file of its own, which at the end of the run
 * takes the place of the earlier one, with what was asked for of that. Where files cannot be read or written, only time
 * is lost.
 */
export class ByteCache implements KeptBytes {
  readonly #file: string;
  #earlier: Earlier | undefined;
  /** Keys that this run has asked for, of what the earlier one has kept. */
  readonly #used = new Set<string>();
  readonly #places = new Map<string, Place>();
  /** The file of this run, once it has worked something out; `false` where it cannot be written. */
  #descriptor: number | undefined | false;
  #end = 0;
  #isMade = false;

  /** @param file its name tells of the state of what works the bytes out */
  constructor(file: string) {
    this.#file = file;
    this.#earlier = openEarlier(file);
  }

  get(key: string): Buffer<ArrayBuffer> | undefined {
    const own = this.#places.get(key);
    if (own && this.#descriptor) return read(this.#descriptor, own);
    const place = this.#earlier?.places.get(key);
    if (!this.#earlier || !place) return undefined;
    this.#used.add(key);
    return read(this.#earlier.descriptor, place);
  }

  has(key: string): boolean {
    return this.#places.has(key) || this.#earlier?.places.has(key) === true;
  }

  set(key: string, bytes: Uint8Array): void {
    try {
      this.#descriptor ??= this.#open();
      if (this.#descriptor === false) return;
      writeAll(this.#descriptor, bytes);
      this.#places.set(key, [this.#end, bytes.length]);
      this.#end += bytes.length;
    } catch {
      this.#drop();
    }
  }

  /** Keeps what this run has asked for or worked out for the next one, if there is anything new. It is the end of this one. */
  keep(): void {
    for (const key of this.#descriptor ? this.#used : []) {
      const bytes = this.#places.has(key) ? undefined : this.get(key);
      if (bytes) this.set(key, bytes);
    }
    if (this.#descriptor) {
      try {
        const start = String(this.#end).padStart(TRAILER, '0');
        writeAll(this.#descriptor, Buffer.from(JSON.stringify(Object.fromEntries(this.#places)) + start));
        this.#closeFiles();
        // Renaming is atomic: another process sees the whole file or none.
        renameSync(this.#ownName(), this.#file);
      } catch {
        // It is removed below.
      }
    }
    this.close();
  }

  /** Lets go of all files; what was not kept is lost. */
  close(): void {
    this.#closeFiles();
    this.#drop();
  }

  #closeFiles(): void {
    if (this.#earlier) closeSync(this.#earlier.descriptor);
    if (this.#descriptor) closeSync(this.#descriptor);
    this.#earlier = undefined;
    this.#descriptor = false;
  }

  #ownName(): string {
    return `${this.#file}.${process.pid}`;
  }

  #open(): number {
    mkdirSync(path.dirname(this.#file), { recursive: true });
    const descriptor = openSync(this.#ownName(), 'w+');
    this.#isMade = true;
    return descriptor;
  }

  #drop(): void {
    if (this.#descriptor) closeSync(this.#descriptor);
    this.#descriptor = false;
    this.#places.clear();
    if (this.#isMade) rmSync(this.#ownName(), { force: true });
  }
}

/** The file of an earlier run, and where its keys have their bytes. */
interface Earlier {
  readonly descriptor: number;
  readonly places: ReadonlyMap<string, Place>;
}

/** Opens the file of an earlier run and reads its list of keys; undefined where there is none, or it is damaged. */
function openEarlier(file: string): Earlier | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    const { size } = fstatSync(descriptor);
    const start = Number(read(descriptor, [size - TRAILER, TRAILER])?.toString());
    const list: unknown = JSON.parse(String(read(descriptor, [start, size - TRAILER - start])));
    if (!isRecord(list)) throw new Error(`${file} has no list of keys`);
    // It is written by this same code.
    return { descriptor, places: new Map(Object.entries(list) as [string, Place][]) };
  } catch {
    if (descriptor !== undefined) closeSync(descriptor);
    return undefined;
  }
}

/** Bytes of a file; undefined where it does not have so many. */
function read(descriptor: number, [start, length]: Place): Buffer<ArrayBuffer> | undefined {
  const bytes = Buffer.allocUnsafeSlow(length);
  for (let done = 0; done < length;) {
    const count = readSync(descriptor, bytes, done, length - done, start + done);
    if (count === 0) return undefined;
    done += count;
  }
  return bytes;
}

/** A disk may take fewer bytes at a time than it is given. */
function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;)
    done += writeSync(descriptor, bytes, done, bytes.length - done, null);
}
