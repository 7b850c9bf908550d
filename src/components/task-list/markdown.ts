import type { MarkdownIt, StateCore, Token } from 'markdown-it';

const BOX = /^\[([ xX])\][ \t]+/;

/** `- [ ] Do it` → a list item with a labelled check box. */
export function taskListRule(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'task_lists', (state: StateCore) => {
    state.tokens.forEach((token, i) => {
      const first = token.type === 'inline' ? token.children?.[0] : undefined;
      const match = first?.type === 'text' ? BOX.exec(first.content) : null;
      const item = state.tokens[i - 2];
      if (!first || !match || item?.type !== 'list_item_open') return;
      item.attrJoin('class', 'task');
      first.content = first.content.slice(match[0].length);
      const box = new state.Token('task_box', 'input', 0);
      box.meta = { checked: match[1] !== ' ' };
      const label = (type: string, nesting: 1 | -1): Token => new state.Token(type, 'label', nesting);
      token.children = [label('task_open', 1), box, ...(token.children ?? []), label('task_close', -1)];
    });
  });
}

/** Whether the author has ticked the box of a `task_box` token. */
export function isTicked(token: Token): boolean {
  return token.meta?.['checked'] === true;
}
