import { posix } from 'node:path';
import { codeInclusion, componentInclusion, pageInclusion } from '../../load/docs-site/inclusions.ts';
import type { PageContext } from '../../load/docs-site/page-context.ts';

/**
 * What is known around a page of a folder without settings: the notation of any tool may stand in it, and what it
 * includes counts from its own folder. Code in files beside it stays there.
 */
export function looseContext(page: string): PageContext {
  const files = {
    part: (path: string): string => posix.normalize(posix.join(posix.dirname(page), path)),
    code: (): undefined => undefined,
  };
  return {
    expressions: /\.mdx$/i.test(page) ? 'braces' : 'none',
    inclusion: (line, names) =>
      pageInclusion(line, files) ?? codeInclusion(line, files) ?? componentInclusion(line, names, files),
  };
}
