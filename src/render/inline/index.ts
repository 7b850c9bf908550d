import type { MarkdownIt } from 'markdown-it';
import { envOf } from '../page-state.ts';
import { bareLinks } from './bare-links.ts';
import { looseBackticks } from './backticks.ts';
import { commitNames } from './commit-names.ts';
import { criticMarks } from './critic.ts';
import { deepLines } from './deep-lines.ts';
import { escapes } from './escapes.ts';
import { marks } from './marks.ts';
import { keptLines } from './kept-lines.ts';
import { looseLinks } from './loose-links.ts';
import { printedQuotes } from './printed-quotes.ts';
import { shortAddresses } from './short-addresses.ts';
import { shortNames } from './short-names.ts';
import { smartSymbols } from './smart-symbols.ts';
import { wikiLinks } from './wiki-links.ts';

/** Adds the marks inside a line of text that both dialects have beside CommonMark's. */
export function inlineMarks(md: MarkdownIt): void {
  escapes(md);
  looseBackticks(md);
  marks(md, ({ env }) => {
    const { starsInWords, underscoresInWords, superscripts, subscripts } =
      envOf(env).state.guide.content.dialect;
    return {
      inWords: `${starsInWords ? '*' : ''}${underscoresInWords ? '_' : ''}`,
      withoutScripts: `${superscripts ? '' : '^'}${subscripts ? '' : '~'}`,
    };
  });
  criticMarks(md);
  looseLinks(md);
  bareLinks(md);
  shortNames(md);
  commitNames(md);
  shortAddresses(md);
  wikiLinks(md);
  keptLines(md);
  deepLines(md);
  smartSymbols(md, ({ env }) => envOf(env).state.guide.content.dialect.symbols);
  printedQuotes(md);
}
