import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { htmlElements } from './blocks/html-element.ts';
import { resolveUrl } from './links.ts';
import { allowListed, closingTags, type UrlVisitor } from './html-allow-list.ts';
import { envOf } from './page-state.ts';

/** Adds author HTML: reduced to the allow-list, balanced, with Markdown inside where `markdown` asks for it. */
export function htmlRules(md: MarkdownIt): void {
  htmlElements(md);
  md.core.ruler.after('inline', 'author_html', (state: StateCore) => {
    const visit = urlVisitor(state);
    state.tokens = reduceBlocks(state, visit);
    for (const token of state.tokens) if (token.children) reduceInline(state, token, visit);
  });
}

/** Reduces blocks of HTML; what one of them leaves open is closed where the Markdown block around it ends. */
function reduceBlocks(state: StateCore, visit: UrlVisitor): Token[] {
  const out: Token[] = [];
  const stacks: string[][] = [[]];
  const flush = (open: readonly string[]): void => {
    if (open.length === 0) return;
    const token = new state.Token('html_block', '', 0);
    token.content = closingTags(open);
    out.push(token);
  };
  for (const token of state.tokens) {
    if (token.nesting === 1) stacks.push([]);
    if (token.nesting === -1) flush(stacks.pop() ?? []);
    const loose = (token.meta as { loose?: boolean } | null)?.loose === true;
    const open = loose ? [] : (stacks.at(-1) ?? []);
    if (token.type === 'html_block') token.content = allowListed(token.content, open, visit);
    out.push(token);
    if (loose) flush(open);
  }
  flush(stacks[0] ?? []);
  return out;
}

function reduceInline(state: StateCore, block: Token, visit: UrlVisitor): void {
  const open: string[] = [];
  for (const token of block.children ?? []) {
    if (token.type === 'html_inline') token.content = allowListed(token.content, open, visit);
  }
  if (open.length === 0) return;
  const token = new state.Token('html_inline', '', 0);
  token.content = closingTags(open);
  block.children?.push(token);
}

/** Resolves addresses in author HTML like those of Markdown links, and has them checked. */
function urlVisitor(state: StateCore): UrlVisitor {
  const env = envOf(state.env);
  return ({ tag, attribute, value, alt }) => {
    const position = findPosition(env.lines, env.bodyLine, value);
    if (tag === 'img' && attribute === 'src') env.state.images.push({ src: value, alt, ...position });
    else if (attribute === 'href') env.state.links.push({ href: value, ...position });
    return resolveUrl(env.state, value);
  };
}

function findPosition(
  lines: readonly string[],
  bodyLine: number,
  text: string,
): { line: number; column: number } {
  const index = lines.findIndex((line) => line.includes(text));
  if (index === -1) return { line: bodyLine, column: 1 };
  return { line: bodyLine + index, column: (lines[index]?.indexOf(text) ?? 0) + 1 };
}
