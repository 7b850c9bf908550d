import { posix } from 'node:path';
import type { DataPath, Located } from '../../model/content.ts';
import type { ContentsEntry } from '../../model/contents.ts';
import type { Problem } from '../../model/problem.ts';
import { isRecord } from '../../support/is-record.ts';
import { nearest } from '../../support/nearest.ts';
import type { MkdocsConfig } from './config.ts';
import type { FolderContents } from './folder-contents.ts';
import { restPattern } from './rest-pattern.ts';

/** What the entries of `nav` may lead to. */
export interface NavTargets {
  readonly pages: ReadonlySet<string>;
  readonly assets: ReadonlySet<string>;
  readonly folders: FolderContents;
  /** The page that a path means in the language of the site. */
  readonly find: (path: string) => string | undefined;
}

export interface NavResult {
  readonly entries: readonly ContentsEntry[];
  readonly problems: readonly Problem[];
}

/** Sections within sections that are read; nobody finds anything in more. */
const MAX_DEPTH = 12;

/** The `nav` of `mkdocs.yml` → contents, with every entry that leads to no page reported at its place. */
export function readNav(config: Located<MkdocsConfig>, targets: NavTargets): NavResult {
  return new NavReader(config, targets).read();
}

class NavReader {
  readonly #config: Located<MkdocsConfig>;
  readonly #targets: NavTargets;
  readonly #problems: Problem[] = [];
  /** Whether the first page of a section introduces it, as Material's `navigation.indexes` has it. */
  readonly #hasIndexes: boolean;

  constructor(config: Located<MkdocsConfig>, targets: NavTargets) {
    this.#config = config;
    this.#targets = targets;
    const { theme, plugins } = config.value;
    const isFeature = theme?.features.includes('navigation.indexes') === true;
    this.#hasIndexes = isFeature || plugins.has('section-index');
  }

  read(): NavResult {
    const nav = this.#config.value.nav ?? [];
    const entries = nav.flatMap((item, i) => this.#item(item, ['nav', i], 0));
    return { entries, problems: this.#problems };
  }

  #item(item: unknown, at: DataPath, depth: number): ContentsEntry[] {
    if (typeof item === 'string') return this.#target(item, undefined, at);
    if (!isRecord(item)) return this.#refuse(at, String(item));
    return Object.entries(item).flatMap(([title, value]) =>
      this.#titled(title, value, [...at, title], depth),
    );
  }

  #titled(title: string, value: unknown, at: DataPath, depth: number): ContentsEntry[] {
    if (typeof value === 'string') return this.#target(value, title, at);
    if (!Array.isArray(value) || depth >= MAX_DEPTH) return this.#refuse(at, title);
    const entries = value.flatMap((item, i) => this.#item(item, [...at, i], depth + 1));
    const [first] = entries;
    const introduces = this.#hasIndexes && first?.kind === 'page' && first.title === undefined;
    return introduces && /(^|\/)(index|README)\.md$/i.test(first.path)
      ? [{ kind: 'section', title, path: first.path, entries: entries.slice(1) }]
      : [{ kind: 'section', title, entries }];
  }

  #target(written: string, title: string | undefined, at: DataPath): ContentsEntry[] {
    const { pages, assets, folders, find } = this.#targets;
    const named = title === undefined || title.trim() === '' ? {} : { title };
    if (/^([a-z][a-z0-9+.-]*:|\/)/i.test(written)) return this.#link(written, title ?? written);
    if (/^[!*]include\s/.test(written)) return this.#otherSite(written, at);
    const pattern = restPattern(written);
    if (pattern) {
      const entries = folders.matching(pattern);
      return title === undefined ? entries : [{ kind: 'section', title, entries }];
    }
    const path = posix
      .normalize(written.replace(/#.*$/, ''))
      .replace(/^\.\//, '')
      // A notebook goes by the path of the page that it is.
      .replace(/\.ipynb$/i, (ending) => (assets.has(written) ? ending : '.md'));
    const own = pages.has(path) ? path : find(path);
    if (own !== undefined) return [{ kind: 'page', path: own, ...named }];
    if (assets.has(path)) return [{ kind: 'link', href: path, title: title ?? posix.basename(path) }];
    const section = folders.section(path);
    if (section?.kind === 'section') return [{ ...section, ...named }];
    // Addresses of published pages, `guides/start/`, work in Material too.
    const page = [`${path.replace(/\/$/, '')}.md`, path.replace(/\.html$/, '.md')].find((name) =>
      pages.has(name),
    );
    if (page !== undefined) return [{ kind: 'page', path: page, ...named }];
    return this.#missing(written, path, at);
  }

  /** Only addresses that a reader can open: the contents must not bring a `javascript:` link. */
  #link(href: string, title: string): ContentsEntry[] {
    const path = href.startsWith('/') ? href.replace(/^\/+/, '') : undefined;
    if (path !== undefined && this.#targets.pages.has(path)) return [{ kind: 'page', path, title }];
    return /^(https?|mailto):/i.test(href) ? [{ kind: 'link', href, title }] : [];
  }

  #missing(written: string, path: string, at: DataPath): [] {
    const meant = nearest(path, this.#targets.pages);
    this.#report(at, {
      what: 'the navigation leads to no page',
      unexpected: `Unexpected \`${written}\`, expected ${meant === undefined ? 'the path of a page in the folder of pages' : `\`${meant}\``}`,
      fix: meant === undefined ? 'write the page, or take the entry out.' : `write \`${meant}\`.`,
    });
    return [];
  }

  /** `!include ./team/mkdocs.yml` of the plugin monorepo: its pages lie outside the folder of pages. */
  #otherSite(written: string, at: DataPath): [] {
    this.#report(at, {
      what: 'the navigation takes in another site, which is not read',
      unexpected: `Unexpected \`${written}\`, expected a page in the folder of pages`,
      fix: 'copy the pages of that site into a folder beside these, or build it by itself.',
    });
    return [];
  }

  #refuse(at: DataPath, found: string): [] {
    this.#report(at, {
      what: 'the navigation has an entry that leads nowhere',
      unexpected: `Unexpected \`${found}\`, expected a page, a web address or a list of them`,
      fix: 'write `Title: page.md`, or take the entry out.',
    });
    return [];
  }

  #report(at: DataPath, words: Pick<Problem, 'what' | 'unexpected' | 'fix'>): void {
    const { file } = this.#config;
    this.#problems.push({ file, ...this.#config.at(at), check: 'mkdocs', ...words });
  }
}
