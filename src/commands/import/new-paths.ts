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

/** Names that Windows keeps for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * A name under which every system can save a file: without signs that Windows refuses, without a point or blank at
 * its end, and no device of its own.
 */
function safeName(name: string): string {
  const plain = name
    // oxlint-disable-next-line no-control-regex -- they are what must not stay
    .replace(/[<>:"|?*\\\u0000-\u001f\u007f]+/g, '-')
    .replace(/[. ]+$/, '');
  if (plain === '') return 'unnamed';
  return DEVICE.test(plain) ? plain.replace(DEVICE, '$&-page') : plain;
}

function wantedPath(file: string): string {
  // What pages include from beside the folder of pages becomes a part of the guide.
  if (file.startsWith('../')) {
    const inside = file.replace(/^(\.\.\/)+(includes\/)?/, '').split('/');
    return ['includes', ...inside.map(safeName)].join('/');
  }
  if (isDownload(file)) return `${DOWNLOADS}${file.split('/').map(safeName).join('/')}`;
  const isPage = /\.(mdx?|markdown)$/i.test(file);
  const [first = '', ...rest] = file.split('/');
  const folder = rest.length > 0 ? (TAKEN[first] ?? first) : first;
  const steps = [folder, ...rest].map(safeName);
  // A name that starts with an underscore says here that it is no page.
  return (isPage ? steps.map((step) => step.replace(/^_+(?=.)/, '')) : steps)
    .join('/')
    .replace(/\.(mdx|markdown)$/i, '.md');
}
