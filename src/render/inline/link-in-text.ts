import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import type { Dialect } from '../../model/dialect.ts';
import { textToken } from '../../support/markdown/token.ts';
import { envOf } from '../page-state.ts';

/** A stretch of text that is a link. */
export interface FoundLink {
  readonly index: number;
  readonly length: number;
  readonly href: string;
  readonly text: string;
}

/** Links what no sign of Markdown announces, so that it is looked for in finished text; that of links is left alone. */
export function linkInText(
  md: MarkdownIt,
  name: string,
  find: (dialect: Dialect, text: string) => readonly FoundLink[],
): void {
  md.core.ruler.after('inline', name, (state) => {
    const { dialect } = envOf(state.env).state.guide.content;
    if (!dialect.linksAddresses && dialect.forge === undefined) return;
    for (const token of state.tokens) {
      let depth = 0;
      token.children =
        token.children?.flatMap((child) => {
          if (child.type === 'link_open') depth++;
          if (child.type === 'link_close') depth--;
          if (child.type !== 'text' || depth > 0) return [child];
          return withLinks(state, child, find(dialect, child.content));
        }) ?? null;
    }
  });
}

function withLinks(state: StateCore, token: Token, links: readonly FoundLink[]): Token[] {
  if (links.length === 0) return [token];
  const pieces: Token[] = [];
  let at = 0;
  for (const { index, length, href, text } of links) {
    if (index < at) continue;
    pieces.push(textToken(state, token.content.slice(at, index)), ...linkTokens(state, href, text));
    at = index + length;
  }
  return [...pieces, textToken(state, token.content.slice(at))];
}

function linkTokens(state: StateCore, href: string, text: string): Token[] {
  const open = new state.Token('link_open', 'a', 1);
  open.attrSet('href', href);
  const close = new state.Token('link_close', 'a', -1);
  for (const token of [open, close]) Object.assign(token, { markup: 'autolink', info: 'auto' });
  return [open, textToken(state, text), close];
}
