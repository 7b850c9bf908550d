import { performance } from 'node:perf_hooks';
import type { Worker } from 'node:worker_threads';
import { startThread } from '../../support/start-thread.ts';
import type { DiagramResult } from './renderer.ts';

export interface PoolOptions {
  readonly workers: number;
  readonly timeoutMs: number;
  /** Gives the file that a thread runs; it is asked for when there is something to draw. */
  readonly openScript: () => Promise<URL>;
}

interface Job {
  readonly source: string;
  readonly resolve: (result: DiagramResult) => void;
}

interface Thread {
  readonly worker: Worker;
  job: Job | undefined;
  timer: NodeJS.Timeout | undefined;
  /** It has loaded mermaid and waits for its first source. */
  isReady: boolean;
  /** Its first drawing loads the code of a type, and all code runs for the first time: it gets more time. */
  isCold: boolean;
}

/** With fewer diagrams waiting, a second thread would cost more to start than it saves. */
const JOBS_FOR_SECOND_WORKER = 20;
/** How long a thread may take to load mermaid, on a busy machine too. */
const START_UP_MS = 30_000;
/** Extra time for the first drawing of a thread. */
const COLD_MS = 3_000;
/** However busy the machine is, no drawing is waited for longer than this many times its limit. */
const MOST_PATIENCE = 10;
/** A drawing that is over its limit by the clock but not by its work is looked at again after this time. */
const SECOND_LOOK_MS = 200;
/**
 * More than a thousand large diagrams need; what needs more would take the whole build with it. With less, V8 tidies
 * up all memory every few diagrams, and forgets the fast code of functions that are made anew for each.
 */
const MEMORY_MIB = 2048;
/** Room for what lives only for a moment, of which each drawing makes tens of megabytes: less work to collect it. */
const YOUNG_MEMORY_MIB = 128;

/** Threads that draw, started when there is something to draw and as few as will do. */
export class WorkerPool {
  readonly #options: PoolOptions;
  readonly #waiting: Job[] = [];
  readonly #threads = new Set<Thread>();
  #script: URL | undefined;
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Draws one source; never rejects. */
  async run(source: string): Promise<DiagramResult> {
    if (this.#closed) return failure('The diagram drawer is closed.');
    try {
      this.#script ??= await this.#options.openScript();
    } catch (error) {
      return failure(`Diagrams cannot be drawn: ${messageOf(error)}`);
    }
    if (this.#wasClosed()) return failure('The diagram drawer was closed.');
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

  /** Whether it was closed while something was awaited, of which the compiler knows nothing. */
  #wasClosed(): boolean {
    return this.#closed;
  }

  #distribute(): void {
    for (const thread of this.#threads) if (thread.isReady && !thread.job) this.#next(thread);
    const limit = this.#waiting.length >= JOBS_FOR_SECOND_WORKER ? this.#options.workers : 1;
    while (this.#waiting.length > 0 && this.#threads.size < limit) this.#start();
  }

  #start(): void {
    if (!this.#script) return;
    const worker = startThread(this.#script, {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MIB, maxYoungGenerationSizeMb: YOUNG_MEMORY_MIB },
    });
    const thread: Thread = { worker, job: undefined, timer: undefined, isReady: false, isCold: true };
    this.#threads.add(thread);
    this.#limit(thread, START_UP_MS, 'Diagrams cannot be drawn: mermaid does not start.');
    worker.on('message', (message: DiagramResult | 'ready') => {
      if (message === 'ready') thread.isReady = true;
      else this.#finish(thread, message);
      if (!thread.job) this.#next(thread);
    });
    worker.on('error', (error) => void this.#end(thread, reasonOf(error)));
    worker.on('exit', () => void this.#end(thread, 'The diagram could not be drawn: its thread ended.'));
  }

  #limit(thread: Thread, time: number, reason: string): void {
    clearTimeout(thread.timer);
    thread.timer = setTimeout(() => void this.#end(thread, reason), time);
  }

  /**
   * Ends a drawing that has worked for too long. The clock alone would blame a diagram for other programs, and for
   * the pages that are rendered meanwhile: a result that has come but was not yet taken in counts as one.
   */
  #limitWork(thread: Thread, time: number): void {
    const work = workOfThreads();
    const started = performance.now();
    const seconds = Math.round(time / 1000);
    const look = (): void => {
      const busy = [...this.#threads].filter(({ job }) => job).length;
      const isOver = work() >= time * busy || performance.now() - started >= time * MOST_PATIENCE;
      const reason = `The diagram takes longer than ${seconds} seconds to draw. Make it smaller.`;
      if (isOver) void this.#end(thread, reason);
      else thread.timer = setTimeout(look, SECOND_LOOK_MS);
    };
    clearTimeout(thread.timer);
    thread.timer = setTimeout(look, time);
  }

  #next(thread: Thread): void {
    clearTimeout(thread.timer);
    const job = this.#waiting.shift();
    if (!job) {
      // An idle thread must not keep the process alive.
      thread.worker.unref();
      return;
    }
    const time = this.#options.timeoutMs + (thread.isCold ? COLD_MS : 0);
    thread.job = job;
    thread.isCold = false;
    this.#limitWork(thread, time);
    thread.worker.ref();
    thread.worker.postMessage(job.source);
  }

  #finish(thread: Thread, result: DiagramResult): void {
    const { job } = thread;
    thread.job = undefined;
    job?.resolve(result);
  }

  /**
   * Ends a thread; its drawing fails with the reason, and what waits goes to another thread. Where a thread does not
   * even start, all that waits fails: the next one would not start either.
   */
  async #end(thread: Thread, reason: string): Promise<void> {
    if (!this.#threads.delete(thread)) return;
    clearTimeout(thread.timer);
    const { job } = thread;
    thread.job = undefined;
    await thread.worker.terminate();
    job?.resolve(failure(reason));
    if (!thread.isReady) for (const waiting of this.#waiting.splice(0)) waiting.resolve(failure(reason));
    if (!this.#closed) this.#distribute();
  }
}

/** → what the threads, but not this one, have worked since then together: milliseconds, at least. */
function workOfThreads(): () => number {
  const usage = process.cpuUsage();
  const own = performance.eventLoopUtilization();
  return () => {
    const { user, system } = process.cpuUsage(usage);
    return (user + system) / 1000 - performance.eventLoopUtilization(own).active;
  };
}

function failure(message: string): DiagramResult {
  return { ok: false, message, line: undefined };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What a thread died of, for the author of the diagram. */
function reasonOf(error: unknown): string {
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (isMemory) return 'The diagram needs too much memory to draw. Make it smaller.';
  return `The diagram could not be drawn: ${messageOf(error)}`;
}
