import type { StateCore, Token } from 'markdown-it';
import { textToken } from '../../support/markdown/token.ts';
import { environmentOf } from '../component.ts';
import { abbreviationsOf, type PageAbbreviations } from './page-abbreviations.ts';

/** Elements in which no button may stand: one can be pressed already, or names a part of the page. */
const INTERACTIVE = new Set(['a', 'button', 'label', 'summary', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * Marks every place of a text where an abbreviation stands as a word, in links and headings too, not in code. The
 * first one that allows for it becomes a button that opens the meaning; a list of all meanings follows the text.
 */
export function markAbbreviations(state: StateCore): void {
  const { state: page } = environmentOf(state);
  const abbreviations = abbreviationsOf(page);
  if (abbreviations.matcher.isEmpty) return;
  let interactive = 0;
  for (const token of state.tokens) {
    if (INTERACTIVE.has(token.tag)) interactive += token.nesting;
    if (token.type !== 'inline' || !token.children) continue;
    const marker = new Marker(state, abbreviations, !state.inlineMode && interactive === 0);
    token.children = marker.mark(token.children);
  }
  if (!state.inlineMode) state.tokens.push(new state.Token('abbreviation_list', '', 0));
}

/** An inline HTML tag: whether it closes, and its name. */
const TAG = /^<(\/?)([a-z][a-z0-9]*)/i;

class Marker {
  readonly #state: StateCore;
  readonly #abbreviations: PageAbbreviations;
  readonly #mayPress: boolean;
  /** Open elements around the current token in which no button may stand. */
  #interactive = 0;
  /** Open elements around it whose text stays as it is: an author's own `<abbr>`, an address as a link. */
  #untouched = 0;

  constructor(state: StateCore, abbreviations: PageAbbreviations, mayPress: boolean) {
    this.#state = state;
    this.#abbreviations = abbreviations;
    this.#mayPress = mayPress;
  }

  mark(children: readonly Token[]): Token[] {
    return children.flatMap((token, i) => {
      this.#enter(token);
      if (token.type !== 'text' || this.#untouched > 0) return [token];
      const [before, after] = [children[i - 1], children[i + 1]].map((next) =>
        next?.type === 'text' ? next.content : '',
      );
      return this.#markText(token, before, after);
    });
  }

  #enter(token: Token): void {
    if (token.type === 'html_inline') {
      const [, slash, name = ''] = TAG.exec(token.content) ?? [];
      this.#nest(name.toLowerCase(), slash === '/' ? -1 : 1);
    } else this.#nest(token.tag, token.nesting);
    const isAddress =
      token.type.startsWith('link_') && (token.markup === 'autolink' || token.info === 'auto');
    if (isAddress) this.#untouched += token.nesting;
  }

  #nest(tag: string, by: number): void {
    if (tag === 'abbr') this.#untouched += by;
    if (INTERACTIVE.has(tag)) this.#interactive += by;
  }

  #markText(token: Token, before = '', after = ''): Token[] {
    const out: Token[] = [];
    let at = 0;
    for (const { start, end, abbreviation } of this.#abbreviations.matcher.find(
      token.content,
      before,
      after,
    )) {
      if (start > at) out.push(textToken(this.#state, token.content.slice(at, start)));
      const { note } = this.#abbreviations.use(abbreviation);
      const mayPress = this.#mayPress && this.#interactive === 0;
      const isButton = mayPress && this.#abbreviations.claimButton(abbreviation);
      const inner = textToken(this.#state, token.content.slice(start, end));
      out.push(
        this.#element('abbr', 1, [['title', abbreviation.meaning]]),
        ...(isButton ? this.#button(inner, note) : [inner]),
        this.#element('abbr', -1, []),
      );
      at = end;
    }
    if (at === 0) return [token];
    if (at < token.content.length) out.push(textToken(this.#state, token.content.slice(at)));
    return out;
  }

  /** The browser itself opens and closes what a `popovertarget` names: no script is needed. */
  #button(inner: Token, note: string): Token[] {
    const attributes: [string, string][] = [
      ['type', 'button'],
      ['class', 'abbreviation-term'],
      ['popovertarget', note],
      ['aria-describedby', note],
    ];
    return [this.#element('button', 1, attributes), inner, this.#element('button', -1, [])];
  }

  #element(tag: string, nesting: 1 | -1, attributes: [string, string][]): Token {
    const token = new this.#state.Token(`${tag}_${nesting === 1 ? 'open' : 'close'}`, tag, nesting);
    for (const [name, value] of attributes) token.attrSet(name, value);
    return token;
  }
}
