import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type * as z from 'zod';
import { contentsEntries } from '../model/contents.ts';
import type { Content, MarkdownFile, ProjectFile, RoleFolder } from '../model/content.ts';
import { OWN_HEADING_IDS } from '../model/heading-ids.ts';
import { NO_HISTORY } from '../model/history.ts';
import type { LineOrigin } from '../model/line-origin.ts';
import { dialectOfSettings } from '../model/markdown-settings.ts';
import { roleOfPart } from '../model/role-parts.ts';
import { NO_TRANSLATIONS } from '../model/translations.ts';
import { ContentError } from '../model/problem.ts';
import { FrontMatter, GuideSettings, ProjectFrontMatter } from '../model/settings.ts';
import { MovesFile, OccupationsFile, SkillsFile, SourcesFile } from '../model/shared-data.ts';
import { openDocsSite } from './docs-site/site.ts';
import type { ForeignSite } from './foreign-site.ts';
import { misnamedSettings, noFolder } from './folder-problems.ts';
import { openMkdocsSite } from './mkdocs/site.ts';
import { TAGS_MARK, TAGS_PAGE } from './mkdocs/tags-page.ts';
import { commonAbbreviations } from './common-abbreviations.ts';
import { ContentFiles } from './content-files.ts';
import type { FoundFile } from './files.ts';
import { gitHistory } from './git-history.ts';
import { guideIcons } from './icon-files.ts';
import { readMarkdown } from './markdown-file.ts';
import { pictureSizes } from './picture-sizes.ts';
import { isInPlaceOfRolePage, readRoles } from './role-folders.ts';
import { SnippetFiles } from './snippet-files.ts';
import { expandSnippets, type SnippetContext } from './snippets.ts';
import { strayFiles } from './strays.ts';
import { loadWords } from './words.ts';
import type { YamlSource } from './yaml.ts';

/** Files of shared data: path, schema. */
const DATA = {
  'data/skills.yaml': SkillsFile,
  'data/sources.yaml': SourcesFile,
  'data/moves.yaml': MovesFile,
  'data/occupations.yaml': OccupationsFile,
} as const;

/** A guide's own words of the interface. */
const WORDS = 'words.yaml';

/**
 * Reads a content folder. Every mistake is collected; what could be read is given even so, so that one run
 * reports everything. Throws `ContentError` only where there is no such folder.
 *
 * @param folder the folder to read: a guide, a site of another tool (then its folder of pages), or any other with pages
 * @param shownAs how messages name it: `content`
 * @param options `history`: whether git is asked, which a site needs and a check does not; `mdx`: whether `.mdx` is read
 */
export function loadContent(
  folder: string,
  shownAs: string,
  { history = false, mdx = false }: { readonly history?: boolean; readonly mdx?: boolean } = {},
): Content {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new ContentError([noFolder(shownAs)]);
  const hasSettings = existsSync(path.join(folder, 'guide.yaml'));
  const site = hasSettings ? undefined : openSite(path.resolve(folder), shownAs);
  // In the folder of another tool a file of this name may be anything.
  if (!hasSettings && !site && existsSync(path.join(folder, 'guide.yml')))
    throw new ContentError([misnamedSettings(shownAs)]);
  const pages = site?.docs ?? folder;
  const files = new ContentFiles(pages, site?.docsShownAs ?? shownAs, site, { mdx });
  const content = new Loader(files, site).load();
  return history ? { ...content, history: gitHistory(pages) } : content;
}

/** The site of another tool that a folder is, or belongs to; undefined for any other folder. */
export function openSite(folder: string, shownAs: string): ForeignSite | undefined {
  return openMkdocsSite(folder, shownAs) ?? openDocsSite(folder, shownAs);
}

/** One read of a folder: what each kind of file holds. A little over 200 lines: one method for each kind. */
class Loader {
  readonly #files: ContentFiles;
  readonly #strict: boolean;
  readonly #snippets: SnippetFiles;
  readonly #site: ForeignSite | undefined;
  #dedents = false;

