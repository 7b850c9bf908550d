import type { Position } from './problem.ts';

/** A heading of a page, with the anchor that links to it. */
export interface Heading extends Position {
  readonly level: number;
  readonly text: string;
  readonly id: string;
  /** Label of the tab that holds it, if one does. */
  readonly tab?: string;
}

/** A link as written: `../skills.md#go`. */
export interface Link extends Position {
  readonly href: string;
}

export interface Image extends Position {
  readonly src: string;
  /** `undefined` where the author wrote none; an empty `alt=""` in HTML marks a decorative picture. */
  readonly alt: string | undefined;
}

export interface Icon extends Position {
  readonly name: string;
  /** Stands alone in a link that nothing gives a name to. */
  readonly nameless: boolean;
}

/** A diagram in mermaid's language: its text and the line of the file that its first line stands on. */
export interface Diagram extends Position {
  readonly source: string;
  /** It is a fence of the page, with links as an author writes them; a generated one has those of the site. */
  readonly authored: boolean;
}

/** A component that the page places by a one-line container, such as `::: skills`. */
export interface Placement extends Position {
  readonly component: string;
  readonly argument: string;
  /** It has something to show; what it shows may be left out of the data. */
  readonly shows: boolean;
}

/**
 * A mistake in the syntax of a page itself, found while it was parsed or rendered.
 * It becomes a `Problem` once the name of the file is known.
 */
export interface SyntaxProblem extends Position {
  readonly check: string;
  readonly what: string;
  readonly unexpected: string;
  readonly fix: string;
  /** Worth saying once for the whole guide, and no reason not to build it. */
  readonly advice?: true;
  /** It may hide headings of the page: what the page lacks is not known until it is mended. */
  readonly hides?: true;
}

/** What checks need to know of a rendered page. */
export interface Outline {
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
  readonly images: readonly Image[];
  readonly icons: readonly Icon[];
  readonly diagrams: readonly Diagram[];
  readonly placements: readonly Placement[];
  /** Every id in the page that a link may point at. */
  readonly anchors: ReadonlySet<string>;
  readonly problems: readonly SyntaxProblem[];
}

/** True where a mistake may hide headings of a page. */
export function isPartlyHidden({ problems }: Outline): boolean {
  return problems.some(({ hides }) => hides);
}
