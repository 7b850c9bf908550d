import type { Abbreviation } from '../../model/abbreviation.ts';
import { writtenAt } from '../../model/line-origin.ts';
import type { PageContext } from '../component.ts';
import { abbreviationsOf } from './page-abbreviations.ts';

const CHECK = 'abbreviations';

/** Says that a definition ends before its meaning. */
export function reportEmpty(page: PageContext, { term, line, column }: Abbreviation): void {
  page.report({
    check: CHECK,
    line,
    column,
    what: 'this abbreviation has no meaning',
    unexpected: `Unexpected end of \`*[${term}]:\`, expected what \`${term}\` stands for`,
    fix: 'write it behind the colon, or take the line out.',
  });
}

/** Says that a page gives an abbreviation two meanings. */
export function reportSecond(page: PageContext, second: Abbreviation, first: Abbreviation): void {
  page.report({
    check: CHECK,
    line: second.line,
    column: second.column,
    what: 'this abbreviation has two meanings',
    unexpected: `Unexpected \`${second.meaning}\` beside \`${first.meaning}\`, expected one meaning of \`${first.term}\``,
    fix: 'take one of them out; the last one is shown everywhere.',
  });
}

/** Says which abbreviations a page defines and never uses. Those of an included file may be for other pages. */
export function reportUnused(page: PageContext): void {
  const { file } = page.page;
  const abbreviations = abbreviationsOf(page);
  for (const abbreviation of abbreviations.own) {
    const { term, line, column } = abbreviation;
    const isIncluded = file !== undefined && writtenAt(file, { line, column }).path !== file.path;
    if (isIncluded || abbreviations.isUsed(abbreviation)) continue;
    page.report({
      check: CHECK,
      line,
      column,
      what: 'this abbreviation is never used',
      unexpected: `Unexpected \`*[${term}]:\`, expected \`${term}\` somewhere in the text of the page`,
      fix: 'compare the spelling, capitals too, or take the line out.',
      advice: true,
    });
  }
}
