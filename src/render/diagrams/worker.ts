import { parentPort } from 'node:worker_threads';
import { openRenderer } from './renderer.ts';

/** The thread in which mermaid lives: a source comes in, its result goes out; the pool sends one at a time. */
export async function serve(): Promise<void> {
  const draw = await openRenderer();
  parentPort?.on('message', (source: string) => {
    void draw(source).then((result) => parentPort?.postMessage(result));
  });
}
