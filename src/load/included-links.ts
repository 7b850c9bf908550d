import { posix } from 'node:path';
import { decodeUrlPart } from '../support/decode-url.ts';

/** An included file, and the page that it is included in; paths from the content folder. */
export interface Inclusion {
  readonly file: string;
  readonly page: string;
  /** Name of the content folder, by which a file beside that folder calls it: `docs`. */
  readonly folderName: string;
  /** Whether there is such a file in the content folder. */
  readonly hasFile: (path: string) => boolean;
}

/** The path of an address in Markdown or HTML: `](a.md`, `[name]: a.md`, `src="a.png`. */
const ADDRESS = /(\]\(\s*<?|^\s{0,3}\[[^\]]+\]:\s*<?|\b(?:href|src)=["'])([^\s<>"')#?:]+)/g;
const CODE = /(`+[^`]*`+)/;

/**
 * A line of an included file → the same with links that lead on from the page. Their author may have meant them from
 * the file: where an address leads to nothing from the page, and to a file from there, it is written anew. So does the
 * MkDocs plugin include-markdown, with every address; snippets of pymdownx leave them broken.
 */
export function withLinksOfPage(line: string, inclusion: Inclusion): string {
  if (!/\]\(|\]:|=["']/.test(line)) return line;
  const parts = line.split(CODE);
  return parts
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part.replace(ADDRESS, (_, before: string, path: string) => before + fromPage(path, inclusion)),
    )
    .join('');
}

function fromPage(written: string, { file, page, folderName, hasFile }: Inclusion): string {
  const isThere = (path: string): boolean => formsOf(decodeUrlPart(path)).some(hasFile);
  const folder = posix.dirname(page);
  if (written.startsWith('/') || isThere(posix.join(folder, written))) return written;
  const beside = posix.join(posix.dirname(file), written);
  const own = `../${folderName}/`;
  const path = beside.startsWith(own) ? beside.slice(own.length) : beside;
  return isThere(path) ? posix.relative(folder, path) : written;
}

/** The files that a path without its ending may mean. */
function formsOf(path: string): readonly string[] {
  const bare = path.replace(/\/$/, '');
  return bare === '' || bare.startsWith('..') ? [] : [bare, `${bare}.md`, `${bare}/index.md`];
}
