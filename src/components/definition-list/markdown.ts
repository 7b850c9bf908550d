import type { MarkdownIt, StateBlock, StateCore, Token } from 'markdown-it';
import { hideParagraphs } from '../../support/markdown/token.ts';
import { hangingIndent, LEAST_INDENT, parseHangingBody } from '../../support/markdown/hanging-body.ts';

/**
 * Definition lists as Python-Markdown's `def_list` has them: lines of terms, then `:` and a definition, and another
 * `:` for each further one. A definition may hold any Markdown, indented by four columns. A blank line may stand
 * before a `:`, and between what belongs together.
 */
export function definitionLists(md: MarkdownIt): void {
  md.block.ruler.before('paragraph', 'definition_list', definitionList, {
    alt: ['paragraph', 'reference', 'blockquote'],
  });
}

/** How many definitions each parser is inside of. */
const depth = new WeakMap<StateBlock, number>();

function definitionList(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (silent) return endsDefinition(state, startLine, endLine);
  let entry = entryAt(state, startLine, endLine) ?? orphanAt(state, startLine);
  if (!entry) return false;
  const html = entry.terms.length === 0 ? htmlBefore(state, startLine) : undefined;
  const list = state.push('dl_open', 'dl', 1);
  list.map = [startLine, endLine];
  if (html) pushHtmlTerm(state, html);
  let end = startLine;
  let before = { loose: html !== undefined };
  while (entry) {
    for (const term of entry.terms) pushTerm(state, term);
    // A further definition of a term is set as the one before it.
    before = pushDefinition(state, entry, entry.loose ?? before.loose, endLine);
    end = state.line;
    entry = entryAt(state, state.skipEmptyLines(end), endLine, true);
  }
  state.push('dl_close', 'dl', -1);
  list.map[1] = end;
  state.line = end;
  return true;
}

/** A definition with the terms in front of it; there are none where a term has several definitions. */
interface Entry {
  readonly terms: readonly number[];
  /** Line of the colon. */
  readonly line: number;
  /** Whether a blank line stands between term and definition, which then is a paragraph; undefined without a term. */
  readonly loose: boolean | undefined;
}

/** Terms that one definition may have. */
const MOST_TERMS = 100;

/** The entry that starts at a line. One that follows another (`isNext`) needs no terms of its own. */
function entryAt(state: StateBlock, start: number, endLine: number, isNext = false): Entry | undefined {
  let line = start;
  const terms: number[] = [];
  while (line < endLine && !state.isEmpty(line) && markerEnd(state, line) === undefined) {
    if ((state.sCount[line] ?? 0) < state.blkIndent) return undefined;
    // Looked at anew for each block that starts in a run of lines, so no run may be long.
    if (terms.length >= MOST_TERMS) return undefined;
    terms.push(line++);
  }
  if (terms.length === 0) {
    return isNext && line < endLine && !state.isEmpty(line) ? { terms, line, loose: undefined } : undefined;
  }
  const colon = state.skipEmptyLines(line);
  if (colon >= endLine || markerEnd(state, colon) === undefined) return undefined;
  if (terms.slice(isNext ? 0 : 1).some((term) => startsBlock(state, term, endLine))) return undefined;
  return { terms, line: colon, loose: colon > line };
}

/**
 * A definition without a line of text as its term: what stands before it is HTML, a heading or another block. At the
 * start of a text or of a block it is text that begins with a colon.
 */
function orphanAt(state: StateBlock, line: number): Entry | undefined {
  const before = state.tokens.at(-1);
  if (!before || before.nesting === 1 || markerEnd(state, line) === undefined) return undefined;
  return { terms: [], line, loose: undefined };
}

/**
 * The HTML that stands before a definition: that is its term, as in Python-Markdown. Of a comment, with which other
 * tools mark an option, nothing is left but the place of the term.
 */
function htmlBefore(state: StateBlock, line: number): readonly Token[] | undefined {
  if (state.tokens.at(-1)?.type === 'html_block')
    return [state.tokens.pop()].filter((token) => token !== undefined);
  let last = line - 1;
  while (last >= 0 && state.isEmpty(last)) last--;
  return last >= 0 && state.src.endsWith('-->', state.eMarks[last]) ? [] : undefined;
}

