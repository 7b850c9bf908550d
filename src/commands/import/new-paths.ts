import { DOWNLOADS, isDownload } from '../../load/files.ts';

/** Folders of a content folder that have a meaning of their own; what another tool has there goes beside them. */
const TAKEN: Readonly<Record<string, string>> = {
  roles: 'role-pages',
  projects: 'project-pages',
  includes: 'included',
  data: 'data-pages',
};

/**
 * Where each file of a site goes in a content folder: the same place, unless that has a meaning of its own there.
 * Every path gets one of its own, the same for the same files in the same order.
 *
 * @param originals where pages in the language of a site belong that has several
 * @param files paths of pages and assets from the folder of pages; those that begin with `../` lie beside it
 */
export function newPaths(
  files: Iterable<string>,
  originals: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  const taken = new Set<string>();
  for (const file of files) {
    const wanted = wantedPath(originals.get(file) ?? file);
    let path = wanted;
    for (let n = 2; taken.has(path.toLowerCase()); n++) path = wanted.replace(/(\.[^./]*)?$/, `-${n}$1`);
    taken.add(path.toLowerCase());
    paths.set(file, path);
  }
  return paths;
}

function wantedPath(file: string): string {
  // What pages include from beside the folder of pages becomes a part of the guide.
  if (file.startsWith('../')) return `includes/${file.replace(/^(\.\.\/)+(includes\/)?/, '')}`;
  if (isDownload(file)) return `${DOWNLOADS}${file}`;
  const isPage = /\.(mdx?|markdown)$/i.test(file);
  const [first = '', ...rest] = file.split('/');
  const folder = rest.length > 0 ? (TAKEN[first] ?? first) : first;
  const steps = [folder, ...rest];
  // A name that starts with an underscore says here that it is no page.
  return (isPage ? steps.map((step) => step.replace(/^_+(?=.)/, '')) : steps)
    .join('/')
    .replace(/\.(mdx|markdown)$/i, '.md');
}
