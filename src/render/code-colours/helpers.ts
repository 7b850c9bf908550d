import { availableParallelism } from 'node:os';
import { MessageChannel, receiveMessageOnPort, type Worker } from 'node:worker_threads';
import { startThread } from '../../support/start-thread.ts';
import { inPlace, threadScript } from '../../support/thread-script.ts';
import { claim, type CodeJob, type ColouredCode, type ThreadData } from './thread.ts';

/** So much code takes a second; with less, a thread would cost more to start than it saves. */
const CHARACTERS_FOR_THREAD = 400_000;
/** Each of them holds all grammars of the guide. */
const MOST_THREADS = 3;

/** Threads that colour code while this one renders. */
export interface ColourHelpers {
  /** What they have coloured since they were last asked. */
  readonly take: () => Iterable<ColouredCode>;
  /** Tells them that this thread colours some code by itself. */
  readonly leave: (key: string) => void;
  readonly close: () => Promise<void>;
}

/**
 * Starts helpers for some code of a guide with these languages, one less than the machine has cores; undefined where
 * they would not be worth it.
 */
export async function openColourHelpers(
  jobs: readonly CodeJob[],
  languages: readonly string[],
  cores = availableParallelism(),
): Promise<ColourHelpers | undefined> {
  const characters = jobs.reduce((sum, { code }) => sum + code.length, 0);
  const count = Math.min(cores - 1, MOST_THREADS, Math.floor(characters / CHARACTERS_FOR_THREAD));
  if (count < 1) return undefined;
  const script = await threadScript(THREAD, new URL('./', import.meta.url), [inPlace(/^shiki\//)]);
  const claims = new Int32Array(new SharedArrayBuffer(jobs.length * Int32Array.BYTES_PER_ELEMENT));
  const numbers = new Map(jobs.map(({ key }, i) => [key, i]));
  const threads = Array.from({ length: count }, () => startHelper(script, { jobs, claims, languages }));
  return {
    *take() {
      // Not by events: pages are rendered without a pause in which one could come.
      for (const { port } of threads) for (let got = received(port); got; got = received(port)) yield got;
    },
    leave: (key) => {
      const number = numbers.get(key);
      if (number !== undefined) claim(claims, number);
    },
    close: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

type Port = MessageChannel['port1'];

function startHelper(
  script: URL,
  data: Omit<ThreadData, 'port'>,
): { readonly worker: Worker; readonly port: Port } {
  const { port1, port2 } = new MessageChannel();
  const workerData: ThreadData = { ...data, port: port2 };
  const worker = startThread(script, { workerData, transferList: [port2] });
  // Whatever ends it, its code is coloured by this thread.
  worker.on('error', () => undefined);
  worker.unref();
  return { worker, port: port1 };
}

function received(port: Port): ColouredCode | undefined {
  const got: { readonly message: ColouredCode } | undefined = receiveMessageOnPort(port);
  return got?.message;
}

const THREAD = `
import { workerData } from 'node:worker_threads';
import { colourJobs } from './thread.ts';
await colourJobs(workerData);
`;
