import { serve } from '../site/serve.ts';
import type { Options } from './rolebook.ts';

/** `npm start`: shows the guide on localhost and again after every edit, until it is stopped. */
export async function serveCommand({ input, port }: Options): Promise<void> {
  await serve({ input, port: Number(port) });
}
