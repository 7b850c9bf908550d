import type { MarkdownIt, StateInline } from 'markdown-it';
import { setData } from '../../support/markdown/token.ts';
import { envOf } from '../page-state.ts';
import { linkInText, type FoundLink } from './link-in-text.ts';

const SCHEME = /(?:^|[^a-z\d+.-])(https?|ftps?)$/i;

/** Data of a link whose text is shorter than what its author wrote. */
export interface ShortLinkData {
  readonly written: string;
}

/** The beginning of an address without its scheme. */
const WWW = /(?<![\w.@/-])www\.(?=[a-z\d])/gi;

/** What stands before and behind the sign of a mail address. */
const MAILBOX = /(?:^|[^-/+@\w.])([-+\w](?:[-+\w]|\.(?!\.)){0,63})$/;
const MAIL_HOST = /@(?:[a-z\d-]{1,63}\.){1,9}[a-z]{2,63}(?![\w@-])/iy;

/** What stands right behind an address: a colon, and marks that began before it, such as `**` and `~~`. */
const ENDINGS = /(?:[*_:]|~~|\^\^)+$/;

/** Longest address that is looked for: one that never ends would be read again and again. */
const LONGEST = 2000;

/**
 * Links that nobody marked as such, on sites of tools that make them: the address of a page (`https://example.org/a`,
 * `www.example.org`) and of a person (`ann@example.org`). As pymdownx magiclink and GitHub have them.
 */
export function bareLinks(md: MarkdownIt): void {
  md.inline.ruler.after('text', 'bare_link', bareLink);
  md.inline.ruler.after('text', 'mail_link', mailLink);
  md.inline.ruler.before('autolink', 'linked_address', linkedAddress);
  linkInText(md, 'www_links', ({ linksAddresses }, text) =>
    linksAddresses && text.includes('www.') ? wwwLinks(text, md) : [],
  );
}

/** `<https://example.org>` or `<ann@example.org>`, from its sign on. */
const AUTOLINK = /<((?:[a-z][a-z\d+.-]{1,31}:|[\w.!#$%&'*+/=?^`{|}~-]+@(?=[a-z\d]))[^<>\0- ]*)>/iy;

/** An address in the text of a link is text of it: of a link in another, browsers make an empty one and one behind it. */
function linkedAddress(state: StateInline, silent: boolean): boolean {
  if (state.linkLevel === 0 || state.src.charCodeAt(state.pos) !== 0x3c) return false;
  AUTOLINK.lastIndex = state.pos;
  const [written = '', address = ''] = AUTOLINK.exec(state.src) ?? [];
  if (written === '' || state.pos + written.length > state.posMax) return false;
  if (!silent) state.push('text', '', 0).content = state.md.normalizeLinkText(address);
  state.pos += written.length;
  return true;
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
  const text = found?.raw.replace(ENDINGS, '') ?? '';
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

/** Addresses without a scheme. */
function wwwLinks(text: string, md: MarkdownIt): FoundLink[] {
  return [...text.matchAll(WWW)].flatMap(({ index }): FoundLink[] => {
    const address = `http://${text.slice(index, index + LONGEST)}`;
    const found = md.linkify.matchAtStart(address)?.raw.slice('http://'.length) ?? '';
    const href = md.normalizeLink(`http://${found}`);
    if (!found.slice('www.'.length).includes('.') || !md.validateLink(href)) return [];
    return [{ index, length: found.length, href, text: found }];
  });
}

/**
 * A link that leads to `href` and says `text`, neither of which is Markdown.
 *
 * @param written what stands in the source, by which the link is found there
 */
export function pushLink(state: StateInline, href: string, text: string, written = text): void {
  const open = state.push('link_open', 'a', 1);
  open.attrSet('href', href);
  if (written !== text) setData(open, { written } satisfies ShortLinkData);
  open.markup = 'autolink';
  open.info = 'auto';
  state.push('text', '', 0).content = text;
  const close = state.push('link_close', 'a', -1);
  close.markup = 'autolink';
  close.info = 'auto';
}
