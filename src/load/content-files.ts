import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type * as z from 'zod';
import type { Located } from '../model/content.ts';
import type { Problem } from '../model/problem.ts';
import { DOWNLOADS, findFiles, isDownload, isPart, kindOf, type FoundFile } from './files.ts';
import type { ForeignSite } from './foreign-site.ts';
import { lostPicture, notebookText } from './mkdocs/notebook.ts';
import { riskOfPicture, textOfFile, type FileProblem } from './whole-files.ts';
import { located, readYaml } from './yaml.ts';

/** Bytes of the longest file that a page may include. */
const MAX_INCLUDED = 2_000_000;

/** The files of one content folder, with their texts as they were read and what is wrong with them. */
export class ContentFiles {
  /** Files by path from the folder, in a stable order. */
  readonly all: ReadonlyMap<string, FoundFile>;
  /** Name of the folder itself. */
  readonly folderName: string;
  /** Texts that were read, by path, in our notation. */
  readonly texts = new Map<string, string>();
  /** Texts that are saved otherwise than in UTF-8, path → name of the encoding. */
  readonly otherEncodings = new Map<string, string>();
  /** Texts that another notation was read from, as their authors wrote them. */
  readonly sources = new Map<string, string>();
  /** Paths of files that pages include. */
  readonly included = new Set<string>();
  readonly problems: Problem[] = [];
  /** How messages name the folder: `content`. */
  readonly shownAs: string;
  /** Where files lie that go by another path, from the folder. */
  readonly lying: ReadonlyMap<string, string>;
  readonly #folder: string;
  /** Lines of the file in which the lines of a text were written, where they have moved. */
  readonly #lines = new Map<string, readonly number[]>();
  readonly #site: ForeignSite | undefined;

