import type { MarkdownIt, StateCore, StateInline, Token } from 'markdown-it';
import { splitAttributes } from '../support/html-attributes.ts';
import { setData, dataOf } from '../support/markdown/token.ts';
import { takeListsBelowCode, takeListsBelowTables } from './attribute-lists-below.ts';
import { brokenWords, looseWords, reportList } from './attribute-list-reports.ts';
import { setAttributes } from './set-attributes.ts';

const OPEN_BRACE = 0x7b;
const WORD = String.raw`(?:[^\s{}=.#"'][^\s{}="']*=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+)|[.#][^\s{}="']+|[\w:-]+)`;
const LIST = new RegExp(String.raw`\{:?[ \t]*(${WORD}(?:[ \t]+${WORD})*)[ \t]*\}`, 'y');
const LONGEST = 1000;
const LINE_BREAK = /^(?:soft|hard)break$/;
/** A tag of a template language on the last line of a text: Python-Markdown takes it for a list, and nobody reads it. */
const TEMPLATE_TAG = /\{%[^{}\n]{0,900}%\}/y;

/** Inline tokens that a list right behind them belongs to, beside all that close something. */
const SINGLE = new Set([
  'image',
  'code_inline',
  'icon',
  'emoji',
  'keys',
  'progress',
  'math',
  'footnote_reference',
]);

/**
 * Adds attribute lists: `[text](x.md){ .md-button }`, `![](a.png){ width=300 }`, `## Title {#id}`, a cell or a term
 * that ends in one, and a line of its own at the end of a paragraph or an item.
 */
export function attributeLists(md: MarkdownIt): void {
  md.inline.ruler.before('emphasis', 'attribute_list', listRule);
  md.core.ruler.after('inline', 'attribute_lists', (state: StateCore) => {
    takeListsBelowCode(state);
    takeListsBelowTables(state);
    state.tokens.forEach((token, i) => {
      if (token.children?.some(({ type }) => type === 'attribute_list')) resolve(state, token, i);
    });
  });
}

