import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { textToken } from '../../support/markdown/token.ts';

const SIGNS: Readonly<Record<string, string>> = {
  '(tm)': '™',
  '(c)': '©',
  '(r)': '®',
  '+/-': '±',
  '=/=': '≠',
  'c/o': '℅',
  '-->': '→',
  '<--': '←',
  '<-->': '↔',
  '1/4': '¼',
  '1/2': '½',
  '3/4': '¾',
  '1/3': '⅓',
  '2/3': '⅔',
  '1/5': '⅕',
  '2/5': '⅖',
  '3/5': '⅗',
  '4/5': '⅘',
  '1/6': '⅙',
  '5/6': '⅚',
  '1/8': '⅛',
  '3/8': '⅜',
  '5/8': '⅝',
  '7/8': '⅞',
};

const SYMBOL =
  /\((?:tm|c|r)\)|\+\/-|=\/=|(?<![\p{L}\p{N}_])c\/o(?![\p{L}\p{N}_])|<-->|(?<!-)-->|<--(?!-)|(?<![\d/])(?:[1-5]\/[2-6]|[1357]\/8)(?![\d/])/gu;

/** What pymdownx calls the signs that are no fractions. */
const NAMES: Readonly<Record<string, string>> = {
  '(tm)': 'trademark',
  '(c)': 'copyright',
  '(r)': 'registered',
  '+/-': 'plusminus',
  '=/=': 'notequal',
  'c/o': 'care_of',
  '-->': 'arrows',
  '<--': 'arrows',
  '<-->': 'arrows',
};

/** `1st`, `22nd`, `13th`: a number and the ending that is raised. */
const ORDINAL =
  /(?<![\p{L}\p{N}_])((?:[1-9]\d*)?(?:(?<=1)[123](?=th)|1(?=st)|2(?=nd)|3(?=rd)|[04-9](?=th)))(?:st|nd|rd|th)(?![\p{L}\p{N}_])/gu;

/**
 * `-->`, `(c)`, `1/2` and their like in text become the signs they stand for, and the ending of `1st` is raised, as with
 * pymdownx smartsymbols, which Material for MkDocs recommends, as far as the site of a text has them. A list
 * `(a) … (b) … (c)` and a date stay what they are.
 *
 * @param symbolsOf the kinds of signs that the site of a text has; undefined where it has all
 */
export function smartSymbols(
  md: MarkdownIt,
  symbolsOf: (state: StateCore) => ReadonlySet<string> | undefined = () => undefined,
): void {
  md.core.ruler.after('inline', 'smart_symbols', (state: StateCore) => {
    const symbols = symbolsOf(state);
    if (symbols?.size === 0) return;
    for (const token of state.tokens) {
      if (!token.children || !/[/(]|--|\d(?:st|nd|rd|th)/.test(token.content)) continue;
      const lettered = /\([abd]\)/.test(token.content);
      token.children = token.children.flatMap((child, i, all) => {
        // The text of an address is the address.
        const before = all[i - 1];
        if (child.type !== 'text' || (before?.markup === 'autolink' && before.nesting === 1)) return [child];
        child.content = withSigns(child.content, lettered, symbols);
        // Titles and data fields stand beside labels of ours, which raise nothing.
        return state.inlineMode || symbols?.has('ordinal_numbers') === false
          ? [child]
          : raiseOrdinals(child, state);
      });
    }
  });
}

function withSigns(text: string, lettered: boolean, symbols: ReadonlySet<string> | undefined): string {
  return text.replace(SYMBOL, (sign) => {
    const isMeant = symbols?.has(NAMES[sign] ?? 'fractions') !== false;
    return !isMeant || (lettered && /^\([cr]\)$/.test(sign)) ? sign : (SIGNS[sign] ?? sign);
  });
}

/** `the 1st` → a text, and the ending between the tokens of a superscript. */
function raiseOrdinals(token: Token, state: StateCore): Token[] {
  const out: Token[] = [];
  let end = 0;
  for (const { 0: ordinal, 1: number = '', index } of token.content.matchAll(ORDINAL)) {
    const at = index + number.length;
    const open = new state.Token('sup_open', 'sup', 1);
    const close = new state.Token('sup_close', 'sup', -1);
    // What belongs to a link is looked for by its level.
    open.level = token.level;
    close.level = token.level;
    out.push(textToken(state, token.content.slice(end, at), token.level), open);
    end = index + ordinal.length;
    out.push(textToken(state, token.content.slice(at, end), token.level + 1), close);
  }
  if (end === 0) return [token];
  return end === token.content.length
    ? out
    : [...out, textToken(state, token.content.slice(end), token.level)];
}
