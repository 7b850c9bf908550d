import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { keyValue, splitAttributes } from '../support/html-attributes.ts';

/** Attributes that an author may set. No handlers, no style: what a page may do is decided here, not by content. */
const ALLOWED = new Set([
  'id',
  'class',
  'title',
  'lang',
  'dir',
  'width',
  'height',
  'loading',
  'alt',
  'align',
  'rel',
  'download',
]);

const LIST =
  /^\{:?[ \t]*((?:[.#][^\s{}=.#"']+|[\w-]+=(?:"[^"]*"|'[^']*'|[^\s{}"']+))(?:\s+(?:[.#]?[^\s{}"'=]+(?:=(?:"[^"]*"|'[^']*'|[^\s{}"']+))?))*)[ \t]*\}/;

/** Types of inline tokens that an attribute list may follow, each with what opens them. */
const OPENERS: Readonly<Record<string, string>> = {
  link_close: 'link_open',
  strong_close: 'strong_open',
  em_close: 'em_open',
  s_close: 's_open',
};
const SINGLE = new Set(['image', 'code_inline', 'icon']);

/** Adds attribute lists: `[text](x.md){ .md-button }`, `![](a.png){ width=300 }`, `## Title {#id}`. */
export function attributeLists(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'attribute_lists', (state: StateCore) => {
    state.tokens.forEach((token, i) => {
      const children = token.type === 'inline' ? token.children : null;
      if (!children?.some((child) => child.type === 'text' && child.content.includes('{'))) return;
      applyInline(children);
      const block = state.tokens[i - 1];
      if (block && /^(heading|paragraph)_open$/.test(block.type)) applyTrailing(block, children);
    });
  });
}

/** Lists right behind an inline element belong to it. */
function applyInline(children: Token[]): void {
  children.forEach((child, i) => {
    const before = children[i - 1];
    if (child.type !== 'text' || !before || !child.content.startsWith('{')) return;
    const target = SINGLE.has(before.type) ? before : openerOf(children, i - 1);
    const match = target ? LIST.exec(child.content) : null;
    if (!target || !match) return;
    setAttributes(target, match[1] ?? '');
    child.content = child.content.slice(match[0].length);
  });
}

function openerOf(children: readonly Token[], close: number): Token | undefined {
  const type = OPENERS[children[close]?.type ?? ''];
  if (type === undefined) return undefined;
  return children
    .slice(0, close)
    .findLast((child) => child.type === type && child.level === children[close]?.level);
}

/** A list at the end of a heading, or on a line of its own at the end of a paragraph, belongs to the block. */
function applyTrailing(block: Token, children: Token[]): void {
  const last = children.at(-1);
  if (last?.type !== 'text') return;
  const start = last.content.lastIndexOf('{');
  const match = start === -1 ? null : LIST.exec(last.content.slice(start));
  if (!match || start + match[0].length !== last.content.trimEnd().length) return;
  const ownLine = start === 0 && children.at(-2)?.type === 'softbreak';
  if (block.type === 'paragraph_open' && !ownLine) return;
  setAttributes(block, match[1] ?? '');
  last.content = last.content.slice(0, start).trimEnd();
  const lineBreak = children.at(-2);
  if (ownLine && lineBreak) lineBreak.hidden = true;
}

function setAttributes(token: Token, list: string): void {
  for (const word of splitAttributes(list)) {
    const pair = keyValue(word);
    if (word.startsWith('.')) token.attrJoin('class', word.slice(1));
    else if (word.startsWith('#')) token.attrSet('id', word.slice(1));
    else if (pair && ALLOWED.has(pair[0].toLowerCase())) token.attrSet(pair[0].toLowerCase(), pair[1]);
  }
}
