import type { MarkdownIt, StateBlock, StateCore, Token } from 'markdown-it';
import { lineText } from '../support/markdown/indented-body.ts';
import { resolveUrl } from './links.ts';
import { allowListed, closingTags, parseAttributes, type UrlVisitor } from './html-allow-list.ts';
import { envOf } from './page-state.ts';

/** Adds author HTML: reduced to the allow-list, balanced, with Markdown inside where `markdown` asks for it. */
export function htmlRules(md: MarkdownIt): void {
  md.block.ruler.before('html_block', 'html_element', markdownElement, {
    alt: ['paragraph', 'reference', 'blockquote'],
  });
  md.core.ruler.after('inline', 'author_html', (state: StateCore) => {
    const visit = urlVisitor(state);
    state.tokens = reduceBlocks(state, visit);
    for (const token of state.tokens) if (token.children) reduceInline(state, token, visit);
  });
}

const OPENING =
  /^<(div|section|article|aside|figure|center|details|header|footer|main|nav|p|span|blockquote|ul|ol|li|td|table)\b((?:\s+[^<>]*?)?\smarkdown(?:\s*=\s*["']?(?:1|block|span|)["']?)?(?:\s[^<>]*?)?)>(.*)$/i;

/** `<div markdown> … </div>` on lines of its own: a block whose content is Markdown. */
function markdownElement(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const match = OPENING.exec(lineText(state, startLine) ?? '');
  if (!match) return false;
  const [, tag = '', attributes = '', rest = ''] = match;
  const end = rest === '' ? closingLine(state, tag, startLine, endLine) : undefined;
  if (end === undefined) return false;
  if (silent) return true;
  const open = state.push('html_element_open', tag.toLowerCase(), 1);
  open.map = [startLine, end + 1];
  open.block = true;
  for (const [name, value] of parseAttributes(attributes)) {
    if (/^(class|id|title|lang|dir|align|open)$/.test(name)) open.attrSet(name, value);
  }
  parseContent(state, startLine + 1, end);
  state.push('html_element_close', tag.toLowerCase(), -1).block = true;
  state.line = end + 1;
  return true;
}

/** Line of the tag that closes an element, counting nested elements of the same name. */
function closingLine(state: StateBlock, tag: string, startLine: number, endLine: number): number | undefined {
  const tags = new RegExp(`<(/?)${tag}\\b[^<>]*>`, 'gi');
  let depth = 1;
  for (let line = startLine + 1; line < endLine; line++) {
    if (!state.isEmpty(line) && (state.sCount[line] ?? 0) < state.blkIndent) return undefined;
    const text = state.src.slice(state.bMarks[line], state.eMarks[line]);
    for (const [, slash] of text.matchAll(tags)) depth += slash === '/' ? -1 : 1;
    if (depth === 0) return line;
  }
  return undefined;
}

/** Content may stand as far in as its author likes: the least indented line counts as the margin. */
function parseContent(state: StateBlock, from: number, to: number): void {
  const { blkIndent, lineMax, parentType } = state;
  const lines = Array.from({ length: to - from }, (_, i) => from + i).filter((line) => !state.isEmpty(line));
  const margin = Math.min(...lines.map((line) => state.sCount[line] ?? 0));
  state.blkIndent = Number.isFinite(margin) ? Math.max(margin, blkIndent) : blkIndent;
  state.lineMax = to;
  state.parentType = 'blockquote';
  state.md.block.tokenize(state, from, to);
  state.blkIndent = blkIndent;
  state.lineMax = lineMax;
  state.parentType = parentType;
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
    if (token.type === 'html_block') token.content = allowListed(token.content, stacks.at(-1) ?? [], visit);
    out.push(token);
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
