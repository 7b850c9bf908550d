import { posix } from 'node:path';
import type { DataPath, Located } from '../../model/content.ts';
import type { ContentsEntry } from '../../model/contents.ts';
import type { Problem } from '../../model/problem.ts';
import { isRecord } from '../../support/is-record.ts';
import { nearest } from '../../support/nearest.ts';
import type { MkdocsConfig } from './config.ts';
import type { FolderContents } from './folder-contents.ts';
import { restPattern } from './rest-pattern.ts';
import { plainText } from './settings.ts';

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
    const { nav, pages = [] } = this.#config.value;
    const name = nav ? 'nav' : 'pages';
    const entries = (nav ?? pages).flatMap((item, i) => this.#item(item, [name, i], 0));
    return { entries, problems: this.#problems };
  }

  #item(item: unknown, at: DataPath, depth: number): ContentsEntry[] {
    if (typeof item === 'string') return this.#target(item, undefined, at);
    if (!isRecord(item)) return this.#refuse(at, String(item));
    return Object.entries(item).flatMap(([title, value]) =>
      this.#titled(title, value, [...at, title], depth),
    );
  }

  #titled(written: string, value: unknown, at: DataPath, depth: number): ContentsEntry[] {
    const title = plainText(written).trim();
    if (typeof value === 'string') return this.#target(value, title, at);
    if (!Array.isArray(value) || value.length === 0 || depth >= MAX_DEPTH) return this.#refuse(at, written);
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
    if (/^([a-z][a-z0-9+.-]*:|\/)/i.test(written)) return this.#link(written, title ?? written, at);
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
    const page = this.#published(path);
    if (page !== undefined) return [{ kind: 'page', path: page, ...named }];
    return this.#missing(written, path, at);
  }

  /** The page of an address as it is published, `guides/start/`: Material takes those too. */
  #published(path: string): string | undefined {
    const bare = path.replace(/\/$/, '');
    return [path, `${bare}.md`, path.replace(/\.html$/, '.md'), posix.join(bare, 'index.md')].find((name) =>
      this.#targets.pages.has(name),
    );
  }

  /** Only addresses that a reader can open: the contents must not bring a `javascript:` link. */
  #link(href: string, title: string, at: DataPath): ContentsEntry[] {
    if (/^(https?|mailto):/i.test(href)) return [{ kind: 'link', href, title }];
    if (href.startsWith('//')) return [{ kind: 'link', href: `https:${href}`, title }];
    const { site_url = '' } = this.#config.value;
    const site = URL.canParse(site_url) ? new URL(site_url) : undefined;
    if (href.startsWith('/')) {
      const isOfSite = site !== undefined && href.startsWith(site.pathname);
      const path = this.#published(href.slice(isOfSite ? site.pathname.length : 1).replace(/^\/+/, ''));
      if (path !== undefined) return [{ kind: 'page', path, title }];
      if (site) return [{ kind: 'link', href: new URL(href, site).href, title }];
    }
    this.#report(at, {
      what: 'the navigation leads to an address that no reader can open',
      unexpected: `Unexpected \`${href}\`, expected a page, or an address that begins with https: or mailto:`,
      fix: 'write the path of the page, or take the entry out.',
    });
    return [];
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
