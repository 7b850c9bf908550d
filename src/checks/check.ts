import type { Guide } from '../model/guide.ts';
import type { Outline } from '../model/outline.ts';
import type { Page } from '../model/page.ts';
import type { Position, Problem } from '../model/problem.ts';

/** What checks look at: the guide with its relations, and what rendering found in each page. */
export interface BuiltGuide {
  readonly guide: Guide;
  /** Outline of every page that has a file or generated content. */
  readonly outlines: ReadonlyMap<Page, Outline>;
  /** What mermaid said about each diagram that it could not draw; `line` counts in the diagram's source. */
  readonly diagramFailures: readonly DiagramFailure[];
  /** Whether an icon of this name can be drawn: `material-lightbulb`. */
  readonly hasIcon: (name: string) => boolean;
  /** Names of all icons, for suggestions. */
  readonly iconNames: () => Iterable<string>;
  /** Words of an English text for which there are better ones; left out where nobody asked for advice on prose. */
  readonly findWords?: (text: string) => readonly FoundWord[];
  /** Today, as an ISO date. */
  readonly today: string;
}

/** A word for which a list knows better ones. */
export interface FoundWord extends Position {
  readonly word: string;
  readonly better: readonly string[];
}

export interface DiagramFailure {
  readonly page: Page;
  /** Line of the page's file on which the diagram's source starts, 1-based. */
  readonly firstLine: number;
  readonly message: string;
  readonly line: number | undefined;
}

/** One rule about content. It reports, and never throws. Its text for contributors is in `rules-of-*.ts`. */
export interface Check {
  /** Stable name, the same as its file: `links-resolve`. */
  readonly name: string;
  /** What it makes sure of, in one sentence. */
  readonly description: string;
  /** Whether it only says something where advice on prose was asked for. */
  readonly isAskedFor?: true;
  readonly check: (built: BuiltGuide) => Iterable<Problem>;
  /** Mends the text of one file where that is safe; gives the text unchanged where there is nothing to mend. */
  readonly fix?: (text: string, path: string) => string;
}
