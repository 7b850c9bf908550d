import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Characters that are kept of values which no run has asked for since: guides share a cache. */
const KEPT = 64_000_000;

/**
 * Values of JSON that an earlier run has worked out, by keys that tell all that they depend on. They lie in one file,
 * a line each, and are parsed when asked for.
 */
export class ValueCache {
  readonly #folder: string;
  readonly #name: string;
  readonly #values = new Map<string, string>();
  readonly #used = new Set<string>();
  #hasNew = false;

  /** @param state of what works the values out; files of any other state in the folder are dropped with the next `keep` */
  constructor(folder: string, state: string) {
    this.#folder = folder;
    this.#name = `${state}.jsonl`;
    for (const line of readLines(path.join(folder, this.#name))) {
      const at = line.indexOf(' ');
      if (at > 0) this.#values.set(line.slice(0, at), line.slice(at + 1));
    }
  }

  /** The value of a key; undefined where there is none, or it is damaged. A new object each time. */
  get(key: string): unknown {
    const text = this.#values.get(key);
    if (text === undefined) return undefined;
    this.#used.add(key);
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  }

  /** @param key without blanks */
  set(key: string, value: unknown): void {
    this.#values.set(key, JSON.stringify(value));
    this.#used.add(key);
    this.#hasNew = true;
  }

  /** Writes the values for later runs, if there are new ones. Where the folder cannot be written, only time is lost. */
  keep(): void {
    if (!this.#hasNew) return;
    this.#hasNew = false;
    const lines = [...this.#values].map(([key, text]) => `${key} ${text}\n`);
    const size = lines.reduce((sum, line) => sum + line.length, 0);
    const isKept = (line: string): boolean =>
      size <= KEPT || this.#used.has(line.slice(0, line.indexOf(' ')));
    const file = path.join(this.#folder, this.#name);
    try {
      mkdirSync(this.#folder, { recursive: true });
      // Renaming is atomic: another process sees the whole file or none.
      writeFileSync(`${file}.${process.pid}`, lines.filter(isKept).join(''));
      renameSync(`${file}.${process.pid}`, file);
      for (const other of readdirSync(this.#folder)) {
        if (other !== this.#name) rmSync(path.join(this.#folder, other), { force: true });
      }
    } catch {
      // The command goes on.
    }
  }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
