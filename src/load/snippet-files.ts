import { posix } from 'node:path';
import { nearest } from '../support/nearest.ts';
import type { FoundFile } from './files.ts';
import { withLinksOfPage } from './included-links.ts';
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

/** The files of a site. */
export interface SnippetSource {
  /** A file by its path from the content folder. */
  readonly find: (path: string) => FoundFile | undefined;
  /** Paths of the files of the content folder. */
  readonly paths: () => Iterable<string>;
  /** Text of a found file; undefined where it is too long for a page. */
  readonly read: (path: string) => string | undefined;
}

/** Where files are looked for besides the content folder and that of the page. */
export interface SnippetPlaces {
  /** Name of the content folder: `docs/a.md` is `a.md` of a content folder `docs`, as MkDocs has it. */
  readonly folderName: string;
  /** Folders that the settings of the site name, from the content folder: `..`, `../includes`; '' for itself. */
  readonly bases: readonly string[];
}

/**
 * The files that pages may include: those that were found in the content folder and nothing else, so that neither
 * `..` nor an absolute path nor a symbolic link leads out of it. Each is read and searched for sections once.
 */
export class SnippetFiles {
  readonly #source: SnippetSource;
  readonly #places: SnippetPlaces;
  readonly #files = new Map<string, SnippetFile | undefined>();
  /** Suggestions that may still be looked for: each compares a path with those of all files. */
  #suggestions = 100;

  constructor(source: SnippetSource, places: SnippetPlaces) {
    this.#source = source;
    this.#places = places;
  }

  /** The file that a page means by a path, or why there is none. */
  find(target: SnippetTarget, page: string): SnippetFile | Refusal {
    const { path } = target;
    if (/^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(path)) return remote(path);
    const inFolder = this.#candidates(path, page);
    if (path.startsWith('/') || inFolder.length === 0) return outside(path);
    const found = inFolder.find((candidate) => this.#source.find(candidate));
    if (found === undefined) return this.#missing(path, inFolder);
    if (this.#source.find(found)?.kind === 'link') return symbolicLink(path);
    const file = this.#open(found);
    return file ?? notText(path);
  }

  /** A line of an included file, with links that lead on from the page that it is included in. */
  linksOfPage(line: string, file: string, page: string): string {
    return withLinksOfPage(line, {
      file,
      page,
      folderName: this.#places.folderName,
      hasFile: (path) => this.#source.find(path) !== undefined,
    });
  }

  /** Paths from the content folder that a written path may stand for, in the order of preference. */
  #candidates(path: string, page: string): string[] {
    const { folderName, bases } = this.#places;
    const own = `${folderName}/`;
    const inside = [
      posix.normalize(path),
      posix.normalize(posix.join(posix.dirname(page), path)),
      ...(path.startsWith(own) ? [posix.normalize(path.slice(own.length))] : []),
    ].filter((candidate) => candidate !== '..' && !candidate.startsWith('../'));
    // A base may lie beside the content folder; whether the site lets anybody read there, it says itself. A page
    // `README.md` that includes "README.md" means the one of the base.
    const inBases = bases.map((base) => {
      const file = posix.normalize(posix.join(base, path));
      return file.startsWith(`../${own}`) ? file.slice(`../${own}`.length) : file;
    });
    return [...inBases, ...inside];
  }

  #missing(path: string, candidates: readonly string[]): Refusal {
    const isBehindLink = candidates.some((name) =>
      foldersOf(name).some((folder) => this.#source.find(folder)?.kind === 'link'),
    );
    if (isBehindLink) return symbolicLink(path);
    return noFile(path, this.#suggestions-- > 0 ? nearest(path, this.#source.paths()) : undefined);
  }

  /** Undefined where the file is no text. */
  #open(path: string): SnippetFile | undefined {
    if (!this.#files.has(path)) this.#files.set(path, snippetFile(path, this.#source.read(path)));
    return this.#files.get(path);
  }
}

/** `a/b/c.md` → `a`, `a/b`. */
function foldersOf(path: string): string[] {
  const steps = path.split('/');
  return steps.slice(1).map((_, i) => steps.slice(0, i + 1).join('/'));
}

function snippetFile(path: string, text: string | undefined): SnippetFile | undefined {
  if (text === undefined || text.includes('\0')) return undefined;
  const lines = text.replace(/\n$/, '').split('\n');
  return { path, lines, sections: sectionsOf(lines), bodyStart: bodyStart(path, lines) };
}

/** The lines of a file that are wanted. Shown as code, a whole file keeps its front matter. */
export function spansOf(
  file: SnippetFile,
  { section, ranges }: SnippetTarget,
  inCode: boolean,
): readonly Span[] {
  const total = file.lines.length;
  if (section !== undefined) return [file.sections.get(section) ?? [0, 0]];
  if (ranges.length === 0) return [[inCode ? 0 : file.bodyStart, total]];
  return ranges.map(({ from = 1, to = total }): Span => {
    const first = from < 0 ? total + from : from - 1;
    const last = to < 0 ? total + to + 1 : to;
    return [Math.max(first, 0), Math.min(last, total)];
  });
}

/** Blanks that all lines of a part of a file begin with; of a whole file nothing is said. */
export function sharedIndent(
  { lines }: SnippetFile,
  { section, ranges }: SnippetTarget,
  [from, to]: Span,
): number {
  if (section === undefined && ranges.length === 0) return 0;
  let shared: number | undefined;
  for (const line of lines.slice(from, to)) {
    if (line.trim() === '') continue;
    shared = Math.min(shared ?? Infinity, line.length - line.trimStart().length);
  }
  return shared ?? 0;
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
