import type { Position } from './problem.ts';

/** What an abbreviation stands for, and where its author says so. */
export interface Abbreviation extends Position {
  readonly term: string;
  readonly meaning: string;
  /** Path of the file from the content folder. */
  readonly path: string;
}
