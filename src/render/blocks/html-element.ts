import type { MarkdownIt, StateBlock } from 'markdown-it';
import { lineText } from '../../support/markdown/indented-body.ts';
import { hideParagraphs, setData } from '../../support/markdown/token.ts';
import { allowedAttributes, allowedElement, parseAttributes } from '../html-allow-list.ts';
import { commentEnd } from './comment.ts';
import { pushInline, pushRaw, pushVerbatim, type HtmlData } from './html-tokens.ts';
import { isBehindTag, parseContent } from './element-content.ts';
import { markdownParts } from './markdown-parts.ts';
import {
  BLOCK_ELEMENTS,
  HOLDERS,
  RAW_ELEMENTS,
  SPAN_ELEMENTS,
  TEXT_ELEMENTS,
  type Element,
} from './matching-tags.ts';
import { lineAt, parseRegion, type Region } from './region.ts';
import { tagAt, type Tag } from './tag.ts';
import { elementsOf, factsOf } from './text-facts.ts';

/**
 * Block elements of HTML in Markdown, in place of markdown-it's rule. An element goes from its tag to the tag that
 * closes it, blank lines and indentation inside notwithstanding, as in Python-Markdown. With a `markdown` attribute
 * (`1`, `block`, `span`) its content is Markdown. Without one it is HTML, except what stands apart by a blank line
 * and does not begin with a tag: that is Markdown, as in CommonMark, since nobody writes `**bold**` to see asterisks.
 * Fences are code in either.
 */
export function htmlElements(md: MarkdownIt): void {
  md.block.ruler.at('html_block', htmlBlock, { alt: ['paragraph', 'reference', 'blockquote'] });
}

function htmlBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  // A block element ends the item above it if it does not stand as far in.
  if (lineText(state, startLine, silent)?.startsWith('<') !== true) return false;
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const end = commentEnd(state, start, endLine) ?? elementEnd(state, start, endLine);
  if (end === undefined) return looseTag(state, startLine, endLine, start, silent);
  if (silent) return true;
  const last = lineAt(state, end);
  const element = elementsOf(state).get(start);
  if (element) pushElement(state, element, startLine);
  parseRest(state, end, last);
  state.line = last + 1;
  return true;
}

/**
 * A tag of a block element that is never closed, or closes nothing: HTML up to the next blank line. What it opens ends
 * there too, so that a forgotten tag does not take in the rest of the page.
 */
function looseTag(
  state: StateBlock,
  startLine: number,
  endLine: number,
  start: number,
  silent: boolean,
): boolean {
  const tag = tagAt(state.src, start);
  if (!tag || !BLOCK_ELEMENTS.has(tag.name)) return false;
  if (silent) return true;
  let line = lineAt(state, tag.end) + 1;
  while (line < endLine && !state.isEmpty(line) && (state.sCount[line] ?? 0) >= state.blkIndent) line++;
  const isHolder = !tag.closes && !holdsHtml(tag) && parseAttributes(tag.attributes).has('markdown');
  if (isHolder) pushUnclosed(state, tag, line - 1);
  else {
    const token = state.push('html_block', '', 0);
    // Not with the line's end: of an element's last line only a part may belong to the text.
    token.content = `${state.getLines(startLine, line, state.blkIndent, false)}\n`;
    token.map = [startLine, line];
    setData(token, { loose: true } satisfies HtmlData);
  }
  state.line = line;
  return true;
}

/** An element that was to hold Markdown, as if it were closed at the end of a line. */
function pushUnclosed(state: StateBlock, open: Tag, lastLine: number): void {
  const index = state.tokens.length;
  const end = state.eMarks[lastLine] ?? open.end;
  const close: Tag = { ...open, closes: true, start: end, end };
  pushElement(state, { open, close }, lineAt(state, open.start));
  const token = state.tokens[index];
  if (token) setData(token, { unclosed: open.name } satisfies HtmlData);
}

/** Where a block element ends; undefined where it is none or is not closed within the block around it. */
function elementEnd(state: StateBlock, start: number, endLine: number): number | undefined {
  const tag = tagAt(state.src, start);
  if (!tag || tag.closes || !BLOCK_ELEMENTS.has(tag.name)) return undefined;
  const end = elementsOf(state).get(start)?.close.end;
  if (end === undefined || end > (state.eMarks[endLine - 1] ?? 0)) return undefined;
  const last = lineAt(state, end);
  for (let line = lineAt(state, start) + 1; line <= last; line++) {
    if (!state.isEmpty(line) && (state.sCount[line] ?? 0) < state.blkIndent) return undefined;
  }
  return end;
}

