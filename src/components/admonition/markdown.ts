import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { closingIndex, setData } from '../../support/markdown/token.ts';

const ALERT = /^\[!([A-Za-z]+)\][ \t]*([^\n]*)(?:\n|$)/;

/** Adds GitHub alerts: a block quote that starts with a line `[!NOTE]` becomes an admonition. */
export function alertSyntax(md: MarkdownIt): void {
  md.core.ruler.after('block', 'alert', (state: StateCore) => {
    state.tokens.forEach((token, i) => {
      if (token.type === 'blockquote_open') convertAlert(state.tokens, i);
    });
    state.tokens = state.tokens.filter((token) => !token.hidden || token.type !== 'alert_marker');
  });
}

function convertAlert(tokens: Token[], open: number): void {
  const [quote, paragraph, text, end] = tokens.slice(open, open + 4);
  if (!quote || paragraph?.type !== 'paragraph_open' || text?.type !== 'inline' || !end) return;
  const match = ALERT.exec(text.content);
  if (!match) return;
  const close = tokens[closingIndex(tokens, open)];
  if (!close) return;
  quote.type = 'admonition_open';
  close.type = 'admonition_close';
  const title = match[2]?.trim();
  setData(quote, {
    kind: (match[1] ?? 'note').toLowerCase(),
    title: title === '' ? undefined : title,
    inline: undefined,
    open: false,
    classes: [],
  });
  text.content = text.content.slice(match[0].length);
  if (text.content.trim() !== '') return;
  for (const token of [paragraph, text, end]) {
    token.type = 'alert_marker';
    token.hidden = true;
  }
}
