import type { Token } from 'markdown-it';

/** An item of a list while the tokens are walked. */
export interface Item {
  readonly line: number;
  /** Column at which its outermost list stands, and how deep Python-Markdown takes the item to be in it. */
  readonly root: number;
  readonly depth: number;
  readonly level: number;
  readonly paragraphs: Token[];
  /** Last item of a list that is the last thing in this one, if Python-Markdown takes it for a neighbour. */
  lastInner: Item | undefined;
  /** Whether something in it stands behind a blank line. */
  parted: boolean;
  /** Whether Python-Markdown takes a block in it to stand behind its list. */
  left: boolean;
  loose: boolean;
}

/** The last item, as Python-Markdown sees the list: items that are hardly indented are neighbours. */
export function innermost(item: Item): Item {
  let last = item;
  while (last.lastInner) last = last.lastInner;
  return last;
}
