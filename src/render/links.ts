import { posix } from 'node:path';
import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { resolveLink } from '../model/links.ts';
import type { Position } from '../model/problem.ts';
import { attribute, dataOf } from '../support/markdown/token.ts';
import type { ShortLinkData } from './inline/bare-links.ts';
import { isSafeUrl } from './html-allow-list.ts';
import { isNameless, nameIconLinks } from './icon-links.ts';
import { unsafeAddress } from './diagnostics/unsafe-address.ts';
import { envOf, type PageEnv, type PageState } from './page-state.ts';
import { decodeUrl } from '../support/decode-url.ts';

/** An author's link → the address in the published site; what leads nowhere stays as written and is reported. */
export function resolveUrl(state: PageState, href: string): string {
  if (href === '') return href;
  const target = resolveLink(state.guide, state.page, href);
  if (target?.kind === 'page') {
    const hash = target.hash === '' ? '' : `#${target.hash}`;
    if (/^[#?]/.test(href)) return href;
    const way = asWritten(state.page.url, href, target.page.url);
    return way === undefined ? state.link(`${target.page.url}${hash}`) : `${way}${hash}`;
  }
  if (target?.kind !== 'asset') return href;
  // A file is published under its own name, whose signs must not be taken for parts of the address.
  const name = target.path.replace(/[%#?]/g, encodeURIComponent);
  // `#only-dark`, `#page=3`
  return state.link(name) + (target.hash === '' ? '' : `#${target.hash}`);
}

/**
 * An author's way to a page, with the ending that the page is published with, where it leads there: `../b/x.md#a` →
 * `../b/x.html`, a page's link to itself by name included. Who compares two builds of a text finds the same addresses.
 */
function asWritten(from: string, href: string, to: string): string | undefined {
  const way = href.replace(/[?#].*$/s, '').replace(/\.(md|markdown)$/i, '.html');
  return posix.join(posix.dirname(from), way) === to ? way : undefined;
}

/**
 * Resolves the links and pictures of Markdown to pages of the site, and collects them for the checks. Addresses that
 * run code are taken out here and reported; markdown-it's own test would leave the whole link as text, unexplained.
 */
export function linkRules(md: MarkdownIt): void {
  md.validateLink = () => true;
  // An address that is shown reads as its author wrote it, `%20` and all: it can be copied.
  md.normalizeLinkText = (address) => address;
  md.core.ruler.push('links', (state: StateCore) => {
    const env = envOf(state.env);
    // The cells of a table have no position of their own; their row has.
    let lines: readonly [number, number] | null = null;
    for (const block of state.tokens) {
      lines = block.map ?? lines;
      if (block.type !== 'inline' || !block.children) continue;
      nameIconLinks(block.children);
      // Each kind has its own order: the address of a link stands behind the icon or the picture in it.
      const finders = new Map<string, ColumnFinder>();
      block.children.forEach((token, i, all) => {
        const finder = finders.get(token.type) ?? new ColumnFinder(env, lines);
        finders.set(token.type, finder);
        removeUnsafe(token, all[i + 1], env.state, finder);
        resolveToken(token, all[i + 1], env.state, finder);
      });
    }
  });
}

function resolveToken(token: Token, next: Token | undefined, state: PageState, finder: ColumnFinder): void {
  if (token.type === 'link_open') {
    const href = attribute(token, 'href');
    if (href === undefined) return;
    if (href === '' && attribute(token, 'id') !== undefined) {
      // `[](){ #anchor }` is a place to link to, and no link to stop at.
      token.attrSet('tabindex', '-1');
      token.attrSet('aria-hidden', 'true');
      return;
    }
    // `#12` leads to an address that stands nowhere.
    const short = dataOf<Partial<ShortLinkData>>(token).written;
    const written = short ?? (token.info === 'auto' ? (next?.content ?? href) : href);
    state.links.push({ href, ...placeOf(written, token, next, finder) });
    token.attrSet('href', resolveUrl(state, href));
  } else if (token.type === 'image') {
    const src = attribute(token, 'src') ?? '';
    const alt = token.children?.length === 0 ? undefined : token.content;
    state.images.push({ src, alt, ...placeOf(src, token, next, finder) });
    token.attrSet('src', resolveUrl(state, src));
    token.attrSet('loading', attribute(token, 'loading') ?? 'lazy');
    setSize(token, src, state);
  } else if (token.type === 'icon') {
    state.icons.push({ name: token.content, nameless: isNameless(token), ...finder.find(token.markup) });
  }
}

/** Takes out the address of a link or picture if it could run a program, and reports it. */
function removeUnsafe(token: Token, next: Token | undefined, state: PageState, finder: ColumnFinder): void {
  const name = token.type === 'image' ? 'src' : 'href';
  const address = attribute(token, name);
  if (address === undefined || isSafeUrl(address)) return;
  token.attrs = token.attrs?.filter(([key]) => key !== name) ?? null;
  state.report({
    ...placeOf(address, token, next, finder),
    ...unsafeAddress(address, 'write it as code'),
  });
}

/** Where an address stands; one that is defined elsewhere is found by how its link or picture begins. */
function placeOf(address: string, token: Token, next: Token | undefined, finder: ColumnFinder): Position {
  return finder.tryFind(address) ?? finder.find(beginning(token, next));
}

function beginning(token: Token, next: Token | undefined): string {
  if (token.type === 'image') return `![${token.content}]`;
  if (next?.type === 'image') return `[${beginning(next, undefined)}`;
  return `[${next?.markup ?? ''}${next?.content ?? ''}`;
}

/** Tells the size of a picture of the guide, so that its place is kept while it loads. */
function setSize(token: Token, src: string, state: PageState): void {
  const target = resolveLink(state.guide, state.page, src);
  const size = target?.kind === 'asset' ? state.guide.content.pictureSizes.get(target.path) : undefined;
  const [width, height] = [attribute(token, 'width'), attribute(token, 'height')];
  if (!size || (width !== undefined && height !== undefined)) return;
  const isNumber = (text: string): boolean => /^\d{1,5}$/.test(text);
  const ratio = size.width / size.height;
  if (width === undefined && height === undefined) {
    token.attrSet('width', String(size.width));
    token.attrSet('height', String(size.height));
  } else if (width !== undefined && isNumber(width)) {
    token.attrSet('height', String(Math.round(Number(width) / ratio)));
  } else if (height !== undefined && isNumber(height)) {
    token.attrSet('width', String(Math.round(Number(height) * ratio)));
  }
}

/** Finds where in a block's lines something stands; inline tokens know no position of their own. */
export class ColumnFinder {
  readonly #env: PageEnv;
  readonly #from: number;
  readonly #to: number;
  #line: number;
  #column = 0;

  constructor(env: PageEnv, lines: readonly [number, number] | null) {
    this.#env = env;
    this.#from = lines?.[0] ?? 0;
    this.#to = Math.max(lines?.[1] ?? 0, this.#from + 1);
    this.#line = this.#from;
  }

  /** Position of the next occurrence, or the start of the block where there is none. */
  find(text: string): Position {
    return this.tryFind(text) ?? { line: this.#env.bodyLine + this.#from, column: 1 };
  }

  /** Position of the next occurrence; links come in reading order, so the search goes on where the last one ended. */
  tryFind(text: string): Position | undefined {
    const wanted = [text, decodeUrl(text)];
    for (let line = this.#line; line < this.#to; line++) {
      const source = this.#env.lines[line] ?? '';
      const start = line === this.#line ? this.#column : 0;
      const at = wanted.map((form) => indexOf(source, form, start)).find((index) => index !== -1);
      if (at !== undefined) {
        this.#line = line;
        this.#column = at + text.length;
        return { line: this.#env.bodyLine + line, column: at + 1 };
      }
    }
    return undefined;
  }
}

/** Where a text stands next. In `[text][label]` the label is no beginning of a link; a picture is no label. */
function indexOf(source: string, text: string, start: number): number {
  let at = source.indexOf(text, start);
  if (!/^\[(?!!\[)/.test(text)) return at;
  while (source[at - 1] === ']') at = source.indexOf(text, at + 1);
  return at;
}
