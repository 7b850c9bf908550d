import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { attribute, closingIndex } from '../../support/markdown/token.ts';

const CARDS = 'grid cards';

/**
 * Cards have two spellings: a list in `<div class="grid cards" markdown>` or in `::: cards`. Both become a
 * `cards` block whose direct list items are `card` blocks. A `grid` without cards lays out what it holds.
 */
export function cardSyntax(md: MarkdownIt): void {
  md.core.ruler.after('containers', 'cards', (state: StateCore) => {
    state.tokens.forEach((token, i) => {
      if (token.type === 'html_element_open') convertElement(state.tokens, i);
      if (token.type === 'cards_open') convertItems(state.tokens, i);
    });
  });
}

function convertElement(tokens: Token[], open: number): void {
  const element = tokens[open];
  const close = tokens[closingIndex(tokens, open)];
  const classes = (element ? (attribute(element, 'class') ?? '') : '').split(/\s+/);
  if (!element || !close || element.tag !== 'div' || !classes.includes('grid')) return;
  const block = CARDS.split(' ').every((name) => classes.includes(name)) ? 'cards' : 'grid';
  element.type = `${block}_open`;
  close.type = `${block}_close`;
}

/** Makes the items of the lists directly inside into cards, and the lists themselves vanish. */
function convertItems(tokens: Token[], open: number): void {
  const end = closingIndex(tokens, open);
  for (let i = open + 1; i < end; i = closingIndex(tokens, i) + 1) {
    if (!/^(bullet|ordered)_list_open$/.test(tokens[i]?.type ?? '')) continue;
    const listEnd = closingIndex(tokens, i);
    rename(tokens, i, listEnd, 'card_list');
    for (let item = i + 1; item < listEnd;) {
      const itemEnd = closingIndex(tokens, item);
      rename(tokens, item, itemEnd, 'card');
      item = itemEnd + 1;
    }
  }
}

function rename(tokens: readonly Token[], open: number, close: number, block: string): void {
  const [first, last] = [tokens[open], tokens[close]];
  if (first) first.type = `${block}_open`;
  if (last) last.type = `${block}_close`;
}
