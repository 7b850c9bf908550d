import type { MarkdownIt, StateBlock } from 'markdown-it';
import { lineText } from '../../support/markdown/indented-body.ts';
import { envOf } from '../page-state.ts';

/**
 * Headings as Python-Markdown has them where it differs from CommonMark: `##Title` needs no blank behind its signs,
 * and an underline makes a heading of the one line above it, not of a whole paragraph.
 */
export function headingBlocks(md: MarkdownIt): void {
  md.block.ruler.before('heading', 'heading_close_by', closeHeading, {
    alt: ['paragraph', 'reference', 'blockquote'],
  });
  md.block.ruler.at('lheading', underlinedHeading);
}

/**
 * A single `#` must be followed by a letter: `#123` is an issue, `#!` the first line of a script. A seventh sign is text
 * of the heading, and of those behind it a single one is: `##C#`.
 */
const CLOSE_BY = /^(#{2,6}(?=[^#\s])|#{6}(?=#+[ \t]*[^#\s])|#(?=[\p{L}*_`[]))(.*)$/u;
/** A word that may be a tag of a text: `#frost`. In a heading it stands alone, and no other is on its line. */
const TAG = /^#\p{Ll}/u;

function closeHeading(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  const text = lineText(state, startLine);
  if (text?.startsWith('#') !== true || envOf(state.env).state.guide.content.dialect.spacedHeadings)
    return false;
  const match = CLOSE_BY.exec(text);
  if (!match || (TAG.test(match[0]) && (silent || !standsAlone(state, startLine, match[0])))) return false;
  if (silent) return true;
  const signs = match[1] ?? '#';
  pushHeading(state, signs.length, signs, withoutClosing(match[2] ?? ''), startLine, startLine + 1);
  return true;
}

/** `Title##` → `Title`; a single sign closes a heading only behind a blank. */
function withoutClosing(written: string): string {
  const text = written.trim();
  let end = text.length;
  while (text[end - 1] === '#') end--;
  const closes = text.length - end >= 2 || /[ \t]/.test(text[end - 1] ?? ' ');
  return closes ? text.slice(0, end).trim() : text;
}

function standsAlone(state: StateBlock, line: number, text: string): boolean {
  return !/\s#[^#\s]/.test(text) && (line + 1 >= state.lineMax || state.isEmpty(line + 1));
}

function underlinedHeading(state: StateBlock, startLine: number, endLine: number): boolean {
  if (startLine + 1 >= endLine || (state.sCount[startLine + 1] ?? 0) < state.blkIndent) return false;
  const text = lineText(state, startLine);
  const underline = /^(=+|-+)[ \t]*$/.exec(lineText(state, startLine + 1) ?? '')?.[1];
  if (text === undefined || underline === undefined) return false;
  // Dashes further to the right underline nothing: they part what is above from what is below.
  if (underline.startsWith('---') && (state.sCount[startLine + 1] ?? 0) > state.blkIndent) return false;
  const level = underline.startsWith('=') ? 1 : 2;
  pushHeading(state, level, underline.slice(0, 1), text.trim(), startLine, startLine + 2);
  return true;
}

function pushHeading(
  state: StateBlock,
  level: number,
  markup: string,
  content: string,
  from: number,
  to: number,
): void {
  const open = state.push('heading_open', `h${level}`, 1);
  open.markup = markup;
  open.map = [from, to];
  const inline = state.push('inline', '', 0);
  inline.content = content;
  inline.map = [from, from + 1];
  inline.children = [];
  state.push('heading_close', `h${level}`, -1).markup = markup;
  state.line = to;
}
