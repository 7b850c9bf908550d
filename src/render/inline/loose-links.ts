import type { MarkdownIt, StateInline, Token } from 'markdown-it';

/**
 * Links that Python-Markdown reads and CommonMark does not: an address with blanks (`[a](my page.md)`), and a blank
 * between text and label (`[text] [label]`, `![text] [label]`).
 */
export function looseLinks(md: MarkdownIt): void {
  md.inline.ruler.after('link', 'spaced_address', (state, silent) => spacedAddress(state, silent));
  md.inline.ruler.after('link', 'spaced_label', (state, silent) => spacedLabel(state, silent));
  md.core.ruler.after('inline', 'mail_addresses', (state) => {
    for (const { children } of state.tokens) children?.forEach(showMailAddress);
  });
}

/** `<mailto:a@example.org>` shows the address alone. */
function showMailAddress(token: Token, i: number, tokens: readonly Token[]): void {
  if (token.type !== 'text' || tokens[i - 1]?.markup !== 'autolink') return;
  token.content = token.content.replace(/^mailto:/i, '');
}

/** Longest address that is looked for. Bounds the work on a text of opening brackets. */
const LONGEST = 2000;

function spacedAddress(state: StateInline, silent: boolean): boolean {
  const image = state.src.startsWith('![', state.pos);
  const open = state.pos + (image ? 1 : 0);
  if (state.src[open] !== '[') return false;
  const labelEnd = state.md.helpers.parseLinkLabel(state, open, !image);
  if (labelEnd < 0 || state.src[labelEnd + 1] !== '(') return false;
  const end = closingParenthesis(state, labelEnd + 2);
  const target =
    end === undefined
      ? undefined
      : parseTarget(state.src.slice(labelEnd + 2, end), state.md.utils.unescapeAll);
  if (end === undefined || target === undefined) return false;
  const href = state.md.normalizeLink(target.address);
  if (!state.md.validateLink(href)) return false;
  if (!silent) push(state, { image, from: open + 1, to: labelEnd, href, title: target.title });
  state.pos = end + 1;
  return true;
}

/** Where the parenthesis of an address closes; those inside it are counted. */
function closingParenthesis(state: StateInline, from: number): number | undefined {
  let depth = 1;
  for (let at = from; at < Math.min(state.posMax, from + LONGEST); at++) {
    const character = state.src[at];
    if (character === '\\') at++;
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return at;
  }
  return undefined;
}

/**
 * `my page.md "Title"` → its parts; undefined where the address has no blank, which then is none of ours. An address
 * that an editor has broken is one again; a text over several lines is none.
 */
function parseTarget(
  text: string,
  unescapeAll: (text: string) => string,
): { readonly address: string; readonly title: string } | undefined {
  const trimmed = text.trim();
  const quote = /["']$/.exec(trimmed)?.[0];
  const opening = quote === undefined ? -1 : trimmed.slice(0, -1).search(new RegExp(`\\s${quote}`));
  const title = opening === -1 ? '' : trimmed.slice(opening + 2, -1);
  const written = (opening === -1 ? trimmed : trimmed.slice(0, opening)).trim().replace(/^<(.*)>$/, '$1');
  const address = /[ \t]/.test(written) ? written : written.replaceAll('\n', '');
  return address === '' || !/\s/.test(trimmed) || address.includes('\n')
    ? undefined
    : { address: unescapeAll(address), title: unescapeAll(title) };
}

/**
 * `[text] [label]`, `![label] []`, and `[text][nothing]` where only the text is a label: a footnote may stand right
 * behind one. The box of a task is no text.
 */
function spacedLabel(state: StateInline, silent: boolean): boolean {
  const image = state.src.startsWith('![', state.pos);
  const open = state.pos + (image ? 1 : 0);
  const references = state.env.references;
  if (state.src[open] !== '[' || references === undefined || (!image && state.linkLevel > 0)) return false;
  if (open === 0 && /^\[[ xX]\]/.test(state.src)) return false;
  const textEnd = state.md.helpers.parseLinkLabel(state, open, !image);
  const opening = /^[ \n]?\[/.exec(state.src.slice(textEnd + 1, textEnd + 3))?.[0];
  if (textEnd < 0 || opening === undefined) return false;
  const from = textEnd + 1 + opening.length;
  const length = state.src.slice(from, from + LONGEST).indexOf(']');
  const labelled = length > 0 ? referenceOf(state, from, from + length) : undefined;
  const reference = labelled ?? referenceOf(state, open + 1, textEnd);
  if (!reference) return false;
  const { href, title } = reference;
  // Of `[text][]`, the text is the label.
  const end = labelled || length === 0 ? from + length + 1 : textEnd + 1;
  if (!silent) push(state, { image, from: open + 1, to: textEnd, href, title: title ?? '' });
  state.pos = end;
  return true;
}

function referenceOf(
  state: StateInline,
  from: number,
  to: number,
): { href: string; title?: string } | undefined {
  return state.env.references?.[state.md.utils.normalizeReference(state.src.slice(from, to))];
}

interface Link {
  readonly image: boolean;
  readonly from: number;
  readonly to: number;
  readonly href: string;
  readonly title: string;
}

function push(state: StateInline, { image, from, to, href, title }: Link): void {
  if (image) return pushImage(state, { image, from, to, href, title });
  const { posMax } = state;
  const open = state.push('link_open', 'a', 1);
  open.attrSet('href', href);
  if (title !== '') open.attrSet('title', title);
  state.pos = from;
  state.posMax = to;
  state.linkLevel++;
  state.md.inline.tokenize(state);
  state.linkLevel--;
  state.push('link_close', 'a', -1);
  state.posMax = posMax;
}

function pushImage(state: StateInline, { from, to, href, title }: Link): void {
  const token = state.push('image', 'img', 0);
  const children: Token[] = [];
  token.content = state.src.slice(from, to);
  state.md.inline.parse(token.content, state.md, state.env, children);
  token.children = children;
  token.attrs = [
    ['src', href],
    ['alt', ''],
  ];
  if (title !== '') token.attrSet('title', title);
}