/** Takes a list where one may stand: behind something, or at the end of the text. */
function listRule(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== OPEN_BRACE) return false;
  const rest = state.src.slice(state.pos, state.pos + LONGEST);
  LIST.lastIndex = 0;
  TEMPLATE_TAG.lastIndex = 0;
  const list = LIST.exec(rest);
  const before = state.src[state.pos - 1] ?? '';
  const isAttributes = list !== null && (isList(list[1] ?? '') || isMarkedName(state, list[0]));
  const match = isAttributes ? list : TEMPLATE_TAG.exec(rest);
  if (!match) return brokenList(state, rest, silent);
  const end = state.pos + match[0].length;
  const behind = isAttributes && /[^\s\w{]/.test(before);
  const last = /^[ \t#]*(?:\n|$)/.test(state.src.slice(end, end + LONGEST));
  const takes = behind || (last && (isAttributes || before === '\n'));
  if (!takes && !(isAttributes && (isPartedFromTarget(state) || isSurely(list[1] ?? '')))) return false;
  if (!silent) {
    const token = state.push('attribute_list', '', 0);
    token.content = match[0];
    setData(token, { list: match[1] });
  }
  state.pos = end;
  return true;
}

/** Whether words can be nothing but a list, wherever they stand: `.class` or `title="…"`, and none without a sign. */
function isSurely(words: string): boolean {
  const parts = splitAttributes(words);
  return (
    parts.some((word) => /^\.[A-Za-z]|="/.test(word)) &&
    parts.every((word) => /^[.#][A-Za-z_][\w-]*$|^[\w-]+=/.test(word))
  );
}

const WITHOUT_SIGN = /^\{:?[ \t]*[a-z][\w-]*-[\w-]*[ \t]*\}/;
const WITHOUT_END = /^\{:?[ \t]*(?:[.#][A-Za-z]|[\w-]+=)[^{}\n]*(?=\n|$)/;
const WITHOUT_QUOTE = /^\{:?[ \t]*[^{}\n"']*=(?:"[^"{}\n]*|'[^'{}\n]*)\}/;

/** Right behind a link or a picture, braces that cannot be read as a list stay text, and their author is told. */
function brokenList(state: StateInline, rest: string, silent: boolean): boolean {
  const before = state.pending === '' ? state.tokens.at(-1)?.type : undefined;
  if (before !== 'link_close' && before !== 'image') return false;
  const found = WITHOUT_SIGN.exec(rest) ?? WITHOUT_QUOTE.exec(rest) ?? WITHOUT_END.exec(rest);
  if (!found) return false;
  if (!silent) {
    const token = state.push('attribute_list', '', 0);
    token.content = found[0].trimEnd();
    setData(token, { broken: true });
  }
  state.pos += found[0].trimEnd().length;
  return true;
}

/** Whether a blank alone keeps a list from what stands before it: `[text](x.md) { .md-button }.` */
function isPartedFromTarget({ pending, tokens }: StateInline): boolean {
  const before = tokens.at(-1);
  if (before === undefined || !/^[ \t]+$/.test(pending)) return false;
  return before.type === 'link_close' || SINGLE.has(before.type);
}

/** A list says a class, an id or a value; `{name}` alone is text of a path or a template. */
function isList(words: string): boolean {
  return /(?:^|\s)[.#]|=/.test(words) || /^(?:data-[\w-]+|download|markdown)(?:\s|$)/.test(words);
}

/** `{:toc}` on a line of its own or right behind something: with its colon, a name without a value is no text either. */
function isMarkedName({ src, pos, pending, tokens }: StateInline, list: string): boolean {
  if (!list.startsWith('{:')) return false;
  return src[pos - 1] === '\n' || (pending === '' && tokens.length > 0);
}

function resolve(state: StateCore, inline: Token, index: number): void {
  const children = inline.children ?? [];
  const [only, ...others] = children;
  // What a cell holds alone is what its author shows: `{.name}`, a part of a template.
  if (only && others.length === 0 && /^t[hd]_/.test(state.tokens[index - 1]?.type ?? '')) {
    only.type = 'text';
    return;
  }
  children.forEach((child, i) => {
    if (child.type !== 'attribute_list') return;
    const { list, broken } = dataOf<{ list?: string; broken?: true }>(child);
    child.type = 'text';
    if (broken) {
      reportList(state, inline, child.content, brokenWords(child.content));
      return;
    }
    const target =
      (list === undefined ? undefined : inlineTarget(children, i)) ??
      blockTarget(state.tokens, index, children, i);
    if (target) {
      setAttributes(target, list ?? '');
      child.content = '';
    } else if (list !== undefined) {
      reportList(state, inline, child.content, looseWords(child.content));
    }
  });
}

/** What stands right before a list: the tag that opens it, or a token of its own. */
function inlineTarget(children: readonly Token[], i: number): Token | undefined {
  let at = i - 1;
  // An empty text is what a list before this one has left.
  while (children[at]?.type === 'text' && children[at]?.content === '') at--;
  const before = children[at];
  if (before?.nesting !== -1) return before && SINGLE.has(before.type) ? before : undefined;
  while (at >= 0 && !(children[at]?.nesting === 1 && children[at]?.level === before.level)) at--;
  return children[at];
}

/** The block that a list at the end of its text belongs to. */
function blockTarget(
  tokens: readonly Token[],
  index: number,
  children: readonly Token[],
  i: number,
): Token | undefined {
  const block = tokens[index - 1];
  // Only the last list of a text can be its block's.
  if (!block || children.length - i > 4) return undefined;
  const rest = children.slice(i + 1);
  if (rest.some(({ type, content }) => type !== 'text' || !/^[ \t#]*$/.test(content))) return undefined;
  const before = children[i - 1];
  if (/^(heading|th|td|dt)_open$/.test(block.type)) {
    if (before?.type === 'text')
      before.content = before.content
        .trimEnd()
        .replace(/[ \t]#+$/, '')
        .trimEnd();
    for (const text of rest) text.content = '';
    return block;
  }
  const ownLine = before !== undefined && (LINE_BREAK.test(before.type) || isBlankLineStart(children, i));
  if (block.type !== 'paragraph_open' || !ownLine) return undefined;
  hideBreak(children, i);
  // A tight item has no paragraph that could carry anything.
  const item = tokens[index - 2];
  return block.hidden && item?.type === 'list_item_open' ? item : block;
}

function isBlankLineStart(children: readonly Token[], i: number): boolean {
  const [text, lineBreak] = [children[i - 1], children[i - 2]];
  return text?.type === 'text' && text.content.trim() === '' && LINE_BREAK.test(lineBreak?.type ?? '');
}

function hideBreak(children: readonly Token[], i: number): void {
  const lineBreak = [children[i - 1], children[i - 2]].find((token) => LINE_BREAK.test(token?.type ?? ''));
  if (!lineBreak) return;
  lineBreak.type = 'text';
  lineBreak.content = '';
}
