import type { MarkdownIt, StateInline } from 'markdown-it';
import { environmentOf } from '../component.ts';
import { findEmoji } from './library.ts';

const SHORTCODE = /:([+\-_\p{L}\p{N}]{1,80}):/uy;

/**
 * `:smile:` → the character, as text; as a token of its own where an attribute list follows. Names that no emoji has
 * stay text, and so does what stands between two words or numbers: `10:100:30`, `std::x::y`.
 */
export function emojiSyntax(md: MarkdownIt): void {
  md.inline.ruler.after('icon', 'emoji', emojiRule);
}

function emojiRule(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== ':') return false;
  SHORTCODE.lastIndex = pos;
  const match = SHORTCODE.exec(src);
  const end = pos + (match?.[0].length ?? 0);
  if (!match?.[1] || end > state.posMax) return false;
  if (isInside(src[pos - 1], src[end]) || (state.pending !== '' && src[pos - 1] === ':' && src[end] === ':'))
    return false;
  const character = findEmoji(match[1]);
  if (character === undefined) return false;
  if (!silent) {
    // Text that no mark is looked for in: the character of `:asterisk:` begins with a star.
    // Ids of headings may be made without it.
    const isKnown = src[end] === '{' || environmentOf(state).state.guide.content.headingIds.ofEmoji;
    const token = state.push(isKnown ? 'emoji' : 'text_special', '', 0);
    token.content = character;
    token.markup = match[0];
  }
  state.pos = end;
  return true;
}

function isInside(before = '', after = ''): boolean {
  // No underscore: `_:smile:_` is stressed.
  return /[a-z\d]/i.test(before) && /[a-z\d]/i.test(after);
}
