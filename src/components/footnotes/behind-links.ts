import type { StateCore, Token } from 'markdown-it';

/** Moves references out of the text of links, to behind them: a link in a link is no HTML. */
export function notesBehindLinks({ tokens }: StateCore): void {
  for (const token of tokens) {
    if (token.children?.some(({ type }) => type === 'footnote_reference'))
      token.children = behindLinks(token.children);
  }
}

function behindLinks(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  let waiting: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    depth = Math.max(depth + edgeOfLink(token), 0);
    if (depth > 0 && token.type === 'footnote_reference') waiting.push(token);
    else out.push(token);
    if (depth > 0) continue;
    for (const reference of waiting) out.push(reference);
    waiting = [];
  }
  return [...out, ...waiting];
}

/** 1 where a link opens, -1 where one closes; Markdown's and those that are written as HTML. */
function edgeOfLink({ type, content }: Token): number {
  if (type === 'html_inline') return /^<a[\s>]/i.test(content) ? 1 : /^<\/a[\s>]/i.test(content) ? -1 : 0;
  return type === 'link_open' ? 1 : type === 'link_close' ? -1 : 0;
}
