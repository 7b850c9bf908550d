import type { MarkdownFile } from '../../model/content.ts';
import type { ContentsEntry } from '../../model/contents.ts';
import type { HeadingIds } from '../../model/heading-ids.ts';
import type { Problem } from '../../model/problem.ts';
import type { OldAddress } from '../foreign-site.ts';
import type { Mount } from './places.ts';
import type { ScriptSettings } from './script-settings.ts';

/** The settings of a site that are a program, with the file that they stand in. */
export interface SettingsFile extends ScriptSettings {
  /** As messages name it: `site/docusaurus.config.ts`. */
  readonly file: string;
}

/** A folder in which a tool of this kind has its settings. */
export interface SiteRoot {
  /** Absolute; nothing outside it is read. */
  readonly folder: string;
  readonly shownAs: string;
  readonly settings: SettingsFile;
  /** Text of a file of the site that is no page: `sidebars.js`; undefined where there is none. */
  readonly read: (file: string) => string | undefined;
  /** The same of a program by the path of an import, which leaves endings out. */
  readonly program: (file: string) => string | undefined;
  /** Names of what a folder of the site holds. */
  readonly list: (folder: string) => readonly string[];
}

/** A page as such a tool sees it. */
export interface SitePage {
  readonly path: string;
  /** Where it lies, from the root of the site. */
  readonly lies: string;
  /** All fields of its front matter. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly file: MarkdownFile;
}

/** A page that a tool makes by itself. */
export interface MadePage {
  /** The path at which it is published. */
  readonly path: string;
  readonly text: string;
  /** The file or folder that says that it is there, from the root of the site. */
  readonly from: string;
}

/** Something of the settings that a guide does not have. */
export type Unused = Pick<Problem, 'file' | 'line' | 'column' | 'unexpected'>;

/** What a site is, as its tool has it. */
export interface SiteSetup {
  readonly mounts: readonly Mount[];
  /** Pages that are made where no file has their path. */
  readonly made: readonly MadePage[];
  /** Fields of the settings of a guide; those that do not fit are left out. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Address at which a page is edited, `{path}` standing for its path from the root of the site. */
  readonly editUrl: string | undefined;
  readonly headingIds: HeadingIds;
  /** Languages in the form of the plugin i18n of MkDocs; undefined where there is one. */
  readonly languages: Readonly<Record<string, unknown>> | undefined;
  readonly isExcluded: (file: string) => boolean;
  readonly rewrite: (file: string) => string;
  /** Whether a published path is text that pages include, and no page. */
  readonly isPart: (file: string) => boolean;
  /** What an address in a page may begin with → the folder from the root of the site that it stands for. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Path of the site on its host, which addresses in its pages may begin with: `/garden/`. */
  readonly base: string;
  /** Whether pages are programs in which braces hold expressions: all, those called `.mdx`, or `{{ }}` in each. */
  readonly expressions: 'all' | 'mdx' | 'vue';
  readonly unused: readonly Unused[];
  /** Addresses of the site that its settings lead to others. */
  readonly redirects: readonly OldAddress[];
  /** Addresses of lists that stand together here. @param tagsPage the page of tags */
  readonly lists: (pages: readonly SitePage[], tagsPage: string) => readonly OldAddress[];
  /** The line that says who wrote a page, by its front matter. @param page where it is published */
  readonly byline: (page: string, fields: Readonly<Record<string, unknown>>) => string | undefined;
  /** Whether every address that begins with a slash is one of the site. */
  readonly hasOwnRoot: boolean;
  /** Addresses of a page other than its path. */
  readonly addresses: (page: SitePage) => readonly string[];
  readonly isDraft: (page: SitePage) => boolean;
  readonly contents: (pages: SiteIndex) => readonly ContentsEntry[];
  /** Links of the header of the site. */
  readonly navigation: (pages: SiteIndex) => { readonly title: string; readonly page: string }[];
}

/** The pages of a site by what its settings call them. */
export class SiteIndex {
  readonly pages: readonly SitePage[];
  readonly oldAddresses: readonly OldAddress[];
  readonly #byAddress = new Map<string, string>();

  constructor(pages: readonly SitePage[], addresses: SiteSetup['addresses']) {
    this.pages = pages;
    for (const { path } of pages) this.#add(path, path);
    const old: OldAddress[] = [];
    for (const page of pages) {
      for (const address of addresses(page)) {
        if (this.find(address) === page.path) continue;
        this.#add(address, page.path);
        old.push({ from: bare(address), to: page.path });
      }
    }
    // What is answered by a page of its own needs no way there.
    this.oldAddresses = old.filter(({ from, to }) => from !== '' && this.find(from) === to);
  }

  /** Path of the page at an address such as `/guide/start`, `guide/start.html` or `guide/`. */
  find(address: string): string | undefined {
    return this.#byAddress.get(bare(address));
  }

  #add(address: string, path: string): void {
    const key = bare(address);
    if (!this.#byAddress.has(key)) this.#byAddress.set(key, path);
  }
}

/** `/guide/index.html#x`, `guide/`, `guide/index.md` → `guide` */
function bare(address: string): string {
  return address
    .replace(/[?#].*$/s, '')
    .replace(/^\/+|\/+$/g, '')
    .replace(/\.(html?|mdx?)$/i, '')
    .replace(/(^|\/)(index|README)$/i, '');
}
