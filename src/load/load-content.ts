import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { contentsEntries } from '../model/contents.ts';
import type { Content, Located, MarkdownFile, ProjectFile, RoleFolder } from '../model/content.ts';
import { NO_HISTORY } from '../model/history.ts';
import { PayFile } from '../model/pay.ts';
import { ContentError, type Problem } from '../model/problem.ts';
import { RoleFacts } from '../model/role.ts';
import { FrontMatter, GuideSettings, ProjectFrontMatter } from '../model/settings.ts';
import { MovesFile, OccupationsFile, SkillsFile, SourcesFile } from '../model/shared-data.ts';
import { openMkdocsSite, type MkdocsSite } from './mkdocs/site.ts';
import { commonAbbreviations } from './common-abbreviations.ts';
import { findFiles, isPart, type FoundFile } from './files.ts';
import { gitHistory } from './git-history.ts';
import { readMarkdown } from './markdown-file.ts';
import { pictureSizes } from './picture-sizes.ts';
import { SnippetFiles } from './snippet-files.ts';
import { expandSnippets, type SnippetContext } from './snippets.ts';
import { strayFiles } from './strays.ts';
import { located, readYaml } from './yaml.ts';

/** Files of shared data: path, schema. */
const DATA = {
  'data/skills.yaml': SkillsFile,
  'data/sources.yaml': SourcesFile,
  'data/moves.yaml': MovesFile,
  'data/occupations.yaml': OccupationsFile,
} as const;

/** Bytes of the longest file that a page may include. */
const MAX_INCLUDED = 2_000_000;

/**
 * Reads a content folder. Every mistake is collected; what could be read is given even so, so that one run
 * reports everything. Throws `ContentError` only where there is no such folder.
 *
 * @param folder the folder to read: a guide, a MkDocs site (then its folder of pages), or any other with pages
 * @param shownAs how messages name it: `content`
 * @param options `history`: whether git is asked, which a site needs and a check does not
 */
export function loadContent(
  folder: string,
  shownAs: string,
  { history = false }: { readonly history?: boolean } = {},
): Content {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new ContentError([noFolder(shownAs)]);
  const hasSettings = existsSync(path.join(folder, 'guide.yaml'));
  const site = hasSettings ? undefined : openMkdocsSite(path.resolve(folder), shownAs);
  const pages = site?.docs ?? folder;
  const content = new Loader(pages, site?.docsShownAs ?? shownAs, site).load();
  return history ? { ...content, history: gitHistory(pages) } : content;
}

