import type { Abbreviation } from './abbreviation.ts';
import type { ContentsEntry } from './contents.ts';
import type { Dialect } from './dialect.ts';
import type { HeadingIds } from './heading-ids.ts';
import type { ContentHistory } from './history.ts';
import type { LineOrigin } from './line-origin.ts';
import type { Translations } from './translations.ts';
import type { Position, Problem } from './problem.ts';
import type { PayRecord } from './pay.ts';
import type { RoleFacts } from './role.ts';
import type { FrontMatter, GuideSettings, ProjectFrontMatter } from './settings.ts';
import type { Section, WordsData } from '../words/words.ts';
import type { Move, Occupation, Skill, Source } from './shared-data.ts';

/** A path into data: `['skills', 'must', 0, 'skill']`. */
export type DataPath = readonly (string | number)[];

/** A value that remembers where in which file it was written. */
export interface Located<T> {
  readonly value: T;
  readonly file: string;
  /** Position of the value at a path; of its nearest ancestor where there is none. */
  readonly at: (path: DataPath) => Position;
}

/** A Markdown page as read: front matter apart from the body. */
export interface MarkdownFile<F = FrontMatter> {
  /** Path from the content folder, with forward slashes: `roles/devops-engineer/index.md`. */
  readonly path: string;
  /** The whole text of the file, line ends made `\n`, without byte order mark. */
  readonly text: string;
  /** The text after the front matter, with the text of all files that it includes. */
  readonly body: string;
  /** Line of the file on which the body starts, 1-based. */
  readonly bodyLine: number;
  /** Where each line of the body was written; left out where the page includes nothing. */
  readonly origins?: readonly LineOrigin[];
  readonly front: Located<F>;
}

/** One role folder as read. */
export interface RoleFolder {
  readonly id: string;
  readonly page: MarkdownFile;
  readonly facts: Located<RoleFacts>;
  readonly pay: Located<readonly PayRecord[]>;
}

export interface ProjectFile {
  readonly id: string;
  readonly page: MarkdownFile<ProjectFrontMatter>;
}

/** Width and height of a picture as shown, in CSS pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Everything that was read from a content folder; each part fits its schema. */
export interface Content {
  /** The folder as the person typed it, for messages: `content`. */
  readonly folder: string;
  /** True where the folder has a `guide.yaml`: unknown files and fields are then mistakes. */
  readonly strict: boolean;
  readonly settings: Located<GuideSettings>;
  /** The words of the interface in the language of the guide. */
  readonly words: WordsData<Section>;
  /** Contents of the whole site, to stand beside its pages; empty where nobody wrote any. */
  readonly contents: readonly ContentsEntry[];
  /** Where a page is edited, `{path}` standing for its path; undefined where the settings of the guide tell it. */
  readonly editUrl: string | undefined;
  /** Whether an address that begins with a slash is one of these pages; other sites may share their host with more. */
  readonly hasOwnRoot: boolean;
  /** How the Markdown of its pages is read, where another tool reads it otherwise. */
  readonly dialect: Dialect;
  /** How headings get their ids. */
  readonly headingIds: HeadingIds;
  /** Path of the page that lists pages by their tags. */
  readonly tagsPage: string;
  /** Which pages say the same in other languages. */
  readonly translations: Translations;
  readonly roles: readonly RoleFolder[];
  readonly projects: readonly ProjectFile[];
  /** All other Markdown pages. */
  readonly pages: readonly MarkdownFile[];
  /** Paths of Markdown files that are no pages, only parts that pages include. */
  readonly parts: ReadonlySet<string>;
  /** Abbreviations that every page knows. */
  readonly abbreviations: readonly Abbreviation[];
  readonly skills: Located<readonly Skill[]>;
  readonly sources: Located<readonly Source[]>;
  readonly moves: Located<readonly Move[]>;
  readonly occupations: Located<readonly Occupation[]>;
  /** Pictures and other files that are published as they are, path → absolute file. */
  readonly assets: ReadonlyMap<string, string>;
  /** Sizes of the pictures among them, by path, where the file tells one. */
  readonly pictureSizes: ReadonlyMap<string, PictureSize>;
  /** Texts of all files that people write, path → text, for checks of the text itself. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files saved otherwise than in UTF-8, path → name of the encoding; their texts are here as they are meant. */
  readonly otherEncodings: ReadonlyMap<string, string>;
  /** The texts in our notation, where they were written in another. */
  readonly written: ReadonlyMap<string, string>;
  /** Where files lie that go by the path at which another tool publishes them, from the folder. */
  readonly lying: ReadonlyMap<string, string>;
  /** What git tells of the files. */
  readonly history: ContentHistory;
  /** What did not fit a schema or could not be read. */
  readonly problems: readonly Problem[];
}
