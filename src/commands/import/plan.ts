import type { Problem } from '../../model/problem.ts';

/** A file that an import writes into the content folder. */
export interface PlannedFile {
  /** From the content folder, with forward slashes. */
  readonly path: string;
  /** Its text, or the absolute file that it is a copy of. */
  readonly content: { readonly text: string } | { readonly copyOf: string };
}

/** Something that was not carried over, and why. */
export interface Left {
  /** Where it stands, as the person knows it: `site/mkdocs.yml`, `docs/a.md:4`. */
  readonly where: string;
  readonly what: string;
  readonly why: string;
}

/** What an import will do. Nothing is written before the whole plan stands. */
export interface ImportPlan {
  readonly files: readonly PlannedFile[];
  readonly left: readonly Left[];
  /** What is wrong in the source: dead links, entries that lead nowhere. */
  readonly problems: readonly Problem[];
}
