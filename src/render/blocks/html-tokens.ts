import type { StateBlock } from 'markdown-it';
import { setData } from '../../support/markdown/token.ts';
import { lineAt, textBetween, type Region } from './region.ts';

/** Data of a token that holds HTML of the author's. */
export interface HtmlData {
  /** A tag that is never closed: what it opens ends with the token. */
  readonly loose?: true;
  /** Name of an element that was to hold Markdown and is never closed. */
  readonly unclosed?: string | undefined;
  /** A text with tags that go on in the tokens behind it, as those of a block do. */
  readonly isBlock?: true;
}

/**
 * What an element holds, or a part of it, as one text of Markdown.
 *
 * @param isPart whether tags in it may go on in what follows
 */
export function pushInline(
  state: StateBlock,
  { from, to, firstLine, lastLine }: Region,
  isPart: boolean,
): void {
  if (isPart && state.src.slice(from, to).trim() === '') return;
  const token = state.push('inline', '', 0);
  token.content = textBetween(state, from, to)
    .trim()
    .replace(/\n[ \t]+/g, '\n');
  token.map = [firstLine, lastLine + 1];
  token.children = [];
  if (isPart) setData(token, { isBlock: true } satisfies HtmlData);
}

/** What stands in code, a script or a style sheet is no Markdown, wherever the element stands. */
export function pushVerbatim(state: StateBlock, from: number, to: number, line: number): void {
  const margin = new RegExp(`\n[ \\t]{0,${state.blkIndent}}`, 'g');
  const token = state.push('html_block', '', 0);
  token.content = textBetween(state, from, to).replace(margin, '\n');
  token.map = [line, lineAt(state, to) + 1];
}

/** HTML between two positions. */
interface RawHtml {
  readonly from: number;
  readonly to: number;
  /** Line of the element. */
  readonly line: number;
  /** Whether the text between its tags is Markdown, as it is in a list or an admonition of Python-Markdown. */
  readonly asText: boolean;
}

/** HTML which is reduced to the allow-list later. */
export function pushRaw(state: StateBlock, { from, to, line, asText }: RawHtml): void {
  const text = textBetween(state, from, to);
  if (text.trim() === '') return;
  const token = asText ? state.push('inline', '', 0) : state.push('html_block', '', 0);
  token.content = asText ? text.trim().replace(/\n\s*/g, '\n') : text;
  token.map = [line, lineAt(state, to) + 1];
  if (!asText) return;
  token.children = [];
  setData(token, { isBlock: true } satisfies HtmlData);
}
