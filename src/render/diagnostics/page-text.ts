import type { StateCore, Token } from 'markdown-it';
import { envOf, type PageEnv } from '../page-state.ts';

/** A line of a paragraph, where it stands in the page, and what follows. */
export interface TextLine {
  readonly text: string;
  /** Line in the text that is parsed, from 0. */
  readonly index: number;
  /** Line of the file, and the column in it where the text starts; both 1-based. */
  readonly line: number;
  readonly column: number;
  /** The next line of the paragraph, with its indentation; undefined behind the last one. */
  readonly next: string | undefined;
}

/** The lines of the paragraph whose text is the token at an index; none where the token is no paragraph's. */
export function* paragraphLines(state: StateCore, index: number): Generator<TextLine> {
  const token = state.tokens[index];
  if (token?.type !== 'inline' || state.tokens[index - 1]?.type !== 'paragraph_open') return;
  const env = envOf(state.env);
  const lines = token.content.split('\n');
  for (const [i, line] of lines.entries()) {
    const text = line.trim();
    const at = (token.map?.[0] ?? 0) + i;
    yield { text, index: at, line: env.bodyLine + at, column: columnOf(env, at, text), next: lines[i + 1] };
  }
}

/** Column of the first line of a block, 1-based: behind the signs of quotations and lists around it. */
export function markerColumn(state: StateCore, token: Token, marker: string): number {
  return columnOf(envOf(state.env), token.map?.[0] ?? 0, marker);
}

/** Column of a text in a line of the page, 1-based; 1 where it is not there as it is. */
export function columnOf(env: PageEnv, index: number, text: string): number {
  return Math.max((env.lines[index] ?? '').indexOf(text), 0) + 1;
}
