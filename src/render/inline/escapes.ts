import type { MarkdownIt, StateInline } from 'markdown-it';

/**
 * Two backslashes that CommonMark reads otherwise. `\ ` is a blank that ends nothing, as in `H~a\ b~O`. And ` \` at the
 * end of a line is a command that goes on, which Python-Markdown shows as it is; a line break follows its word at once.
 */
export function escapes(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'backslash', backslash);
}

function backslash(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== '\\' || pos + 1 >= state.posMax) return false;
  const [before = ' ', next = '', last = ''] = [src[pos - 1], src[pos + 1], src[pos + 2]];
  const goesOn = next === '\n' && /[ \t]/.test(before);
  // Two blanks, or one at the end of a line, are a line break behind a backslash.
  const isBlank = next === ' ' && !/[ \n]/.test(last);
  if (!goesOn && !isBlank) return false;
  if (!silent) {
    const token = state.push('text_special', '', 0);
    Object.assign(token, { content: goesOn ? '\\' : ' ', markup: goesOn ? '\\' : '\\ ', info: 'escape' });
  }
  state.pos += goesOn ? 1 : 2;
  return true;
}
