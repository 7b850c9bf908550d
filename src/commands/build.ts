import { setFlagsFromString } from 'node:v8';
import { report } from '../checks/index.ts';
import { missingExports } from '../exports/index.ts';
import { build } from '../site/build.ts';
import type { Options } from './rolebook.ts';

/** `npm run build`: writes the site, or nothing and every problem. */
export async function buildCommand({ input, output, force, url, folder }: Options): Promise<void> {
  const started = performance.now();
  // How much the heap may grow before what is dead in it is looked for. By default V8 lets it become four times as large
  // in a program that makes much of it, as this one does: a thousand pages then took half as much memory again.
  setFlagsFromString('--heap-growing-percent=60');
  const { rendered } = await build({ input, output, shownAs: input, force, url, copy: folder });
  const { problems, pages } = rendered;
  if (problems.length > 0) console.error(report(problems));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  for (const missing of missingExports(rendered.guide)) console.log(missing);
  console.log(`${pages.size} pages written to ${output} in ${seconds} s.`);
}
