import { Worker } from 'node:worker_threads';
import type { DiagramResult } from './renderer.ts';

export interface PoolOptions {
  readonly workers: number;
  readonly timeoutMs: number;
}

interface Job {
  readonly source: string;
  readonly resolve: (result: DiagramResult) => void;
}

interface Thread {
  readonly worker: Worker;
  job: Job | undefined;
  timer: NodeJS.Timeout | undefined;
  /** A new thread first loads mermaid, for which it gets more time. */
  isNew: boolean;
}

/** With fewer diagrams waiting, a second thread would cost more to start than it saves. */
const JOBS_FOR_SECOND_WORKER = 20;
/** Extra time for the first drawing of a thread. */
const START_UP_MS = 20_000;

/**
 * The worker as a script: Node 20 does not apply a loader that is given with `--import` to a worker's own file, so
 * the thread registers tsx itself. It is taken out again before mermaid is imported, which needs no translation.
 */
function bootScript(): string {
  const tsx = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const entry = JSON.stringify(new URL('./worker.ts', import.meta.url).href);
  return `import(${tsx}).then(async ({ register }) => {
    const unregister = register();
    const { serve } = await import(${entry});
    await unregister();
    await serve();
  })`;
}

/** Threads that draw, started when there is something to draw and as few as will do. */
export class WorkerPool {
  readonly #options: PoolOptions;
  readonly #waiting: Job[] = [];
  readonly #threads = new Set<Thread>();
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Draws one source; never rejects. */
  run(source: string): Promise<DiagramResult> {
    if (this.#closed) return Promise.resolve(failure('The diagram drawer is closed.'));
    return new Promise((resolve) => {
      this.#waiting.push({ source, resolve });
      this.#distribute();
    });
  }

  /** Ends all threads; what still waits fails. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#waiting.splice(0)) job.resolve(failure('The diagram drawer was closed.'));
    await Promise.all(
      [...this.#threads].map((thread) => this.#end(thread, 'The diagram drawer was closed.')),
    );
  }

  #distribute(): void {
    for (const thread of this.#threads) if (!thread.job) this.#next(thread);
    const limit = this.#waiting.length >= JOBS_FOR_SECOND_WORKER ? this.#options.workers : 1;
    while (this.#waiting.length > 0 && this.#threads.size < limit) this.#next(this.#start());
  }

  #start(): Thread {
    // Flags of the process, such as a loader of its own, are not the worker's.
    const worker = new Worker(bootScript(), { eval: true, execArgv: [], env: process.env });
    const thread: Thread = { worker, job: undefined, timer: undefined, isNew: true };
    this.#threads.add(thread);
    worker.unref();
    worker.on('message', (result: DiagramResult) => this.#finish(thread, result));
    worker.on('error', (error) => {
      const reason = error instanceof Error ? error.message : String(error);
      void this.#end(thread, `The diagram could not be drawn: ${reason}`);
    });
    worker.on('exit', () => void this.#end(thread, 'The diagram could not be drawn: its thread ended.'));
    return thread;
  }

  #next(thread: Thread): void {
    const job = this.#waiting.shift();
    if (!job) {
      // An idle thread must not keep the process alive.
      thread.worker.unref();
      return;
    }
    const time = this.#options.timeoutMs + (thread.isNew ? START_UP_MS : 0);
    thread.job = job;
    thread.isNew = false;
    thread.timer = setTimeout(() => {
      void this.#end(
        thread,
        `The diagram takes longer than ${Math.round(time / 1000)} seconds to draw. Make it smaller.`,
      );
    }, time);
    thread.worker.ref();
    thread.worker.postMessage(job.source);
  }

  #finish(thread: Thread, result: DiagramResult): void {
    const { job } = thread;
    clearTimeout(thread.timer);
    thread.job = undefined;
    job?.resolve(result);
    this.#next(thread);
  }

  /** Ends a thread; its drawing fails with the reason, and what waits goes to another thread. */
  async #end(thread: Thread, reason: string): Promise<void> {
    if (!this.#threads.delete(thread)) return;
    clearTimeout(thread.timer);
    const { job } = thread;
    thread.job = undefined;
    await thread.worker.terminate();
    job?.resolve(failure(reason));
    if (!this.#closed) this.#distribute();
  }
}

function failure(message: string): DiagramResult {
  return { ok: false, message, line: undefined };
}
