import { posix } from 'node:path';
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
    if (/\.(?:md|ya?ml)\.txt$/i.test(file.path)) return [hiddenEnding(file.path)];
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

/** Editors of Windows add an ending that the system then does not show. */
function hiddenEnding(path: string): Stray {
  const meant = path.replace(/\.txt$/i, '');
  return {
    path,
    what: 'the name of this file has one ending too many',
    unexpected: `Unexpected \`${path}\`, expected \`${meant}\``,
    fix: `rename it to \`${posix.basename(meant)}\`; Windows may hide the \`.txt\` from you.`,
  };
}

function unreadData(path: string, shared: readonly string[]): Stray {
  const what = 'nothing reads this data file';
  const meant = path.replace(/\.yml$/i, '.yaml');
  if (meant !== path && isKnownData(meant, shared)) {
    const unexpected = `Unexpected \`${path}\`, expected \`${meant}\``;
    return { path, what, unexpected, fix: `rename it to \`${posix.basename(meant)}\`.` };
  }
  const name = posix.basename(meant);
  if (name === 'role.yaml' || name === 'pay.yaml') {
    const unexpected = `Unexpected \`${path}\`, expected \`roles/<id of the role>/${name}\``;
    return { path, what, unexpected, fix: 'move it into the folder of its role.' };
  }
  const twin = shared.find((each) => posix.basename(each) === name);
  if (twin !== undefined) {
    return {
      path,
      what,
      unexpected: `Unexpected \`${path}\`, expected \`${twin}\``,
      fix: `move it to \`${twin}\`.`,
    };
  }
  const known = shared.map((each) => `\`${each}\``).join(', ');
  return {
    path,
    what,
    unexpected: `Unexpected \`${path}\`, expected \`guide.yaml\`, ${known} or \`role.yaml\` and \`pay.yaml\` in a role folder`,
    fix: 'rename it, or take it out.',
  };
}