function pushHtmlTerm(state: StateBlock, html: readonly Token[]): void {
  state.push('dt_open', 'dt', 1);
  state.tokens.push(...html);
  state.push('dt_close', 'dt', -1);
}

/** Position behind the colon with which a line starts and its blanks; undefined where it is no definition. */
function markerEnd(state: StateBlock, line: number, outdented = false): number | undefined {
  const indent = (state.sCount[line] ?? 0) - state.blkIndent;
  if (indent >= 4 || (indent < 0 && !outdented)) return undefined;
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  if (state.src[start] !== ':') return undefined;
  const end = state.eMarks[line] ?? 0;
  const text = state.skipSpaces(start + 1);
  if (text < end) return text > start + 1 ? text : undefined;
  return hasBodyBelow(state, line) ? end : undefined;
}

/** A colon alone defines by what stands indented below it, also behind a blank line. */
function hasBodyBelow(state: StateBlock, line: number): boolean {
  const next = state.isEmpty(line + 1) ? line + 2 : line + 1;
  if (next >= state.lineMax || state.isEmpty(next)) return false;
  return (state.sCount[next] ?? 0) >= (state.sCount[line] ?? 0) + LEAST_INDENT;
}

/** Whether a line is the start of something else than text. */
function startsBlock(state: StateBlock, line: number, endLine: number): boolean {
  return state.md.block.ruler.getRules('paragraph').some((rule) => rule(state, line, endLine, true));
}

/** Asked whether a paragraph ends at a line: that of a definition does before the next colon or its term. */
function endsDefinition(state: StateBlock, line: number, endLine: number): boolean {
  if ((depth.get(state) ?? 0) === 0 || (state.sCount[line] ?? 0) >= state.blkIndent) return false;
  const isColon = (at: number): boolean => at < endLine && markerEnd(state, at, true) !== undefined;
  return isColon(line) || isColon(line + 1);
}

function pushTerm(state: StateBlock, line: number): void {
  state.push('dt_open', 'dt', 1).map = [line, line + 1];
  const text = state.push('inline', '', 0);
  text.map = [line, line + 1];
  text.content = state.getLines(line, line + 1, state.blkIndent, false).trim();
  text.children = [];
  state.push('dt_close', 'dt', -1);
}

/** Parses a definition; says whether it is set in paragraphs. */
function pushDefinition(
  state: StateBlock,
  { line }: Entry,
  loose: boolean,
  endLine: number,
): { readonly loose: boolean } {
  const open = state.push('dd_open', 'dd', 1);
  const first = state.tokens.length;
  const isColon = (at: number): boolean => markerEnd(state, at) !== undefined;
  const from = markerEnd(state, line) ?? 0;
  const content = { from, indent: hangingIndent(state, line, endLine, isColon) };
  depth.set(state, (depth.get(state) ?? 0) + 1);
  parseHangingBody(state, line, endLine, content);
  depth.set(state, (depth.get(state) ?? 1) - 1);
  const parted = loose || (from === state.eMarks[line] && state.isEmpty(line + 1));
  const isTight = !parted && !isParted(state, first);
  if (isTight) hideParagraphs(state.tokens.slice(first), state.level + 1);
  open.map = [line, state.line];
  state.push('dd_close', 'dd', -1);
  return { loose: !isTight };
}

/** Whether a blank line parts what stands directly in a definition, whose tokens begin at `first`. */
function isParted(state: StateBlock, first: number): boolean {
  const isApart = ({ level, nesting, map }: Token): boolean =>
    level === state.level + 1 && nesting >= 0 && map !== null && map[0] > 0 && state.isEmpty(map[0] - 1);
  // The first block begins on the line of the colon.
  return state.tokens.slice(first + 1).some(isApart);
}

/** Definitions of notes or abbreviations between two entries leave no gap: one list stays one list. */
export function joinLists(state: StateCore): void {
  const joined = new Set<Token>();
  state.tokens.forEach((token, i) => {
    const next = state.tokens[i + 1];
    if (token.type !== 'dl_close' || next?.type !== 'dl_open') return;
    joined.add(token).add(next);
  });
  if (joined.size > 0) state.tokens = state.tokens.filter((token) => !joined.has(token));
}
