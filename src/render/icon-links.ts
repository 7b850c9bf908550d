import type { Token } from 'markdown-it';
import { attribute } from '../support/markdown/token.ts';

const nameless = new WeakSet<Token>();

/**
 * A link that holds nothing but icons has no text to be called by: `[:octicons-heart-16:](x)`. Its title or that of
 * an icon is its name. Where there is neither, it is called after its icon, and the icon is remembered for a check.
 */
export function nameIconLinks(children: readonly Token[]): void {
  let link: Token | undefined;
  let content: Token[] = [];
  for (const token of children) {
    if (token.type === 'link_open') [link, content] = [token, []];
    else if (token.type === 'link_close') {
      if (link) nameLink(link, content);
      link = undefined;
    } else content.push(token);
  }
}

/** Whether an icon stands alone in a link without a name. */
export function isNameless(icon: Token): boolean {
  return nameless.has(icon);
}

function nameLink(link: Token, content: readonly Token[]): void {
  const icons = content.filter(({ type }) => type === 'icon');
  const [first] = icons;
  const hasText = content.some(({ type, content: text }) => type !== 'icon' && text.trim() !== '');
  const titles = [link, ...icons].map((token) => attribute(token, 'title') ?? '');
  if (!first || hasText || titles.some((title) => title !== '')) return;
  nameless.add(first);
  link.attrSet('aria-label', wordsOf(first.content));
}

/** `octicons-mark-github-16` → `mark github` */
function wordsOf(name: string): string {
  return name
    .replace(/^(?:material|fontawesome-[a-z]+|octicons|simple)-/, '')
    .replace(/-\d+$/, '')
    .replace(/[-_]/g, ' ');
}
