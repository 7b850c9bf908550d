import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { slugify } from '../support/slug.ts';
import { attribute, dataOf } from '../support/markdown/token.ts';
import { envOf } from './page-state.ts';

/** Gives every heading an anchor of its own and lists the headings of the page. */
export function headingRules(md: MarkdownIt): void {
  md.core.ruler.push('headings', (state: StateCore) => {
    const { state: page, bodyLine } = envOf(state.env);
    const tabs: (string | undefined)[] = [];
    state.tokens.forEach((token, i) => {
      if (token.type === 'tab_open') tabs.push(dataOf<{ label: string }>(token).label);
      if (token.type === 'tab_close') tabs.pop();
      if (token.type !== 'heading_open') return;
      const text = plainText(state.tokens[i + 1]);
      const id = page.uniqueId(attribute(token, 'id') ?? (slugify(text) || 'section'));
      token.attrSet('id', id);
      const tab = tabs.at(-1);
      const line = bodyLine + (token.map?.[0] ?? 0);
      const level = Number(token.tag.slice(1));
      page.headings.push({ level, text, id, line, column: 1, ...(tab === undefined ? {} : { tab }) });
    });
  });
}

/** Text of an inline token as a reader sees it, without its markup. */
export function plainText(inline: Token | undefined): string {
  return (inline?.children ?? [])
    .map((child) => {
      if (/^(text|code_inline|math|emoji|keys)$/.test(child.type)) return child.content;
      return child.type === 'softbreak' || child.type === 'hardbreak'
        ? ' '
        : child.type === 'image'
          ? child.content
          : '';
    })
    .join('')
    .trim();
}
