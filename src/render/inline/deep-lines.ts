import type { MarkdownIt, StateInline } from 'markdown-it';

/** A line that begins like an item of a list, but too far in to be one. */
const DEEP_LINE = /\n([ \t]{4,})(?=(?:[-*+]|\d{1,9}[.)])[ \t])/y;

/**
 * Keeps the blanks before such a line, as Python-Markdown does. Nobody sees them, but whoever copies the options of
 * another tool's directive (`::: package.module`, its `members:` below it) copies them whole.
 */
export function deepLines(md: MarkdownIt): void {
  md.inline.ruler.before('newline', 'deep_line', deepLine);
}

function deepLine(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '\n' || state.src[state.pos - 1] === ' ') return false;
  DEEP_LINE.lastIndex = state.pos;
  const match = DEEP_LINE.exec(state.src);
  if (!match) return false;
  if (!silent) {
    state.push('softbreak', 'br', 0);
    state.pending += match[1] ?? '';
  }
  state.pos += match[0].length;
  return true;
}
