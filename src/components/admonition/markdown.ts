import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { takePlace } from '../../support/markdown/marker-line.ts';
import { closingIndex, setData } from '../../support/markdown/token.ts';

const ALERT = /^\[!([A-Za-z][\w-]*)((?:[ \t]*\|[ \t]*[\w -]*)*)\]([+-]?)(?:[ \t]+([^\n]*))?(?:\n|$)/;

/**
 * Adds GitHub alerts: a block quote that starts with a line `[!NOTE]` becomes an admonition. Words behind it are its
 * title, as in Obsidian, whose `[!NOTE]-` and `[!NOTE]+` are a collapsible, closed and open. Behind bars stand its
 * classes, as in pymdownx quotes: `[!TIP | inline | end]`.
 */
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
  const [, kind = 'note', bars = '', fold = '', words = ''] = match;
  const { inline, others } = takePlace(bars.split(/[\s|]+/).filter(Boolean));
  const block = fold === '' ? 'admonition' : 'collapsible';
  quote.type = `${block}_open`;
  close.type = `${block}_close`;
  const title = words.trim();
  setData(quote, {
    kind: kind.toLowerCase(),
    hasKind: true,
    title: title === '' ? undefined : title,
    inline,
    open: fold === '+',
    classes: others,
  });
  text.content = text.content.slice(match[0].length);
  if (text.map) text.map = [text.map[0] + 1, text.map[1]];
  if (text.content.trim() !== '') return;
  for (const token of [paragraph, text, end]) {
    token.type = 'alert_marker';
    token.hidden = true;
  }
}
