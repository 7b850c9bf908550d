import { posix } from 'node:path';
import { nearest } from '../support/nearest.ts';
import type { FoundFile } from './files.ts';
import { noFile, notText, outside, remote, symbolicLink, type Refusal } from './snippet-refusals.ts';
import { parseSnippetLine, type SnippetTarget } from './snippet-line.ts';

/** A file that can be included, with the sections that are marked in it. */
export interface SnippetFile {
  readonly path: string;
  readonly lines: readonly string[];
  /** Lines that belong to each section, from (0-based) up to but not with. */
  readonly sections: ReadonlyMap<string, Span>;
  /** Line behind the front matter; 0 where there is none. */
  readonly bodyStart: number;
}

/** A stretch of lines, from the first (0-based) up to but not with the second. */
export type Span = readonly [from: number, to: number];

/**
 * The files that pages may include: those that were found in the content folder and nothing else, so that neither
 * `..` nor an absolute path nor a symbolic link leads out of it. Each is read and searched for sections once.
 */
export class SnippetFiles {
  readonly #found: ReadonlyMap<string, FoundFile>;
  readonly #folderName: string;
  readonly #read: (path: string) => string | undefined;
  readonly #files = new Map<string, SnippetFile | undefined>();
  readonly #links: readonly FoundFile[];
  /** Suggestions that may still be looked for: each compares a path with those of all files. */
  #suggestions = 100;

  /**
   * @param found files of the content folder by path
   * @param folderName name of that folder: `docs/a.md` is `a.md` of a content folder `docs`, as MkDocs has it
   * @param read text of a found file; undefined where it is too long for a page
   */
  constructor(
    found: ReadonlyMap<string, FoundFile>,
    folderName: string,
    read: (path: string) => string | undefined,
  ) {
    this.#found = found;
    this.#folderName = folderName;
    this.#read = read;
    this.#links = [...found.values()].filter(({ kind }) => kind === 'link');
  }

  /** The file that a page means by a path, or why there is none. */
  find(target: SnippetTarget, page: string): SnippetFile | Refusal {
    const { path } = target;
    if (/^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(path)) return remote(path);
    const inFolder = this.#candidates(path, page);
    if (path.startsWith('/') || inFolder.length === 0) return outside(path);
    const found = inFolder.find((candidate) => this.#found.has(candidate));
    if (found === undefined) return this.#missing(path, inFolder);
    if (this.#found.get(found)?.kind === 'link') return symbolicLink(path);
    const file = this.#open(found);
    return file ?? notText(path);
  }

  /** Paths from the content folder that a written path may stand for, in the order of preference. */
  #candidates(path: string, page: string): string[] {
    const own = `${this.#folderName}/`;
    return [
      posix.normalize(path),
      posix.normalize(posix.join(posix.dirname(page), path)),
      ...(path.startsWith(own) ? [posix.normalize(path.slice(own.length))] : []),
    ].filter((candidate) => candidate !== '..' && !candidate.startsWith('../'));
  }

  #missing(path: string, candidates: readonly string[]): Refusal {
    const isBelow = (link: FoundFile): boolean => candidates.some((name) => name.startsWith(`${link.path}/`));
    if (this.#links.some(isBelow)) return symbolicLink(path);
    return noFile(path, this.#suggestions-- > 0 ? nearest(path, this.#found.keys()) : undefined);
  }

  /** Undefined where the file is no text. */
  #open(path: string): SnippetFile | undefined {
    if (!this.#files.has(path)) this.#files.set(path, snippetFile(path, this.#read(path)));
    return this.#files.get(path);
  }
}

function snippetFile(path: string, text: string | undefined): SnippetFile | undefined {
  if (text === undefined || text.includes('\0')) return undefined;
  const lines = text.replace(/\n$/, '').split('\n');
  return { path, lines, sections: sectionsOf(lines), bodyStart: bodyStart(path, lines) };
}

export function isRefusal(found: SnippetFile | Refusal): found is Refusal {
  return 'what' in found;
}

/** Front matter is about a file, not part of its text. */
function bodyStart(path: string, lines: readonly string[]): number {
  if (!/\.(md|markdown)$/i.test(path) || !/^---[ \t]*$/.test(lines[0] ?? '')) return 0;
  return lines.findIndex((line, i) => i > 0 && /^---[ \t]*$/.test(line)) + 1;
}

/** The first section of each name, and from its start to the next mark that ends or closes it. */
function sectionsOf(lines: readonly string[]): ReadonlyMap<string, Span> {
  const sections = new Map<string, Span>();
  const open = new Map<string, number>();
  lines.forEach((line, i) => {
    const mark = parseSnippetLine(line);
    if (mark?.kind !== 'section') return;
    const from = open.get(mark.name);
    if (mark.edge === 'start' && from === undefined && !sections.has(mark.name)) open.set(mark.name, i + 1);
    if (mark.edge === 'end' && from !== undefined) {
      sections.set(mark.name, [from, i]);
      open.delete(mark.name);
    }
  });
  // One that is never closed goes to the end of the file.
  for (const [name, from] of open) sections.set(name, [from, lines.length]);
  return sections;
}
