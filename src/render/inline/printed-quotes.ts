import type { MarkdownIt, Token } from 'markdown-it';
import type { PrintSign, PrintSigns } from '../../model/dialect.ts';
import { envOf } from '../page-state.ts';

/** What a quotation or a word in it may begin behind. */
const OPENS_BEHIND = /^$|[\s([{<\u2010-\u2015"'“‘-]/;

/**
 * Straight quotes → those of print, `--` → –, `---` → —, `...` → …, `<<` → «, on sites that have it so: as the extension
 * smarty of Python-Markdown does. A quote opens at the beginning of a word and closes everywhere else.
 */
export function printedQuotes(md: MarkdownIt): void {
  // Behind the symbols, some of which have dashes in them.
  md.core.ruler.after('smart_symbols', 'printed_quotes', (state) => {
    const { printSigns } = envOf(state.env).state.guide.content.dialect;
    if (!printSigns) return;
    for (const { children } of state.tokens) if (children) printLine(children, printSigns);
  });
  // Before the name of an element is read behind it.
  md.inline.ruler.before('autolink', 'angle_quote', (state, silent) => {
    const { leftAngle } = envOf(state.env).state.guide.content.dialect.printSigns ?? {};
    if (leftAngle === undefined || !state.src.startsWith('<<', state.pos)) return false;
    if (!silent) state.pending += '<<';
    state.pos += '<<'.length;
    return true;
  });
}

function printLine(tokens: readonly Token[], signs: PrintSigns): void {
  let before = '';
  for (const [i, token] of tokens.entries()) {
    if (token.type.endsWith('break')) before = ' ';
    // Of what is no text, code above all, only that something stands there counts.
    else if (token.nesting === 0 && token.type !== 'text') before = 'x';
    const link = tokens[i - 1];
    const isAddress = link?.markup === 'autolink' && link.nesting === 1;
    if (token.type !== 'text' || token.content === '' || isAddress) continue;
    const last = token.content.slice(-1);
    token.content = printed(token.content, before, signs);
    before = last;
  }
}

function printed(text: string, before: string, signs: PrintSigns): string {
  return text.replace(/["']|(?<!-)---?(?!-)|\.{3}|<<|>>/g, (typed, at: number) => {
    const opens =
      OPENS_BEHIND.test(at === 0 ? before : text.charAt(at - 1)) && !/^\s/.test(text.slice(at + 1, at + 2));
    return signs[nameOf(typed, opens, text.slice(at + 1, at + 4))] ?? typed;
  });
}

function nameOf(typed: string, opens: boolean, behind: string): PrintSign {
  if (typed === '"') return opens ? 'leftDouble' : 'rightDouble';
  // `’80s`
  if (typed === "'") return opens && !/^\d\ds/.test(behind) ? 'leftSingle' : 'rightSingle';
  if (typed === '...') return 'ellipsis';
  if (typed === '<<') return 'leftAngle';
  if (typed === '>>') return 'rightAngle';
  return typed === '--' ? 'shortDash' : 'longDash';
}
