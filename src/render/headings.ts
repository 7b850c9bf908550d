import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { BADGE, type HeadingIds } from '../model/heading-ids.ts';
import { attribute, dataOf } from '../support/markdown/token.ts';
import { checkHeadingIds } from './diagnostics/heading-ids.ts';
import { envOf, type PageState } from './page-state.ts';
import { LISTED_AS } from './set-attributes.ts';

/** A heading before it has its anchor. */
export interface FoundHeading {
  readonly token: Token;
  readonly text: string;
  /** What lists of headings call it. */
  readonly listed: string;
  /** The id that its author gives it, else the one that its text makes. */
  readonly wanted: string;
  readonly isGiven: boolean;
  /** Label of the tab that holds it. */
  readonly tab: string | undefined;
}

/**
 * Gives every heading an anchor of its own and lists the headings of the page. An id that an author gives is kept
 * wherever it stands: links lead to it, as in Python-Markdown. Those that texts make give way to it.
 */
export function headingRules(md: MarkdownIt): void {
  md.core.ruler.push('headings', (state: StateCore) => {
    const { state: page, bodyLine } = envOf(state.env);
    const headings = findHeadings(state.tokens, page.guide.content.headingIds);
    const others = givenIds(state.tokens);
    giveIds(
      headings.filter(({ isGiven }) => isGiven),
      page,
    );
    for (const { id, isReserved } of others) if (isReserved) page.uniqueId(id);
    giveIds(
      headings.filter(({ isGiven }) => !isGiven),
      page,
    );
    for (const { token, listed: text, tab } of headings) {
      const line = bodyLine + (token.map?.[0] ?? 0);
      const level = Number(token.tag.slice(1));
      const id = attribute(token, 'id') ?? '';
      page.headings.push({ level, text, id, line, column: 1, ...(tab === undefined ? {} : { tab }) });
    }
    if (!state.inlineMode) checkHeadingIds(state, headings, others);
  });
}

function giveIds(headings: readonly FoundHeading[], page: PageState): void {
  for (const { token, wanted } of headings) token.attrSet('id', page.headingId(wanted));
}

function findHeadings(tokens: readonly Token[], ids: HeadingIds): FoundHeading[] {
  const tabs: (string | undefined)[] = [];
  return tokens.flatMap((token, i) => {
    if (token.type === 'tab_open') tabs.push(dataOf<{ label: string }>(token).label);
    if (token.type === 'tab_close') tabs.pop();
    if (token.type !== 'heading_open') return [];
    const text = headingText(tokens[i + 1]);
    const given = attribute(token, 'id');
    const wanted = given ?? ids.ofText(idText(tokens[i + 1], ids) || text);
    const listed = takeAttribute(token, LISTED_AS)?.trim() || text;
    return [{ token, text, listed, wanted, isGiven: given !== undefined, tab: tabs.at(-1) }];
  });
}

/** The value of an attribute, which then is not written. */
function takeAttribute(token: Token, name: string): string | undefined {
  const value = attribute(token, name);
  if (value !== undefined) token.attrs = token.attrs?.filter(([other]) => other !== name) ?? null;
  return value;
}

/** An id that an author gives to something that is no heading. */
export interface GivenId {
  readonly id: string;
  /** Line in the text that is parsed, from 0. */
  readonly index: number;
  /** Whether headings give way to it: those of HTML stand beside them, and code blocks take what is left. */
  readonly isReserved: boolean;
}

/** The ids that attribute lists and HTML give, in their order. */
function givenIds(tokens: readonly Token[]): readonly GivenId[] {
  const found: GivenId[] = [];
  let index = 0;
  for (const block of tokens) {
    index = block.map?.[0] ?? index;
    addGivenIds(block, index, found);
    for (const token of block.children ?? []) addGivenIds(token, index, found);
  }
  return found;
}

/** Of thousands of tokens a few have an id, so nothing is made for the others. */
function addGivenIds(token: Token, index: number, found: GivenId[]): void {
  const id = token.type === 'heading_open' ? undefined : attribute(token, 'id');
  if (id !== undefined) found.push({ id, index, isReserved: token.type !== 'fence' });
  else if (token.content.includes(' id="') && /^html_(?:block|inline)$/.test(token.type)) {
    for (const [, written = ''] of token.content.matchAll(/<[^<>]* id="([^"]+)"/g))
      found.push({ id: written, index, isReserved: false });
  }
}

/** Text of an inline token as a reader sees it, without its markup; what its pictures show stands for them. */
export function plainText(inline: Token | undefined): string {
  return textOf(inline, (picture) => picture.content);
}

/** What of a heading its id is made of. */
function idText(inline: Token | undefined, { ofEmoji, leavesOutBadges }: HeadingIds): string {
  if (!ofEmoji && leavesOutBadges !== true) return '';
  const children = (inline?.children ?? []).map(({ type, content, markup, attrs }) => ({
    type,
    attrs,
    content: type === 'emoji' && ofEmoji ? ofEmoji(markup.replaceAll(':', '')) : content,
  }));
  const kept = leavesOutBadges === true ? withoutBadges(children) : children;
  return textOf({ children: kept }, () => '');
}

function withoutBadges<T extends Pick<Token, 'type' | 'attrs'>>(tokens: readonly T[]): T[] {
  let isBadge = false;
  return tokens.filter((token) => {
    if (token.type === 'strong_open')
      isBadge ||= token.attrs?.some(([name, value]) => name === 'class' && value === BADGE) === true;
    const isLeftOut = isBadge;
    if (token.type === 'strong_close') isBadge = false;
    return !isLeftOut;
  });
}

/** Text of a heading: as Python-Markdown and GitHub, a picture beside words is none of it. */
function headingText(inline: Token | undefined): string {
  return textOf(inline, () => '') || plainText(inline);
}

function textOf(
  inline: { readonly children: readonly Pick<Token, 'type' | 'content'>[] | null } | undefined,
  ofPicture: (picture: Pick<Token, 'content'>) => string,
): string {
  return (inline?.children ?? [])
    .map((child) => {
      if (/^(text|code_inline|math|emoji|keys)$/.test(child.type)) return child.content;
      if (child.type === 'softbreak' || child.type === 'hardbreak') return ' ';
      return child.type === 'image' ? ofPicture(child) : '';
    })
    .join('')
    .trim();
}
