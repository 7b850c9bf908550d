import type { MarkdownIt, StateCore, StateInline, Token } from 'markdown-it';
import { dataOf } from '../support/markdown/token.ts';
import { htmlElements } from './blocks/html-element.ts';
import type { HtmlData } from './blocks/html-tokens.ts';
import { htmlSlashes } from './blocks/html-slashes.ts';
import { dropElementText } from './dropped-elements.ts';
import { ColumnFinder, resolveUrl } from './links.ts';
import { allowListed, closingTags, isElementName, type UrlVisitor } from './html-allow-list.ts';
import { envOf, type PageEnv, type PageState } from './page-state.ts';
import { playerOrigin } from './players.ts';

/** Adds author HTML: reduced to the allow-list, balanced, with Markdown inside where `markdown` asks for it. */
export function htmlRules(md: MarkdownIt): void {
  htmlElements(md);
  htmlSlashes(md);
  md.inline.ruler.after('html_inline', 'loose_tag', looseTag);
  md.inline.ruler.before('autolink', 'prefixed_tag', prefixedTag);
  md.core.ruler.after('inline', 'author_html', (state: StateCore) => {
    state.tokens = reduceHtml(state, envOf(state.env));
  });
}

const LOOSE_TAG = /<\/?([A-Za-z][\w.:-]*)(?:\s[^<>]*)?>/y;
const LONGEST_TAG = 1000;

/** Tags that browsers read and CommonMark does not: `<my_element>`, `<font color==red>`. */
function looseTag(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x3c) return false;
  LOOSE_TAG.lastIndex = 0;
  const match = LOOSE_TAG.exec(state.src.slice(state.pos, state.pos + LONGEST_TAG));
  const name = match?.[1] ?? '';
  if (!match || !(isElementName(name.toLowerCase()) || /[_.:]/.test(name))) return false;
  if (!silent) state.push('html_inline', '', 0).content = match[0];
  state.pos += match[0].length;
  return true;
}

/** Schemes of addresses that need no `//`. */
const SCHEMES = /^(?:doi|geo|irc|magnet|mailto|news|sips?|sms|tel|urn|xmpp):/i;

/** `<xs:element>` is a tag of XML, though CommonMark would link it: nothing answers at `xs:`. */
function prefixedTag(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x3c) return false;
  const address = state.src.slice(state.pos + 1, state.pos + LONGEST_TAG);
  return /^[A-Za-z][\w.-]*:/.test(address) && !SCHEMES.test(address) && looseTag(state, silent);
}

/**
 * Reduces HTML. What a block of it leaves open is closed where the Markdown block around it ends; what a text leaves
 * open, at the end of the text.
 */
function reduceHtml(state: StateCore, env: PageEnv): Token[] {
  const out: Token[] = [];
  const stacks: string[][] = [[]];
  const flush = (open: readonly string[]): void => {
    if (open.length > 0) out.push(closing(state, 'html_block', open));
  };
  let lines: readonly [number, number] | null = null;
  for (const token of state.tokens) {
    lines = token.map ?? lines;
    if (token.nesting === 1) stacks.push([]);
    if (token.nesting === -1) flush(stacks.pop() ?? []);
    const { loose, isBlock } = dataOf<HtmlData>(token);
    const open = loose === true ? [] : (stacks.at(-1) ?? []);
    if (token.type === 'html_block')
      token.content = allowListed(token.content, open, visitor(env, token.map));
    else if (isBlock === true) reduceTags(token, open, env, lines);
    else if (token.children?.some(({ type }) => type === 'html_inline')) reduceText(state, token, env, lines);
    out.push(token);
    if (loose === true) flush(open);
  }
  flush(stacks[0] ?? []);
  return out;
}

function reduceText(
  state: StateCore,
  text: Token,
  env: PageEnv,
  lines: readonly [number, number] | null,
): void {
  const open: string[] = [];
  reduceTags(text, open, env, lines);
  if (open.length > 0) text.children?.push(closing(state, 'html_inline', open));
}

/** Reduces the tags among the parts of a text; what they leave open is added to `open`. */
function reduceTags(
  { children }: Token,
  open: string[],
  env: PageEnv,
  lines: readonly [number, number] | null,
): void {
  const visit = visitor(env, lines);
  const finder = new ColumnFinder(env, lines);
  const closed = new Set(
    children?.flatMap(({ content }) => /^<\/([^\s>]+)/.exec(content)?.[1]?.toLowerCase() ?? []),
  );
  dropElementText(children ?? []);
  for (const token of children ?? []) {
    if (token.type !== 'html_inline') continue;
    if (isPlaceholder(token.content, closed)) reportPlaceholder(env.state, token.content, finder);
    token.content = allowListed(token.content, open, visit);
  }
}

function closing(state: StateCore, type: 'html_block' | 'html_inline', open: readonly string[]): Token {
  const token = new state.Token(type, '', 0);
  token.content = closingTags(open);
  return token;
}

/** `<your-name>` stands for something: no element of HTML is called so, and nothing closes it. */
function isPlaceholder(tag: string, closed: ReadonlySet<string>): boolean {
  const name = /^<([A-Za-z][^\s/>]*)\s*>$/.exec(tag)?.[1]?.toLowerCase();
  return name !== undefined && !isElementName(name) && !closed.has(name);
}

/** Browsers show nothing of a tag they do not know, in any renderer; its author hardly means that. */
function reportPlaceholder(state: PageState, tag: string, finder: ColumnFinder): void {
  state.report({
    check: 'html',
    ...finder.find(tag),
    what: 'this is read as an HTML tag, and a reader sees nothing of it',
    unexpected: `Unexpected \`${tag}\`, expected text or an element of HTML`,
    fix: `write it as code (\`\` \`${tag}\` \`\`), or \`&lt;\` for the first sign.`,
  });
}

/** Resolves addresses in author HTML like those of Markdown links, and has them checked. */
function visitor(env: PageEnv, lines: readonly [number, number] | null): UrlVisitor {
  const finder = new ColumnFinder(env, lines);
  return ({ tag, attribute, value, alt }) => {
    const position = finder.find(value);
    if (tag === 'img' && attribute === 'src') env.state.images.push({ src: value, alt, ...position });
    else if (tag === 'iframe') env.state.players.add(playerOrigin(value) ?? '');
    else if (attribute === 'href') env.state.links.push({ href: value, ...position });
    return resolveUrl(env.state, value);
  };
}
