import type { Env } from 'markdown-it';
import type { Outline } from '../model/outline.ts';
import type { GivenIds } from './page-ids.ts';

/** What a page has collected while it was rendered, as JSON. */
export interface CollectedState extends Omit<Outline, 'anchors'> {
  readonly players: readonly string[];
  readonly ids: GivenIds;
  readonly references: Env['references'];
  readonly currentLine: number;
}

/** Of a page that is not rendered yet. */
export const NOTHING_COLLECTED: CollectedState = {
  headings: [],
  links: [],
  images: [],
  icons: [],
  diagrams: [],
  placements: [],
  problems: [],
  players: [],
  // `main` is the layout's.
  ids: { used: ['main'], numbers: [] },
  references: undefined,
  currentLine: 1,
};

/** Where nothing is rendered. */
export const NO_TEXT: { readonly lines: readonly string[]; readonly bodyLine: number } = {
  lines: [],
  bodyLine: 1,
};