function noFolder(shownAs: string): Problem {
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

/** One read of a folder. More than 200 lines, since each kind of file hands the others what it read and reported. */
class Loader {
  readonly #folder: string;
  readonly #shownAs: string;
  readonly #files: ReadonlyMap<string, FoundFile>;
  readonly #texts = new Map<string, string>();
  readonly #problems: Problem[] = [];
  readonly #strict: boolean;
  readonly #snippets: SnippetFiles;
  /** Paths of files that pages include. */
  readonly #included = new Set<string>();
  readonly #site: MkdocsSite | undefined;

  constructor(folder: string, shownAs: string, site: MkdocsSite | undefined) {
    this.#folder = path.resolve(folder);
    this.#shownAs = shownAs;
    this.#site = site;
    const found = findFiles(this.#folder).filter((file) => !site?.isExcluded(file.path));
    this.#files = new Map(found.map((file) => [file.path, file]));
    this.#strict = this.#files.has('guide.yaml');
    this.#snippets = new SnippetFiles(
      {
        find: (file) => this.#find(file),
        paths: () => this.#files.keys(),
        read: (file) => this.#readIncluded(file),
      },
      { folderName: path.basename(this.#folder), bases: site?.snippetBases ?? [] },
    );
  }

  load(): Content {
    const settings = this.#site?.settings ?? this.#yaml('guide.yaml', GuideSettings, GuideSettings.parse({}));
    const shared = {
      skills: this.#yaml('data/skills.yaml', SkillsFile, []),
      sources: this.#yaml('data/sources.yaml', SourcesFile, []),
      moves: this.#yaml('data/moves.yaml', MovesFile, []),
      occupations: this.#yaml('data/occupations.yaml', OccupationsFile, []),
    };
    const drafts: MarkdownFile[] = [];
    const roles = this.#roles(drafts);
    const projects = this.#projects();
    const isDraftShown = settings.value.problems === 'advise';
    const pages = [...this.#pages(), ...(isDraftShown ? drafts : [])];
    const parts = new Set([...this.#files.keys()].filter((file) => this.#isPart(file)));
    for (const part of parts) this.#read(part);
    const appended = (this.#site?.appended ?? []).filter((file) => this.#readIncluded(file) !== undefined);
    const listed = this.#site?.contents(this.#files.values());
    this.#problems.push(...(listed?.problems ?? []));
    if (this.#strict) this.#reportStrays();
    const assets = this.#assets();
    return {
      folder: this.#shownAs,
      strict: this.#strict,
      settings,
      contents: listed?.entries ?? contentsEntries(settings.value.contents),
      editUrl: this.#site?.editUrl,
      tagsPage: this.#site?.tagsPage ?? 'tags.md',
      roles,
      projects,
      pages,
      parts,
      abbreviations: commonAbbreviations(this.#texts, appended, (file, problem) => {
        // In another tool's folder a file of this name may be anything.
        if (this.#strict) this.#problems.push({ file: this.#shown(file), ...problem });
      }),
      ...shared,
      assets,
      pictureSizes: pictureSizes(assets),
      texts: this.#texts,
      history: NO_HISTORY,
      problems: this.#problems,
    };
  }

  /** @param drafts is given the pages of roles whose facts are not complete */
  #roles(drafts: MarkdownFile[]): RoleFolder[] {
    if (!this.#strict) return [];
    const ids = new Set([...this.#files.keys()].flatMap((file) => /^roles\/([^/]+)\//.exec(file)?.[1] ?? []));
    return [...ids].flatMap((id) => {
      const facts = this.#required(`roles/${id}/role.yaml`, 'the facts of the role', RoleFacts);
      const page = this.#files.has(`roles/${id}/index.md`)
        ? this.#markdown(`roles/${id}/index.md`, FrontMatter)
        : this.#missing(`roles/${id}/index.md`, 'the text of the role');
      const pay = this.#yaml(`roles/${id}/pay.yaml`, PayFile, []);
      if (page && !facts) drafts.push(page);
      return facts && page ? [{ id, facts, page, pay }] : [];
    });
  }

  #projects(): ProjectFile[] {
    if (!this.#strict) return [];
    const paths = [...this.#files.keys()].filter(
      (file) => /^projects\/[^/]+\.md$/.test(file) && !this.#isPart(file),
    );
    return paths.flatMap((file) => {
      const page = this.#markdown(file, ProjectFrontMatter);
      return page ? [{ id: path.posix.basename(file, '.md'), page }] : [];
    });
  }

  #pages(): MarkdownFile[] {
    const isPlain = (file: FoundFile): boolean =>
      file.kind === 'markdown' &&
      !this.#isPart(file.path) &&
      !(this.#strict && /^(roles\/[^/]+\/index\.md|projects\/[^/]+\.md)$/.test(file.path));
    return [...this.#files.values()]
      .filter(isPlain)
      .flatMap((file) => this.#markdown(file.path, FrontMatter) ?? []);
  }

  /** MkDocs makes a page of every Markdown file. */
  #isPart(file: string): boolean {
    return this.#site === undefined && isPart(file);
  }

  #find(file: string): FoundFile | undefined {
    return this.#files.get(file) ?? this.#site?.outside(file);
  }

  #assets(): ReadonlyMap<string, string> {
    const files = [...this.#files.values()].filter((file) => file.kind === 'asset' && this.#isSafe(file));
    return new Map(files.map((file) => [file.path, file.absolute]));
  }

  /** An SVG is a document: opened by itself it would run its scripts on our site. */
  #isSafe(file: FoundFile): boolean {
    if (!/\.svg$/i.test(file.path)) return true;
    const risk = /<script|<foreignObject|<!ENTITY|\bon[a-z]+\s*=|javascript:|<iframe|<embed|<object/i.exec(
      readFileSync(file.absolute, 'utf8'),
    );
    if (risk) {
      this.#report(file.path, 'this picture could run a script', {
        unexpected: `Unexpected \`${risk[0]}\`, expected shapes and text only`,
        fix: 'export it as a plain SVG, or as PNG. It was not published.',
      });
    }
    return !risk;
  }

  #reportStrays(): void {
    const files = [...this.#files.values()].filter(({ path: file }) => !this.#included.has(file));
    for (const { path: file, ...words } of strayFiles(files, Object.keys(DATA))) {
      this.#report(file, words.what, words);
    }
  }

  #required<S extends z.ZodType>(file: string, what: string, schema: S): Located<z.infer<S>> | undefined {
    return this.#files.has(file) ? this.#parseYaml(file, schema) : this.#missing(file, what);
  }

  #missing(file: string, what: string): undefined {
    this.#report(file, 'this file is missing', {
      unexpected: `Unexpected end of the folder, expected \`${path.posix.basename(file)}\` with ${what}`,
      fix: 'add the file, or delete the folder.',
    });
  }

  #yaml<S extends z.ZodType>(file: string, schema: S, fallback: z.infer<S>): Located<z.infer<S>> {
    const parsed = this.#files.has(file) ? this.#parseYaml(file, schema) : undefined;
    return parsed ?? located({ file: this.#shown(file), text: '', firstLine: 1 }, fallback);
  }

  #parseYaml<S extends z.ZodType>(file: string, schema: S): Located<z.infer<S>> | undefined {
    const result = readYaml({ file: this.#shown(file), text: this.#read(file), firstLine: 1 }, schema);
    if (result.ok) return result.located;
    this.#problems.push(...result.problems);
    return undefined;
  }

  #markdown<S extends z.ZodType>(file: string, schema: S): MarkdownFile<z.infer<S>> | undefined {
    const source = { path: file, file: this.#shown(file), text: this.#read(file), strict: this.#strict };
    const { page, problems } = readMarkdown(source, schema);
    this.#problems.push(...problems);
    const expanded = page && expandSnippets(page, this.#snippetContext());
    return expanded ? { ...page, ...expanded } : page;
  }

  #snippetContext(): SnippetContext {
    return {
      files: this.#snippets,
      shown: (file) => this.#shown(file),
      report: (problem) => this.#problems.push(problem),
    };
  }

  #readIncluded(file: string): string | undefined {
    this.#included.add(file);
    const known = this.#find(file);
    if (!known || statSync(known.absolute).size > MAX_INCLUDED) return undefined;
    return this.#texts.get(file) ?? this.#read(file);
  }

  /** Text of a file with `\n` line ends and without byte order mark. */
  #read(file: string): string {
    const absolute = this.#find(file)?.absolute ?? path.join(this.#folder, file);
    const text = readFileSync(absolute, 'utf8')
      .replace(/^\u{FEFF}/u, '')
      .replace(/\r\n?/g, '\n');
    this.#texts.set(file, text);
    return text;
  }

  #report(file: string, what: string, words: { unexpected: string; fix: string }): void {
    this.#problems.push({ file: this.#shown(file), line: 1, column: 1, check: 'load', what, ...words });
  }

  #shown(file: string): string {
    return path.posix.join(this.#shownAs, file);
  }
}
