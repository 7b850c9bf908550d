import { slugify } from '../support/slug.ts';

/** How headings get their ids. Links lead to them, so a site that moves in keeps those that it had. */
export interface HeadingIds {
  /** Equal only where the ids are: it tells of the functions where they cannot be compared. */
  readonly key: string;
  /** Text of a heading → the id that it asks for; empty where nothing of it can be in one. */
  readonly ofText: (text: string) => string;
  /** The next id to try where one is taken, such as `pay-2` for `pay`. `n` counts from 2. */
  readonly numbered: (id: string, n: number) => string;
  /** What an emoji counts for that is written by its name; the emoji itself where nothing is said. */
  readonly ofEmoji?: (name: string) => string;
  /** Whether ids are made without the badges in a heading: strong text of the class `BADGE`. */
  readonly leavesOutBadges?: boolean;
}

/** Class of strong text that is a badge. */
export const BADGE = 'badge';

/** Ids of a guide of our own: letters of every script, and a number from 2 on. */
export const OWN_HEADING_IDS: HeadingIds = {
  key: 'own',
  ofText: (text) => slugify(text) || 'section',
  numbered: (id, n) => `${id}-${n}`,
};
