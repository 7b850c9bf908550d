import type { MarkdownIt, StateCore, Token } from 'markdown-it';

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
  /\((?:tm|c|r)\)|\+\/-|=\/=|\bc\/o\b|<-->|(?<!-)-->|<--(?!-)|(?<![\d/])(?:[1-5]\/[2-6]|[1357]\/8)(?![\d/])/g;

/**
 * `-->`, `(c)`, `1/2` and their like in text become the signs they stand for, as with pymdownx smartsymbols, which
 * Material for MkDocs recommends. A list `(a) … (b) … (c)` stays one.
 */
export function smartSymbols(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'smart_symbols', (state: StateCore) => {
    for (const { children, content } of state.tokens) {
      if (!children || !/[/(]|--/.test(content)) continue;
      const lettered = /\([abd]\)/.test(content);
      for (const token of children) replaceIn(token, lettered);
    }
  });
}

function replaceIn(token: Token, lettered: boolean): void {
  if (token.type !== 'text') return;
  token.content = token.content.replace(SYMBOL, (sign) =>
    lettered && /^\([cr]\)$/.test(sign) ? sign : (SIGNS[sign] ?? sign),
  );
}
