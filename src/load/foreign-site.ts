import type { Located, MarkdownFile } from '../model/content.ts';
import type { ContentsEntry } from '../model/contents.ts';
import type { Dialect } from '../model/dialect.ts';
import type { HeadingIds } from '../model/heading-ids.ts';
import type { Problem } from '../model/problem.ts';
import type { GuideSettings } from '../model/settings.ts';
import type { Translations } from '../model/translations.ts';
import type { FoundFile } from './files.ts';

/** An old address and the page that stands for it now. */
export interface OldAddress {
  readonly from: string;
  readonly to: string;
}

/** The text of a page in our notation. */
export interface WrittenText {
  readonly text: string;
  /** Line of the file in which each line was written; left out where none has moved. */
  readonly lines?: readonly number[];
}

/** A site of another tool, as the loader of a content folder needs it. */
export interface ForeignSite {
  /** Folder of the pages, absolute, and as messages name it. */
  readonly docs: string;
  readonly docsShownAs: string;
  /** Its files, where they are published elsewhere than they lie, by the path at which they are. */
  readonly files?: readonly FoundFile[];
  /** Where those lie, from the folder of the pages. */
  readonly lying: ReadonlyMap<string, string>;
  readonly settings: Located<GuideSettings>;
  readonly editUrl: string | undefined;
  /** The page that lists the pages by their tags, where the site names one. */
  readonly tagsPage: string | undefined;
  /** Files whose abbreviations every page knows, from the folder of pages. */
  readonly appended: readonly string[];
  /** Folders in which pages look for what they include, from the folder of pages. */
  readonly snippetBases: readonly string[];
  /** The text of a page with its inclusions and components in our notation. */
  asWritten(text: string, page: string): WrittenText;
  /** How the site reads its Markdown. */
  readonly dialect: Dialect;
  /** How the site makes the ids of its headings. */
  readonly headingIds: HeadingIds;
  /** Whether a page is not published yet. */
  isDraft(page: MarkdownFile): boolean;
  /** Whether a Markdown file is no page, only text that pages include. */
  isPart(file: string): boolean;
  /** Its pages in several languages. */
  translations(pages: readonly MarkdownFile[]): Translations;
  /** Addresses that the site gave to pages otherwise than by their paths. */
  oldAddresses(pages: readonly MarkdownFile[]): readonly OldAddress[];
  /** Whether every address that begins with a slash is one of the site, and none of another on the same host. */
  readonly hasOwnRoot: boolean;
  /** Whether a file is a notebook that the site shows as a page. */
  isNotebook(file: string): boolean;
  /** Whether a file of the folder of pages is left out of the site. */
  isExcluded(file: string): boolean;
  /** A file of the site that may lie beside the folder of pages, by its path from there: `../LICENSE`. */
  outside(file: string): FoundFile | undefined;
  /** The file of the site that a symbolic link leads to; undefined for one that leads elsewhere. */
  linked(link: FoundFile): FoundFile | undefined;
  /** What is wrong with its pages, as far as the tool that they were written for would see to it. */
  pageProblems(pages: readonly MarkdownFile[], shown: (path: string) => string): readonly Problem[];
  /** Contents of the site, links of its header where its settings name them, and what is wrong with the settings. */
  contents(
    files: Iterable<FoundFile>,
    pages: readonly MarkdownFile[],
  ): {
    readonly entries: readonly ContentsEntry[];
    readonly navigation?: GuideSettings['navigation'];
    readonly problems: readonly Problem[];
  };
}
