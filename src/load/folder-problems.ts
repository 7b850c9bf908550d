import path from 'node:path';
import type { Problem } from '../model/problem.ts';

/** There is no folder to read. */
export function noFolder(shownAs: string): Problem {
  return {
    file: shownAs,
    line: 1,
    column: 1,
    check: 'load',
    what: 'there is no such folder',
    unexpected: `Unexpected \`${shownAs}\`, expected a folder with Markdown pages`,
    fix: 'check the spelling, or give the folder with `--input`.',
  };
}

/** The settings of a guide are there, but nothing reads them by that name. */
export function misnamedSettings(shownAs: string): Problem {
  return {
    file: path.posix.join(shownAs, 'guide.yml'),
    line: 1,
    column: 1,
    check: 'load',
    what: 'the settings of the guide have another name',
    unexpected: 'Unexpected `guide.yml`, expected `guide.yaml`',
    fix: 'rename it to `guide.yaml`.',
  };
}
