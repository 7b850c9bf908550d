import type { MarkdownIt, StateBlock, StateCore, Token } from 'markdown-it';
import type { Abbreviation } from '../../model/abbreviation.ts';
import { parseAbbreviationLine } from '../../support/markdown/abbreviation-line.ts';
import { setData } from '../../support/markdown/token.ts';
import { environmentOf } from '../component.ts';
import { markAbbreviations } from './mark.ts';
import { MAX_TERM } from './matcher.ts';
import { setAbbreviations } from './page-abbreviations.ts';
import { reportEmpty, reportSecond } from './reports.ts';

/**
 * Abbreviations as Python-Markdown's `abbr` extension has them: a line `*[HTML]: HyperText Markup Language` anywhere
 * in a page, also inside another block, says what `HTML` means wherever it stands in the text as a word.
 */
export function abbreviationSyntax(md: MarkdownIt): void {
  md.block.ruler.before('reference', 'abbreviation_definition', definition, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  md.core.ruler.after('block', 'abbreviation_definitions', (state) => {
    if (!state.inlineMode) takeDefinitions(state);
  });
  md.core.ruler.push('abbreviations', markAbbreviations);
}

function definition(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const indent = (state.sCount[startLine] ?? 0) - state.blkIndent;
  // Asked whether a paragraph ends here, the line may stand further out than the block of that paragraph.
  if (indent >= 4 || (indent < 0 && !silent)) return false;
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (state.src[start] !== '*' || state.src[start + 1] !== '[') return false;
  const read = parseAbbreviationLine(state.src.slice(start, state.eMarks[startLine]));
  if (!read || read.term === '' || read.term.length > MAX_TERM) return false;
  if (silent) return true;
  // The meaning may stand on the line below.
  const isBelow = read.meaning === '' && startLine + 1 < endLine && !state.isEmpty(startLine + 1);
  const meaning = isBelow ? state.getLines(startLine + 1, startLine + 2, 0, false).trim() : read.meaning;
  const token = state.push('abbreviation_definition', '', 0);
  token.map = [startLine, startLine + (isBelow ? 2 : 1)];
  setData(token, { term: read.term, meaning, column: start - lineStart(state.src, start) + 1 });
  state.line = token.map[1];
  return true;
}

function lineStart(text: string, position: number): number {
  return text.lastIndexOf('\n', position) + 1;
}

/** Takes the definitions out of the text, for the whole page to know. */
function takeDefinitions(state: StateCore): void {
  const { state: page, bodyLine } = environmentOf(state);
  const definitions = state.tokens.filter(({ type }) => type === 'abbreviation_definition');
  const byTerm = new Map<string, Abbreviation>();
  for (const token of definitions) {
    const { term, meaning, column } = token.meta as { term: string; meaning: string; column: number };
    const line = bodyLine + (token.map?.[0] ?? 0);
    const found = { term, meaning, path: page.page.path, line, column };
    const first = byTerm.get(term);
    if (meaning === '') reportEmpty(page, found);
    else {
      if (first && first.meaning !== meaning) reportSecond(page, found, first);
      byTerm.set(term, found);
    }
  }
  setAbbreviations(page, [...byTerm.values()]);
  if (definitions.length > 0) state.tokens = state.tokens.filter(isNoDefinition);
}

function isNoDefinition({ type }: Token): boolean {
  return type !== 'abbreviation_definition';
}
