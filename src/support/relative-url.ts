import { posix } from 'node:path';

/**
 * The relative link from one page to another, both given from the root of the site:
 * `roles/a.html`, `skills.html#go` → `../skills.html#go`. Relative links work under any subpath and on file://.
 */
export function relativeUrl(from: string, to: string): string {
  const [path = '', hash] = to.split('#', 2);
  const suffix = hash === undefined ? '' : `#${hash}`;
  if (path === from && suffix !== '') return suffix;
  const relative = posix.relative(posix.dirname(from), path);
  return (relative === '' ? posix.basename(path) : relative) + suffix;
}
