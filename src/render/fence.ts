import type { MarkdownIt, StateBlock } from 'markdown-it';
import type { FenceData, FenceEnding } from '../support/markdown/fence-data.ts';
import { FENCE_MARK } from '../support/markdown/fence-mark.ts';
import { setData } from '../support/markdown/token.ts';
import { mayBeClosed, rememberClosings } from './fence-closings.ts';

const MARK = new RegExp(`^(?:${FENCE_MARK})`);

/** Lines that are looked at for a better closing line once there is one that would do. */
const LOOK_AHEAD = 500;

/** A line that is no code: a heading that is no comment, a block, a tab. */
const PROSE = /^(?:#{2,6}[ \t]+\S|(?:!!!|\?\?\?[+-]?)[ \t]*[\w"]|===[!+]*[ \t]+")/;

interface Fence {
  readonly sign: string;
  readonly length: number;
  readonly indent: number;
}

/**
 * Fences in place of markdown-it's rule. pymdownx closes one only by a line of the same length and indentation, and so
 * lets fences be shown in fences; CommonMark takes longer and shifted ones too. We take the first exact one, and where
 * there is none the first that CommonMark takes. One that nothing closes would take the rest of the page: it ends where
 * prose begins; and signs alone above a blank line, which close nothing and open nothing, are text.
 */
export function fences(md: MarkdownIt): void {
  md.block.ruler.at('fence', fence, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
}

function fence(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  return fenceAt(state, startLine, endLine, silent);
}

/** Lines below which the end of a fence that is indented as code is not looked for. */
const DEEP_LOOK_AHEAD = 500;

/**
 * A fence right below text that is indented as code would be, which it cannot be there: Python-Markdown takes it for a
 * fence. Only one that is closed by a line like it.
 */
export function fenceBelowText(state: StateBlock, line: number, endLine: number, silent: boolean): boolean {
  const markup = runAt(state, startOf(state, line));
  if (markup.length < 3) return false;
  const indent = state.sCount[line] ?? 0;
  const limit = Math.min(endLine, line + DEEP_LOOK_AHEAD);
  for (let at = line + 1; at < limit; at++) {
    const start = startOf(state, at);
    const isClosing =
      (state.sCount[at] ?? 0) === indent && state.src.slice(start, state.eMarks[at]).trim() === markup;
    if (isClosing) return fenceAt(state, line, at + 1, silent);
  }
  return false;
}

function fenceAt(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const indent = state.sCount[startLine] ?? 0;
  const start = startOf(state, startLine);
  const markup = runAt(state, start);
  const info = state.src.slice(start + markup.length, state.eMarks[startLine]);
  // `~~~text~~~` is marked text, as ```` ```text``` ```` is code: no fence, which would swallow the rest of the page.
  if (!MARK.test(markup + info) || (markup.startsWith('~') && info.includes('~'))) return false;
  const opening = { sign: markup[0] ?? '', length: markup.length, indent };
  if (info.trim() === '' && isStray(state, startLine, endLine, opening)) return false;
  if (silent) return true;
  const { end, ending } = findEnd(state, startLine, endLine, opening);
  const token = state.push('fence', 'code', 0);
  token.info = info;
  token.markup = markup;
  token.content = state.getLines(startLine + 1, end, indent, true);
  state.line = ending.kind === 'missing' ? end : end + 1;
  token.map = [startLine, state.line];
  const codeColumn = (state.bsCount[startLine] ?? 0) + indent;
  setData(token, { codeColumn, column: columnOf(state, start), ending } satisfies FenceData);
  return true;
}

/** Whether signs stand alone with no code right below them, and nothing closes what they would open. */
function isStray(state: StateBlock, line: number, endLine: number, opening: Fence): boolean {
  // Less indented than the block, it ends that: what it opens is seen from outside.
  if (opening.indent < state.blkIndent) return false;
  const isOutside = (state.sCount[line + 1] ?? 0) < state.blkIndent;
  if (line + 1 < endLine && !isOutside && !state.isEmpty(line + 1)) return false;
  return findEnd(state, line, endLine, opening).ending.kind === 'missing';
}

interface FenceEnd {
  readonly end: number;
  readonly ending: FenceEnding;
}

/** The line that closes a fence, or the one that it cannot go beyond. */
function findEnd(state: StateBlock, startLine: number, endLine: number, opening: Fence): FenceEnd {
  if (mayBeClosed(state, startLine, opening)) {
    const found = findClosing(state, startLine, endLine, opening);
    if (found.ending.kind !== 'missing' || found.ending.reason !== 'page') return found;
    rememberClosings(state, startLine, opening.sign);
  }
  return endOfOpen(state, startLine, endLine, opening);
}

/** Where the code of a fence ends that nothing closes: above prose or at the end of the page. */
function endOfOpen(state: StateBlock, startLine: number, endLine: number, opening: Fence): FenceEnd {
  let shorter: { line: number; markup: string } | undefined;
  for (let line = startLine + 1; line < endLine; line++) {
    const text = state.src.slice(startOf(state, line), state.eMarks[line]);
    if (state.isEmpty(line - 1) && (state.sCount[line] ?? 0) <= opening.indent && PROSE.test(text)) {
      let end = line;
      while (end > startLine + 1 && state.isEmpty(end - 1)) end--;
      return { end, ending: { kind: 'missing', line, reason: 'prose', shorter } };
    }
    const markup = runAt(state, startOf(state, line));
    if (markup[0] === opening.sign && markup.length >= 3 && markup === text.trim())
      shorter ??= { line, markup };
  }
  return { end: endLine, ending: { kind: 'missing', line: endLine, reason: 'page', shorter } };
}

/** The line that closes a fence, or the one that it cannot go beyond. */
function findClosing(
  state: StateBlock,
  startLine: number,
  endLine: number,
  { sign, length, indent }: Fence,
): FenceEnd {
  let loose: number | undefined;
  let looseIsLonger = false;
  let shorter: { line: number; markup: string } | undefined;
  let line = startLine + 1;
  for (; line < endLine && line <= (loose ?? line) + LOOK_AHEAD; line++) {
    const start = startOf(state, line);
    const column = state.sCount[line] ?? 0;
    if (start < (state.eMarks[line] ?? 0) && column < state.blkIndent) break;
    if (state.src[start] !== sign) continue;
    const markup = runAt(state, start);
    const closes = state.src.slice(start + markup.length, state.eMarks[line]).trim() === '';
    if (closes && markup.length === length && column === indent)
      return { end: line, ending: { kind: 'closed' } };
    // The next block of code starts: what would do as a closing line was meant as one.
    if (!closes && markup.length >= 3 && loose !== undefined && (looseIsLonger || column === indent)) break;
    if (closes && markup.length >= length && column - state.blkIndent < 4 && loose === undefined) {
      loose = line;
      looseIsLonger = markup.length > length;
    }
    if (closes && markup.length >= 3 && markup.length < length) shorter ??= { line, markup };
  }
  if (loose !== undefined) return { end: loose, ending: looseEnding(state, loose, length) };
  const atPageEnd = line >= state.lineMax && line >= state.bMarks.length - 1;
  const reason = atPageEnd ? 'page' : line < endLine ? 'outdent' : 'block';
  return { end: line, ending: { kind: 'missing', line, reason, shorter } };
}

function looseEnding(state: StateBlock, line: number, length: number): FenceEnding {
  const start = startOf(state, line);
  const markup = runAt(state, start);
  if (markup.length === length) return { kind: 'closed' };
  return { kind: 'longer', line, column: columnOf(state, start), markup };
}

function startOf(state: StateBlock, line: number): number {
  return (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
}

/** The run of backticks or tildes at a position; empty where there is none. */
function runAt(state: StateBlock, start: number): string {
  const sign = state.src[start];
  if (sign !== '`' && sign !== '~') return '';
  return state.src.slice(start, state.skipChars(start, sign.charCodeAt(0)));
}

/** Column of a position in its line, from 1. */
function columnOf(state: StateBlock, position: number): number {
  return position - state.src.lastIndexOf('\n', position - 1);
}
