import { afterAll, beforeAll } from 'vitest';
import { rolebook } from '../run-rolebook.ts';
import { temporaryOutput } from '../temporary-guide.ts';
import { serveFolder } from './built-site.ts';

export interface ServedGuide {
  readonly url: string;
  /** Where its files are once the tests begin. */
  readonly folder: string;
}

/**
 * Builds a guide once for all tests of a file and serves it until they have ended.
 *
 * @param input gives the folder of the guide when the tests begin
 */
export function useServedGuide(input: () => string): ServedGuide {
  const output = temporaryOutput();
  let served: Awaited<ReturnType<typeof serveFolder>> | undefined;
  beforeAll(async () => {
    const run = await rolebook('build', '--input', input(), '--output', output);
    if (run.code !== 0) throw new Error(run.stderr);
    served = await serveFolder(output);
  });
  afterAll(() => {
    served?.server.closeAllConnections();
    served?.server.close();
  });
  return {
    folder: output,
    get url() {
      if (!served) throw new Error('the guide is served once the tests begin');
      return served.url;
    },
  };
}