  /** @param site the site of another tool that the folder belongs to; it may leave files out and have others outside */
  constructor(
    folder: string,
    shownAs: string,
    site: ForeignSite | undefined,
    options: { readonly mdx: boolean },
  ) {
    this.#folder = path.resolve(folder);
    this.shownAs = shownAs;
    this.#site = site;
    this.folderName = path.basename(this.#folder);
    const found = (site?.files ?? this.#filesOf(site, options)).map((file) => ({
      file,
      path: this.#pathOf(file),
    }));
    this.all = new Map(
      found.map(({ file, path: at }) => [
        at,
        at === file.path ? file : { ...file, path: at, kind: 'markdown' },
      ]),
    );
    const moved = found.filter(({ file, path: at }) => at !== file.path);
    this.lying = new Map([
      ...(site?.lying ?? []),
      ...moved.map(({ file, path: at }) => [at, file.path] as const),
    ]);
  }

  /** A notebook goes by the path of the page that it is. */
  #pathOf({ path: file }: FoundFile): string {
    return this.#site?.isNotebook(file) === true ? file.replace(/\.ipynb$/i, '.md') : file;
  }

  #filesOf(site: ForeignSite | undefined, options: { readonly mdx: boolean }): FoundFile[] {
    return findFiles(this.#folder, options)
      .filter((file) => !site?.isExcluded(file.path))
      .map((file) => (file.kind === 'link' && site?.linked(file)) || file)
      .map((file) => (this.#isDownload(file) ? { ...file, kind: 'asset' as const } : file));
  }

  #isDownload(file: FoundFile): boolean {
    if (file.kind !== 'foreign' && file.kind !== 'data') return false;
    return isDownload(file.path) && (this.#site !== undefined || file.path.startsWith(DOWNLOADS));
  }

  has(file: string): boolean {
    return this.all.has(file);
  }

  /** A file of the folder, or one outside that the site's settings name. */
  find(file: string): FoundFile | undefined {
    return this.all.get(file) ?? this.#site?.outside(file);
  }

  /** True for Markdown that is no page of its own. */
  isPart(file: string): boolean {
    return this.#site ? kindOf(file) === 'markdown' && this.#site.isPart(file) : isPart(file);
  }

  /** Text of a file with `\n` line ends, without byte order mark, in our notation. Throws where there is no such file. */
  read(file: string): string {
    const found = this.find(file);
    const absolute = found?.absolute ?? path.join(this.#folder, file);
    const written = (found?.text ?? this.#decoded(file, readFileSync(absolute)))
      .replace(/^\u{FEFF}/u, '')
      .replace(/\r\n?/g, '\n');
    const text = this.all.get(file)?.kind === 'markdown' ? this.#inOurNotation(file, written) : written;
    this.texts.set(file, text);
    return text;
  }

  /** Some programs save texts otherwise than in UTF-8. Such a file is read as it is meant, so that this is all that is said of it. */
  #decoded(file: string, bytes: Buffer): string {
    const { text, encoding, problem } = textOfFile(bytes);
    if (encoding !== undefined && encoding !== 'UTF-8') this.otherEncodings.set(file, encoding);
    if (problem && !this.texts.has(file)) this.report(file, problem);
    return text;
  }

  #inOurNotation(file: string, source: string): string {
    const notebook =
      this.all.get(file)?.absolute.endsWith('.ipynb') === true ? notebookText(source) : undefined;
    for (const line of notebook?.pictures ?? []) this.problems.push(lostPicture(this.shown(file), line));
    const written = notebook ?? this.#site?.asWritten(source, file);
    if (!written || written.text === source) return source;
    this.sources.set(file, source);
    if (written.lines) this.#lines.set(file, written.lines);
    return written.text;
  }

  /** Whether lines of a text stand elsewhere in its file. */
  hasMoved(file: string): boolean {
    return this.#lines.has(file);
  }

  /** The line of a file in which a line of its text was written, both 1-based. */
  lineOf(file: string, line: number): number {
    return this.#lines.get(file)?.[line - 1] ?? line;
  }

  /** Text of a file that a page includes; undefined where there is none, or where it is far too long. */
  readIncluded(file: string): string | undefined {
    this.included.add(file);
    const known = this.find(file);
    if (!known || statSync(known.absolute).size > MAX_INCLUDED) return undefined;
    return this.texts.get(file) ?? this.read(file);
  }

  /** Files that are published as they are: path → absolute path. Reports a picture that could run a script. */
  assets(): ReadonlyMap<string, string> {
    const files = [...this.all.values()].filter((file) => file.kind === 'asset' && this.#isSafe(file));
    return new Map(files.map((file) => [file.path, file.absolute]));
  }

  /** An SVG is a document: opened by itself it would run its scripts on our site. */
  #isSafe(file: FoundFile): boolean {
    if (!/\.svg$/i.test(file.path)) return true;
    const problem = riskOfPicture(readFileSync(file.absolute, 'utf8'));
    if (problem) this.report(file.path, problem);
    return problem === undefined;
  }

  /** Facts of a YAML file that has to be there; undefined, and reported, where it is missing or has mistakes. */
  requiredYaml<S extends z.ZodType>(file: string, what: string, schema: S): Located<z.infer<S>> | undefined {
    if (this.has(file)) return this.#parseYaml(file, schema);
    // What lies there under another name is told of by itself.
    return this.has(file.replace(/\.yaml$/, '.yml')) ? undefined : this.missing(file, what);
  }

  /** Records that a file is missing. `what`: what it would hold, in words. */
  missing(file: string, what: string): undefined {
    this.report(file, {
      what: 'this file is missing',
      unexpected: `Unexpected end of the folder, expected \`${path.posix.basename(file)}\` with ${what}`,
      fix: 'add the file, or delete the folder.',
    });
  }

  /** Facts of a YAML file that may be missing; the fallback where it is, or where it has mistakes, which are reported. */
  yaml<S extends z.ZodType>(file: string, schema: S, fallback: z.infer<S>): Located<z.infer<S>> {
    const parsed = this.has(file) ? this.#parseYaml(file, schema) : undefined;
    return parsed ?? located({ file: this.shown(file), text: '', firstLine: 1 }, fallback);
  }

  #parseYaml<S extends z.ZodType>(file: string, schema: S): Located<z.infer<S>> | undefined {
    const result = readYaml({ file: this.shown(file), text: this.read(file), firstLine: 1 }, schema);
    if (result.ok) return result.located;
    this.problems.push(...result.problems);
    return undefined;
  }

  /** Records what is wrong with a file as a whole. */
  report(file: string, problem: FileProblem): void {
    this.problems.push({ file: this.shown(file), line: 1, column: 1, check: 'load', ...problem });
  }

  /** How messages name a file: `content/guide.yaml`. */
  shown(file: string): string {
    return path.posix.join(this.shownAs, this.lying.get(file) ?? file);
  }
}
