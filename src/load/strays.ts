import type { FoundFile } from './files.ts';

/** A file that nothing reads, in the words of a report. */
export interface Stray {
  readonly path: string;
  readonly what: string;
  readonly unexpected: string;
  readonly fix: string;
}

/**
 * Files of a guide that are neither content nor published.
 *
 * @param files what was found, without what pages include
 * @param shared paths of the files of shared data
 */
export function strayFiles(files: readonly FoundFile[], shared: readonly string[]): readonly Stray[] {
  return files.flatMap((file): Stray[] => {
    if (file.kind === 'link') return [foreign(file.path, 'symbolic link')];
    if (file.kind === 'foreign') return [foreign(file.path, 'kind of file')];
    return file.kind === 'data' && !isKnownData(file.path, shared) ? [unreadData(file.path, shared)] : [];
  });
}

function foreign(path: string, found: string): Stray {
  return {
    path,
    what: 'this file does not belong in the content',
    unexpected: `Unexpected ${found}, expected Markdown, YAML or a picture`,
    fix: 'move it out of the content folder, or into `files/` if readers are to download it; it was neither read nor published.',
  };
}

function isKnownData(path: string, shared: readonly string[]): boolean {
  return path === 'guide.yaml' || shared.includes(path) || /^roles\/[^/]+\/(role|pay)\.yaml$/.test(path);
}

function unreadData(path: string, shared: readonly string[]): Stray {
  const known = shared.map((name) => `\`${name}\``).join(', ');
  return {
    path,
    what: 'nothing reads this data file',
    unexpected: `Unexpected \`${path}\`, expected \`guide.yaml\`, ${known} or \`role.yaml\` and \`pay.yaml\` in a role folder`,
    fix: 'rename it, or take it out.',
  };
}
