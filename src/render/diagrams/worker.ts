import { parentPort } from 'node:worker_threads';
import { openRenderer, type Libraries } from './renderer.ts';

/**
 * The thread in which mermaid lives. It says `ready`; then a source comes in, its result goes out; the pool sends one
 * at a time.
 */
export async function serve(libraries: Libraries): Promise<void> {
  const draw = await openRenderer(libraries);
  parentPort?.on('message', (source: string) => {
    void draw(source).then((result) => parentPort?.postMessage(result));
  });
  parentPort?.postMessage('ready');
}
