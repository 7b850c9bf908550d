import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { closingIndex, setData } from '../../support/markdown/token.ts';

/** One or two times of day, the second an end. */
export interface TimeData {
  readonly start: string;
  readonly end: string | undefined;
}

const TIME = String.raw`(?:[01]?\d|2[0-3]):[0-5]\d`;

/** `09:00 `, `9:00–10:30: `, `09:00 – ` at the start of an item, or the same text alone. */
const LEADING_TIME = new RegExp(String.raw`^(${TIME})(?:\s*[–—-]\s*(${TIME}))?(?:(?::|\s+[–—-])?\s+|:?$)`);

/** In `::: timeline`: `- 09:00 Read mail` → an item that starts with a `timeline_time` token. */
export function timelineTimes(md: MarkdownIt): void {
  md.core.ruler.push('timeline_times', (state) => {
    state.tokens.forEach((token, i) => {
      if (token.type === 'timeline_open') markTimes(state, i, closingIndex(state.tokens, i));
    });
  });
}

/** Only the items of the list itself: times in lists further down are part of the story. */
function markTimes(state: StateCore, open: number, close: number): void {
  const itemLevel = (state.tokens[open]?.level ?? 0) + 2;
  for (let i = open; i < close; i++) {
    const [item, paragraph, inline] = state.tokens.slice(i, i + 3);
    if (item?.type !== 'list_item_open' || item.level !== itemLevel) continue;
    if (paragraph?.type === 'paragraph_open' && inline) markTime(state, inline);
  }
}

function markTime(state: StateCore, inline: Token): void {
  // Emphasis leaves empty text before it.
  const children = (inline.children ?? []).filter((child) => child.type !== 'text' || child.content !== '');
  const strong = children[0]?.type === 'strong_open' && children[2]?.type === 'strong_close';
  const text = strong ? children[1] : children[0];
  const match = text?.type === 'text' ? LEADING_TIME.exec(text.content) : undefined;
  if (!text || !match || (strong && match[0].length < text.content.length)) return;
  const time = new state.Token('timeline_time', '', 0);
  setData(time, { start: match[1] ?? '', end: match[2] } satisfies TimeData);
  if (!strong) text.content = text.content.slice(match[0].length);
  inline.children = [time, ...children.slice(strong ? 3 : 0)];
}
