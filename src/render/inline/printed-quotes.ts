import type { MarkdownIt, Token } from 'markdown-it';
import { envOf } from '../page-state.ts';

/** What a quotation or a word in it may begin behind. */
const OPENS_BEHIND = /^$|[\s([{<\u2010-\u2015"'“‘-]/;

/**
 * Straight quotes → those of print, `--` → –, `---` → —, `...` → …, on sites that have it so: as the extension smarty of
 * Python-Markdown does. A quote opens at the beginning of a word and closes everywhere else.
 */
export function printedQuotes(md: MarkdownIt): void {
  // Behind the symbols, some of which have dashes in them.
  md.core.ruler.after('smart_symbols', 'printed_quotes', (state) => {
    if (!envOf(state.env).state.guide.content.dialect.printsQuotes) return;
    for (const { children } of state.tokens) if (children) printLine(children);
  });
}

function printLine(tokens: readonly Token[]): void {
  let before = '';
  for (const [i, token] of tokens.entries()) {
    if (token.type.endsWith('break')) before = ' ';
    // Of what is no text, code above all, only that something stands there counts.
    else if (token.nesting === 0 && token.type !== 'text') before = 'x';
    const link = tokens[i - 1];
    const isAddress = link?.markup === 'autolink' && link.nesting === 1;
    if (token.type !== 'text' || token.content === '' || isAddress) continue;
    const last = token.content.slice(-1);
    token.content = printed(token.content, before);
    before = last;
  }
}

function printed(text: string, before: string): string {
  return text
    .replace(/["']/g, (sign, at: number) => {
      const opens =
        OPENS_BEHIND.test(at === 0 ? before : text.charAt(at - 1)) && !/^\s/.test(text.slice(at + 1, at + 2));
      if (sign === '"') return opens ? '“' : '”';
      // `’80s`
      return opens && !/^\d\ds/.test(text.slice(at + 1, at + 4)) ? '‘' : '’';
    })
    .replace(/(?<!-)---?(?!-)/g, (dashes) => (dashes.length === 3 ? '—' : '–'))
    .replace(/\.{3}/g, '…');
}
