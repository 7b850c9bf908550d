import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Starts a thread from its script. Flags of the process, such as a loader of its own, are not the thread's. */
export function startThread(script: URL, options: Omit<WorkerOptions, 'execArgv' | 'env'> = {}): Worker {
  return new Worker(script, { ...options, execArgv: [], env: process.env });
}
