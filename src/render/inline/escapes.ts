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
  const [before = ' ', next = ''] = [src[pos - 1], src[pos + 1]];
  const goesOn = next === '\n' && /[ \t]/.test(before);
  const isBlank = next === ' ' && !atLineEnd(src, pos + 2);
  if (!goesOn && !isBlank) return false;
  if (!silent) {
    const token = state.push('text_special', '', 0);
    Object.assign(token, { content: goesOn ? '\\' : ' ', markup: goesOn ? '\\' : '\\ ', info: 'escape' });
  }
  state.pos += goesOn ? 1 : 2;
  return true;
}

/** Whether nothing but blanks follows in the line: those behind a backslash are a line break, or nothing. */
function atLineEnd(text: string, position: number): boolean {
  const rest = /[^ ]|$/g;
  rest.lastIndex = position;
  return text[rest.exec(text)?.index ?? text.length] === '\n';
}
