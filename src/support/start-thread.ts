import { Worker, type WorkerOptions } from 'node:worker_threads';
import { optimiseLate } from './optimise-late.ts';

/**
 * Starts a thread from its script, and has V8 optimise late from now on. Flags of the process, such as a loader of its
 * own, are not the thread's.
 */
export function startThread(script: URL, options: Omit<WorkerOptions, 'execArgv' | 'env'> = {}): Worker {
  optimiseLate();
  return new Worker(script, { ...options, execArgv: [], env: process.env });
}
