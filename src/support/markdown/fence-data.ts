/** What the rule for fences leaves in a token for those that read it: the code block and the diagnostics. */
export interface FenceData {
  /** Column in the file on which each line of the code starts, from 0: what its tabs are counted from. */
  readonly codeColumn: number;
  /** Column of the fence itself, from 1. */
  readonly column: number;
  readonly ending: FenceEnding;
}

/** How a fence ends: by its closing line, by one that is too long, or not at all. */
export type FenceEnding =
  | { readonly kind: 'closed' }
  | { readonly kind: 'longer'; readonly line: number; readonly column: number; readonly markup: string }
  | {
      readonly kind: 'missing';
      /** Line that ended it: it is less indented than the code, is none, or the block around it ends there. */
      readonly line: number;
      readonly reason: 'outdent' | 'prose' | 'block' | 'page';
      /** A line that was to close it, probably, but is too short. */
      readonly shorter: { readonly line: number; readonly markup: string } | undefined;
    };