  constructor(files: ContentFiles, site: ForeignSite | undefined) {
    this.#files = files;
    this.#site = site;
    this.#strict = files.has('guide.yaml');
    this.#snippets = new SnippetFiles(
      {
        find: (file) => files.find(file),
        paths: () => files.all.keys(),
        read: (file) => files.readIncluded(file),
      },
      { folderName: files.folderName, bases: site?.snippetBases ?? [] },
    );
  }

  load(): Content {
    const settings =
      this.#site?.settings ?? this.#files.yaml('guide.yaml', GuideSettings, GuideSettings.parse({}));
    this.#dedents = this.#site?.dialect.dedentsParts ?? settings.value.markdown.dedentParts;
    const { words, problems } = loadWords(settings, this.#ownWords(), this.#hasRoles());
    this.#files.problems.push(...problems);
    const shared = this.#shared();
    const { roles, drafts } = this.#strict
      ? readRoles(this.#files, (file) => this.#markdown(file, FrontMatter))
      : { roles: [], drafts: [] };
    const projects = this.#projects();
    const isDraftShown = settings.value.problems === 'advise';
    const read = this.#pages();
    const pages = isDraftShown ? [...read, ...drafts] : this.#withoutOrphans(read, roles);
    const parts = new Set([...this.#files.all.keys()].filter((file) => this.#files.isPart(file)));
    for (const part of parts) this.#files.read(part);
    const appended = (this.#site?.appended ?? []).filter(
      (file) => this.#files.readIncluded(file) !== undefined,
    );
    const { navigation, ...ofSite } = this.#ofSite(settings.value, pages);
    this.#reportStrays();
    const assets = this.#files.assets();
    return {
      folder: this.#files.shownAs,
      strict: this.#strict,
      settings: { ...settings, value: this.#withOldAddresses({ ...settings.value, ...navigation }, pages) },
      words,
      lying: this.#files.lying,
      ...ofSite,
      roles,
      projects,
      pages,
      parts,
      abbreviations: commonAbbreviations(this.#files.texts, appended, (file, problem) => {
        // In another tool's folder a file of this name may be anything.
        if (this.#strict) this.#files.problems.push({ file: this.#files.shown(file), ...problem });
      }),
      ...shared,
      assets,
      pictureSizes: pictureSizes(assets),
      texts: new Map([...this.#files.texts, ...this.#files.sources]),
      otherEncodings: this.#files.otherEncodings,
      written: this.#files.texts,
      history: NO_HISTORY,
      problems: this.#files.problems,
    };
  }

  /** Pages but the parts of roles that could not be read: that is told, and what they miss for it is no mistake of theirs. */
  #withoutOrphans(pages: readonly MarkdownFile[], roles: readonly RoleFolder[]): readonly MarkdownFile[] {
    if (!this.#strict) return pages;
    const known = new Set(roles.map(({ id }) => id));
    return pages.filter(({ path: file }) => {
      const role = roleOfPart(file);
      return role === undefined || known.has(role);
    });
  }

  #shared(): Pick<Content, 'skills' | 'sources' | 'moves' | 'occupations'> {
    return {
      skills: this.#files.yaml('data/skills.yaml', SkillsFile, []),
      sources: this.#files.yaml('data/sources.yaml', SourcesFile, []),
      moves: this.#files.yaml('data/moves.yaml', MovesFile, []),
      occupations: this.#files.yaml('data/occupations.yaml', OccupationsFile, []),
    };
  }

  /** What the settings of another tool's site say of all pages, with what is wrong with them there; else what ours say. */
  #ofSite(
    settings: GuideSettings,
    pages: readonly MarkdownFile[],
  ): Pick<
    Content,
    'contents' | 'dialect' | 'editUrl' | 'hasOwnRoot' | 'headingIds' | 'tagsPage' | 'translations'
  > & {
    readonly navigation: Partial<Pick<GuideSettings, 'navigation'>>;
  } {
    const listed = this.#site?.contents(this.#files.all.values(), pages);
    const inPages = this.#site?.pageProblems(pages, (file) => this.#files.shown(file)) ?? [];
    this.#files.problems.push(...(listed?.problems ?? []), ...inPages);
    return {
      navigation: listed?.navigation ? { navigation: listed.navigation } : {},
      contents: listed?.entries ?? contentsEntries(settings.contents),
      editUrl: this.#site?.editUrl,
      hasOwnRoot: this.#site?.hasOwnRoot ?? this.#strict,
      dialect: this.#site?.dialect ?? {
        ...dialectOfSettings(settings.markdown),
        icons: this.#strict ? guideIcons(this.#files.all.values()) : new Map(),
      },
      headingIds: this.#site?.headingIds ?? OWN_HEADING_IDS,
      tagsPage: this.#site?.tagsPage ?? TAGS_PAGE,
      translations: this.#site?.translations(pages) ?? NO_TRANSLATIONS,
    };
  }

  #withOldAddresses(settings: GuideSettings, pages: readonly MarkdownFile[]): GuideSettings {
    const old = this.#site?.oldAddresses(pages) ?? [];
    return old.length === 0 ? settings : { ...settings, moved: [...settings.moved, ...old] };
  }

  #hasRoles(): boolean {
    return this.#strict && [...this.#files.all.keys()].some((file) => file.startsWith('roles/'));
  }

  /** A file of this name in another tool's folder may be anything. */
  #ownWords(): YamlSource | undefined {
    if (!this.#strict || !this.#files.has(WORDS)) return undefined;
    return { file: this.#files.shown(WORDS), text: this.#files.read(WORDS), firstLine: 1 };
  }

  #projects(): ProjectFile[] {
    if (!this.#strict) return [];
    const paths = [...this.#files.all.keys()].filter(
      (file) => /^projects\/[^/]+\.md$/.test(file) && !this.#files.isPart(file),
    );
    return paths.flatMap((file) => {
      const page = this.#markdown(file, ProjectFrontMatter);
      return page ? [{ id: path.posix.basename(file, '.md'), page }] : [];
    });
  }

  #pages(): MarkdownFile[] {
    const isPlain = (file: FoundFile): boolean =>
      file.kind === 'markdown' &&
      !this.#files.isPart(file.path) &&
      !(this.#strict && /^(roles\/[^/]+\/index\.md|projects\/[^/]+\.md)$/.test(file.path)) &&
      !(this.#strict && isInPlaceOfRolePage(this.#files, file.path));
    return [...this.#files.all.values()]
      .filter(isPlain)
      .flatMap((file) => this.#markdown(file.path, FrontMatter) ?? [])
      .filter((page) => this.#site?.isDraft(page) !== true)
      .map((page) =>
        page.path === this.#site?.tagsPage ? { ...page, body: page.body.replace(TAGS_MARK, '') } : page,
      );
  }

  #reportStrays(): void {
    const unread = [...this.#files.all.values()].filter(({ path: file }) => !this.#files.included.has(file));
    // Another tool's folder may hold files of any kind; only a link may be a page that would be missed.
    const files = this.#strict ? unread : unread.filter(({ kind }) => kind === 'link');
    for (const { path: file, ...problem } of strayFiles(files, [WORDS, ...Object.keys(DATA)])) {
      this.#files.report(file, problem);
    }
  }

  #markdown<S extends z.ZodType>(file: string, schema: S): MarkdownFile<z.infer<S>> | undefined {
    const source = {
      path: file,
      file: this.#files.shown(file),
      text: this.#files.read(file),
      strict: this.#strict,
    };
    const { page, problems } = readMarkdown(source, schema);
    this.#files.problems.push(...problems);
    const expanded = page && expandSnippets(page, this.#snippetContext());
    return page && this.#withOrigins(expanded ? { ...page, ...expanded } : page);
  }

  /** Tells of each line of a page where its author wrote it, where its notation was another's. */
  #withOrigins<F>(page: MarkdownFile<F>): MarkdownFile<F> {
    if (!page.origins && !this.#files.hasMoved(page.path)) return page;
    const own = (): LineOrigin[] =>
      page.body.split('\n').map((_, i) => ({ path: page.path, line: page.bodyLine + i, shift: 0 }));
    const origins = (page.origins ?? own()).map((origin) =>
      this.#files.hasMoved(origin.path)
        ? { ...origin, line: this.#files.lineOf(origin.path, origin.line), writtenLine: origin.line }
        : origin,
    );
    return { ...page, origins };
  }

  #snippetContext(): SnippetContext {
    return {
      files: this.#snippets,
      dedents: this.#dedents,
      shown: (file) => this.#files.shown(file),
      lineOf: (file, line) => this.#files.lineOf(file, line),
      report: (problem) => this.#files.problems.push(problem),
    };
  }
}