/** What stands behind an element on its last line is a text of its own. */
function parseRest(state: StateBlock, from: number, line: number): void {
  const to = state.eMarks[line] ?? from;
  if (state.src.slice(from, to).trim() === '') return;
  parseRegion(state, { from, to, firstLine: line, lastLine: line });
}

function pushElement(state: StateBlock, element: Element, line: number): void {
  const { open, close } = element;
  const content: Region = {
    from: open.end,
    to: close.start,
    firstLine: lineAt(state, open.end),
    lastLine: lineAt(state, close.start),
  };
  const mode = holdsHtml(open) ? undefined : parseAttributes(open.attributes).get('markdown');
  if (mode === '0' || mode === undefined || open.void) {
    pushHtml(state, element, content, line);
    return;
  }
  const tag = allowedElement(open.name);
  const token = state.push('html_element_open', tag, 1);
  token.map = [line, lineAt(state, close.end) + 1];
  for (const [name, value] of allowedAttributes(tag, open.attributes)) token.attrSet(name, value);
  const asSpan = mode === 'span' || (mode !== 'block' && SPAN_ELEMENTS.has(open.name));
  if (asSpan) pushSpan(state, content);
  else parseContent(state, content);
  state.push('html_element_close', tag, -1);
}

/** A text of Markdown, and the code and the elements of their own in it: a cell may hold a fence. */
function pushSpan(state: StateBlock, content: Region): void {
  const parts = [...markdownParts(state, content, 'code and elements')];
  let { from, firstLine } = content;
  for (const part of parts) {
    pushInline(state, { from, to: part.from, firstLine, lastLine: part.firstLine }, true);
    pushPart(state, part);
    [from, firstLine] = [part.to, part.lastLine];
  }
  pushInline(state, { ...content, from, firstLine }, parts.length > 0);
}

/** How many elements stand around a part that is being parsed, in each block. */
const depths = new WeakMap<StateBlock, number>();

/** A part of an element's content. As deep in others as blocks are not parsed any more, it is HTML. */
function pushPart(state: StateBlock, part: Region): void {
  const element = elementsOf(state).get(part.from);
  const depth = depths.get(state) ?? 0;
  if (!element) parseRegion(state, part);
  else if (depth >= (state.md.options.maxNesting ?? 0))
    pushVerbatim(state, part.from, part.to, part.firstLine);
  else {
    depths.set(state, depth + 1);
    pushElement(state, element, part.firstLine);
    depths.set(state, depth);
  }
}

/** What holds only other elements has no text that could be Markdown; theirs may stand apart. Code has none at all. */
function holdsHtml({ name }: Tag): boolean {
  return HOLDERS.has(name) || RAW_ELEMENTS.has(name);
}

/**
 * Whether Python-Markdown reads the text of an element without `markdown` as Markdown all the same: it knows no
 * elements in a quotation, nor on the line of a tag that holds Markdown: `<details markdown><summary>*Soil*</summary>`.
 */
function isReadAsText(state: StateBlock, { start }: Tag, line: number): boolean {
  return isBehindTag(state, start) || factsOf(state).quoted.has(line);
}

/** An element without `markdown`: HTML, with the Markdown in it that stands apart. */
function pushHtml(state: StateBlock, { open, close }: Element, content: Region, line: number): void {
  if (RAW_ELEMENTS.has(open.name)) {
    pushVerbatim(state, open.start, close.end, line);
    return;
  }
  if (open.void) {
    pushRaw(state, { from: open.start, to: close.end, line, asText: state.blkIndent > 0 });
    return;
  }
  const asText = state.blkIndent > 0 || isReadAsText(state, open, line);
  let rawFrom = open.start;
  for (const part of markdownParts(state, content)) {
    pushRaw(state, { from: rawFrom, to: part.from, line, asText });
    const index = state.tokens.length;
    pushPart(state, part);
    // A paragraph would end the text that it stands in: `<p align="center">` would centre nothing.
    if (TEXT_ELEMENTS.has(open.name)) hideParagraphs(state.tokens.slice(index), state.level);
    rawFrom = part.to;
  }
  pushRaw(state, { from: rawFrom, to: close.end, line, asText });
}
