import { drawingKey, readDrawing, writeDrawing } from './cache.ts';
import { WorkerPool } from './pool.ts';
import { refusalOf } from './refusals.ts';
import type { DiagramResult } from './renderer.ts';
import { workerBundle } from './worker-bundle.ts';

export interface DiagramStats {
  /** Drawn by mermaid. */
  drawn: number;
  /** Taken from the disk or from this process's memory. */
  cached: number;
  failed: number;
}

/** Draws mermaid sources as static SVG. `draw` never rejects: what cannot be drawn comes back with a message. */
export interface DiagramDrawer {
  draw(source: string): Promise<DiagramResult>;
  /** Ends the threads. */
  close(): Promise<void>;
  readonly stats: DiagramStats;
}

export interface DiagramDrawerOptions {
  /** Where drawings are kept between builds; without it they are kept only in memory. */
  readonly cacheDir?: string;
  readonly workers?: number;
  /** For each diagram; a thread's first one gets more. By default one that explodes is refused within 2 s, message and all. */
  readonly timeoutMs?: number;
}

const memoHolder = globalThis as { rolebookDiagrams?: Map<string, Promise<DiagramResult>> };

/** Results of this process by key, failures too. On `globalThis`, so that a reload of modules keeps them. */
function memo(): Map<string, Promise<DiagramResult>> {
  return (memoHolder.rolebookDiagrams ??= new Map());
}

/** Forgets this process's results, so that a test can look at what lies on the disk. */
export function forgetDiagrams(): void {
  memo().clear();
}

class Drawer implements DiagramDrawer {
  readonly stats: DiagramStats = { drawn: 0, cached: 0, failed: 0 };
  readonly #pool: WorkerPool;
  readonly #cacheDir: string | undefined;

  constructor({ cacheDir, workers = 2, timeoutMs = 1_750 }: DiagramDrawerOptions) {
    this.#cacheDir = cacheDir;
    this.#pool = new WorkerPool({ workers, timeoutMs, openScript: () => workerBundle(cacheDir) });
  }

  async draw(source: string): Promise<DiagramResult> {
    const key = drawingKey(source);
    const known = memo().get(key);
    if (known) {
      const result = await known;
      this.stats[result.ok ? 'cached' : 'failed']++;
      return result;
    }
    const drawing = this.#drawNew(key, source);
    memo().set(key, drawing);
    return drawing;
  }

  close(): Promise<void> {
    return this.#pool.close();
  }

  async #drawNew(key: string, source: string): Promise<DiagramResult> {
    const refusal = refusalOf(source);
    if (refusal) {
      this.stats.failed++;
      return { ok: false, ...refusal };
    }
    const stored = this.#cacheDir ? await readDrawing(this.#cacheDir, key) : undefined;
    if (stored) {
      this.stats.cached++;
      return { ok: true, ...stored };
    }
    const result = await this.#pool.run(source);
    this.stats[result.ok ? 'drawn' : 'failed']++;
    if (result.ok && this.#cacheDir) {
      await writeDrawing(this.#cacheDir, key, result);
    }
    return result;
  }
}

/** Opens a drawer. Its threads start with the first diagram that is in no cache. */
export function openDiagramDrawer(options: DiagramDrawerOptions = {}): DiagramDrawer {
  return new Drawer(options);
}
