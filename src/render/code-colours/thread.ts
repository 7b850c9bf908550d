import type { MessagePort } from 'node:worker_threads';
import { packLines, type PackedLines } from './packed-lines.ts';
import { openTokeniser } from './tokeniser.ts';

/** Code to be coloured: `key` is its name in the cache, `name` Shiki's for its language. */
export interface CodeJob {
  readonly key: string;
  readonly code: string;
  readonly name: string;
}

/** What a thread is given. */
export interface ThreadData {
  readonly jobs: readonly CodeJob[];
  /** A number for each job, shared by all threads: 0 until one of them does it. */
  readonly claims: Int32Array;
  /** Shiki's names of all languages of the guide, on which the colours of each depend. */
  readonly languages: readonly string[];
  readonly port: MessagePort;
}

/** What it gives for each job that it has done. */
export type ColouredCode = readonly [key: string, packed: PackedLines];

/** Whether a job is the caller's from now on, and nobody else's. */
export function claim(claims: Int32Array, job: number): boolean {
  return Atomics.compareExchange(claims, job, 0, 1) === 0;
}

/** Colours the jobs that no other thread does, the last one first: the pages are rendered from the other end. */
export async function colourJobs({ jobs, claims, languages, port }: ThreadData): Promise<void> {
  const tokeniser = await openTokeniser();
  await tokeniser.load(languages);
  for (let i = jobs.length - 1; i >= 0; i--) {
    const job = jobs[i];
    if (!job || !claim(claims, i)) continue;
    const packed = packLines(job.code, tokeniser.tokenise(job.code, job.name));
    if (packed !== undefined) port.postMessage([job.key, packed] satisfies ColouredCode);
  }
}
