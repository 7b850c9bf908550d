import { nearest } from '../support/nearest.ts';

/** Characters that a page may take in: a few lines that include each other could else grow to gigabytes. */
export const MAX_CHARACTERS = 2_000_000;
/** Files within each other that a page may include. */
export const MAX_DEPTH = 20;

/** Why something cannot be included, in the words of a report. */
export interface Refusal {
  readonly what: string;
  readonly unexpected: string;
  readonly fix: string;
}

const LOOKED_FOR = 'files are looked for from the content folder, then from the folder of the page';

export function noFile(path: string, near: string | undefined): Refusal {
  return {
    what: 'there is no such file to include',
    unexpected: `Unexpected \`${path}\`, expected ${near === undefined ? 'the path of a file' : `a file such as \`${near}\``}`,
    fix:
      near === undefined
        ? `check the path; ${LOOKED_FOR}.`
        : `write \`${near}\`, if that is the one you mean.`,
  };
}

export function remote(path: string): Refusal {
  return {
    what: 'only files of the content folder can be included',
    unexpected: `Unexpected address \`${path}\`, expected a path such as \`includes/note.md\``,
    fix: 'copy the text into a file of the content folder, or link to the address.',
  };
}

export function outside(path: string): Refusal {
  return {
    what: 'this file lies outside the content folder',
    unexpected: `Unexpected \`${path}\`, expected a path inside the content folder`,
    fix: `move the file into it; ${LOOKED_FOR}.`,
  };
}

export function symbolicLink(path: string): Refusal {
  return {
    what: 'symbolic links are not followed',
    unexpected: `Unexpected symbolic link \`${path}\`, expected a file`,
    fix: 'put the file itself into the content folder.',
  };
}

export function notText(path: string): Refusal {
  return {
    what: 'this file cannot be included',
    unexpected: `Unexpected \`${path}\`, expected text of up to 2 MB`,
    fix: 'show a picture by `![what it shows](path)`, and link to other files.',
  };
}

export function cycle(stack: readonly string[]): Refusal {
  const ring = stack.slice(stack.indexOf(stack.at(-1) ?? ''));
  return {
    what: 'this file includes itself',
    unexpected: `Unexpected \`${ring.at(-1) ?? ''}\`, which is being included already (${ring.join(' → ')}), expected another file`,
    fix: 'take one of these inclusions out.',
  };
}

export function noSection(section: string, known: Iterable<string>): Refusal {
  const near = nearest(section, known);
  const expected = near === undefined ? `a line \`--8<-- [start:${section}]\` in that file` : `\`${near}\``;
  return {
    what: 'the file has no section of this name',
    unexpected: `Unexpected \`${section}\`, expected ${expected}`,
    fix:
      near === undefined
        ? 'mark the section by `--8<-- [start:name]` and `--8<-- [end:name]`, or include the whole file.'
        : `write \`:${near}\` behind the path.`,
  };
}

export const UNCLOSED: Refusal = {
  what: 'this list of files to include is never closed',
  unexpected: 'Unexpected end of the file, expected a second line `--8<--`',
  fix: 'add a line `--8<--` behind the last file, or put the file in quotation marks: `--8<-- "file.md"`.',
};

export const TOO_DEEP: Refusal = {
  what: 'files include each other too deeply',
  unexpected: `Unexpected file in more than ${MAX_DEPTH} others, expected fewer`,
  fix: 'include the file from the page itself.',
};

export const TOO_MUCH: Refusal = {
  what: 'this page includes too much',
  unexpected: `Unexpected more than ${MAX_CHARACTERS / 1_000_000} million characters, expected a page that people can read`,
  fix: 'divide the page, or link to the files.',
};
