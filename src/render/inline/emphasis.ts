import type { MarkdownIt, StateInline } from 'markdown-it';
import { characterAt, characterBefore } from './characters.ts';

/**
 * Emphasis with two changes to CommonMark. A star inside a word is a star, as in Python-Markdown's smart mode, so that
 * `2*3*4` keeps its signs. And next to a script that is written without blanks, punctuation does not keep a mark from
 * opening or closing.
 */
export function smartEmphasis(md: MarkdownIt): void {
  md.inline.ruler.at('emphasis', (state, silent) => tokenize(state, silent));
}

function tokenize(state: StateInline, silent: boolean): boolean {
  const sign = state.src[state.pos];
  if (silent || (sign !== '*' && sign !== '_')) return false;
  let end = state.pos;
  while (end < state.posMax && state.src[end] === sign) end++;
  const length = end - state.pos;
  const { open, close } = flanks(state, end, sign);
  for (let i = 0; i < length; i++) {
    const token = state.push('text', '', 0);
    token.content = sign;
    const marker = sign.charCodeAt(0);
    state.delimiters.push({ marker, length, token: state.tokens.length - 1, end: -1, open, close });
  }
  state.pos = end;
  return true;
}

/** Whether a run of signs may open and close emphasis; `end` is the position behind it. */
function flanks(state: StateInline, end: number, sign: string): { open: boolean; close: boolean } {
  const before = characterBefore(state.src, state.pos);
  const after = characterAt(state.src, end, state.posMax);
  const beforeParts = before.blank || before.punctuation || before.unspaced;
  const afterParts = after.blank || after.punctuation || after.unspaced;
  const left = !after.blank && (!after.punctuation || beforeParts);
  const right = !before.blank && (!before.punctuation || afterParts);
  if (sign === '*') {
    const inWord = before.word && after.word && before.character !== '_' && after.character !== '_';
    return { open: left && !inWord, close: right && !inWord };
  }
  return { open: left && (!right || before.punctuation), close: right && (!left || after.punctuation) };
}
