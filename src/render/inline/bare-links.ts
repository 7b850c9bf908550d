import type { MarkdownIt, StateCore, StateInline, Token } from 'markdown-it';
import { textToken } from '../../support/markdown/token.ts';
import { envOf } from '../page-state.ts';

const SCHEME = /(?:^|[^a-z\d+.-])(https?|ftps?)$/i;

/** The beginning of an address without its scheme. */
const WWW = /(?<![\w.@/-])www\.(?=[a-z\d])/gi;

/** What stands before and behind the sign of a mail address. */
const MAILBOX = /(?:^|[^-/+@\w.])([-+\w](?:[-+\w]|\.(?!\.)){0,63})$/;
const MAIL_HOST = /@(?:[a-z\d-]{1,63}\.){1,9}[a-z]{2,63}(?![\w@-])/iy;

/** Longest address that is looked for: one that never ends would be read again and again. */
const LONGEST = 2000;

/**
 * Links that nobody marked as such, on sites of tools that make them: the address of a page (`https://example.org/a`,
 * `www.example.org`) and of a person (`ann@example.org`). As pymdownx magiclink and GitHub have them.
 */
export function bareLinks(md: MarkdownIt): void {
  md.inline.ruler.after('text', 'bare_link', bareLink);
  md.inline.ruler.after('text', 'mail_link', mailLink);
  md.core.ruler.after('inline', 'www_links', (state) => {
    if (!envOf(state.env).state.guide.content.dialect.linksAddresses) return;
    for (const token of state.tokens) if (token.content.includes('www.')) linkWww(state, token);
  });
}

function bareLink(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('://', state.pos) || state.linkLevel > 0) return false;
  if (!envOf(state.env).state.guide.content.dialect.linksAddresses) return false;
  // Looked for in the source: taking a piece of what is pending costs as much as all of it.
  const before = state.src.slice(Math.max(state.pos - '.https'.length, 0), state.pos);
  const scheme = SCHEME.exec(before)?.[1];
  if (scheme === undefined || !state.pending.endsWith(scheme)) return false;
  const start = state.pos - scheme.length;
  const found = state.md.linkify.matchAtStart(
    state.src.slice(start, Math.min(start + LONGEST, state.posMax)),
  );
  // A star or an underscore may end stress that began before the address.
  const text = found?.raw.replace(/[*_]+$/, '') ?? '';
  const href = state.md.normalizeLink(text);
  if (text.length <= scheme.length + '://'.length || !state.md.validateLink(href)) return false;
  if (!silent) {
    state.pending = state.pending.slice(0, -scheme.length);
    pushLink(state, href, text);
  }
  state.pos += text.length - scheme.length;
  return true;
}

function mailLink(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '@' || state.linkLevel > 0) return false;
  if (!envOf(state.env).state.guide.content.dialect.linksAddresses) return false;
  const before = state.src.slice(Math.max(state.pos - 66, 0), state.pos);
  const mailbox = MAILBOX.exec(before)?.[1];
  MAIL_HOST.lastIndex = state.pos;
  const host = MAIL_HOST.exec(state.src)?.[0];
  if (mailbox === undefined || host === undefined || !state.pending.endsWith(mailbox)) return false;
  if (!silent) {
    state.pending = state.pending.slice(0, -mailbox.length);
    pushLink(state, `mailto:${mailbox}${host}`, mailbox + host);
  }
  state.pos += host.length;
  return true;
}

/** No sign of Markdown announces such an address, so it is looked for in finished text. */
function linkWww(state: StateCore, token: Token): void {
  let depth = 0;
  token.children =
    token.children?.flatMap((child) => {
      if (child.type === 'link_open') depth++;
      if (child.type === 'link_close') depth--;
      return child.type === 'text' && depth === 0 ? withWww(state, child) : [child];
    }) ?? null;
}

function withWww(state: StateCore, token: Token): Token[] {
  const { content } = token;
  const pieces: Token[] = [];
  let at = 0;
  for (const { index } of content.matchAll(WWW)) {
    if (index < at) continue;
    const address = `http://${content.slice(index, index + LONGEST)}`;
    const text = state.md.linkify.matchAtStart(address)?.raw.slice('http://'.length) ?? '';
    const href = state.md.normalizeLink(`http://${text}`);
    if (!text.slice('www.'.length).includes('.') || !state.md.validateLink(href)) continue;
    pieces.push(textToken(state, content.slice(at, index)), ...linkTokens(state, href, text));
    at = index + text.length;
  }
  return at === 0 ? [token] : [...pieces, textToken(state, content.slice(at))];
}

function linkTokens(state: StateCore, href: string, text: string): Token[] {
  const open = new state.Token('link_open', 'a', 1);
  open.attrSet('href', href);
  const close = new state.Token('link_close', 'a', -1);
  for (const token of [open, close]) Object.assign(token, { markup: 'autolink', info: 'auto' });
  return [open, textToken(state, text), close];
}

/** A link that leads to `href` and says `text`, neither of which is Markdown. */
export function pushLink(state: StateInline, href: string, text: string): void {
  const open = state.push('link_open', 'a', 1);
  open.attrSet('href', href);
  open.markup = 'autolink';
  open.info = 'auto';
  state.push('text', '', 0).content = text;
  const close = state.push('link_close', 'a', -1);
  close.markup = 'autolink';
  close.info = 'auto';
}
