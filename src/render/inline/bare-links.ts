import type { MarkdownIt, StateInline } from 'markdown-it';
import { envOf } from '../page-state.ts';

const SCHEME = /(?:^|[^a-z\d+.-])(https?)$/i;
const ISSUE = /#(\d{1,9})(?![\p{L}\p{N}_-])/uy;

/** Longest address that is looked for: one that never ends would be read again and again. */
const LONGEST = 2000;

/**
 * Links that nobody marked as such, on sites of tools that make them: an address (`https://example.org/a`), and the
 * number of an issue (`#12`) where the site says of which repository. As pymdownx magiclink and GitHub have them.
 */
export function bareLinks(md: MarkdownIt): void {
  md.inline.ruler.after('text', 'bare_link', bareLink);
  md.inline.ruler.after('text', 'issue_link', issueLink);
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
  // A star may end stress that began before the address.
  const text = found?.raw.replace(/\*+$/, '') ?? '';
  const href = state.md.normalizeLink(text);
  if (text.length <= scheme.length + '://'.length || !state.md.validateLink(href)) return false;
  if (!silent) {
    state.pending = state.pending.slice(0, -scheme.length);
    pushLink(state, href, text);
  }
  state.pos += text.length - scheme.length;
  return true;
}

function issueLink(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '#' || state.linkLevel > 0) return false;
  const { issues } = envOf(state.env).state.guide.content.dialect;
  ISSUE.lastIndex = state.pos;
  const [text = '', number = ''] = ISSUE.exec(state.src) ?? [];
  // `page#12` and `&#12;` are none.
  if (
    issues === undefined ||
    text === '' ||
    /[\p{L}\p{N}_&/#-]/u.test(state.src.slice(Math.max(state.pos - 1, 0), state.pos))
  )
    return false;
  if (!silent) pushLink(state, issues + number, text);
  state.pos += text.length;
  return true;
}

function pushLink(state: StateInline, href: string, text: string): void {
  const open = state.push('link_open', 'a', 1);
  open.attrSet('href', href);
  open.markup = 'autolink';
  open.info = 'auto';
  state.push('text', '', 0).content = text;
  const close = state.push('link_close', 'a', -1);
  close.markup = 'autolink';
  close.info = 'auto';
}
