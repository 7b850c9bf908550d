import type { Abbreviation } from '../model/abbreviation.ts';
import type { Problem } from '../model/problem.ts';
import { parseAbbreviationLine } from '../support/markdown/abbreviation-line.ts';

/** Files whose abbreviations every page knows, as if they were written at its end. */
const FILES = ['includes/abbreviations.md', 'includes/glossary.md'];

/**
 * The abbreviations that all pages share. A file counts only where it holds definitions and nothing else, blank
 * lines and comments apart: other text would have to appear on every page.
 *
 * @param texts text of each file by its path from the content folder
 * @param others paths of files that the settings of the site name besides the usual ones
 * @param report is told what is wrong, by the path of the file
 */
export function commonAbbreviations(
  texts: ReadonlyMap<string, string>,
  others: readonly string[],
  report: (path: string, problem: Omit<Problem, 'file'>) => void,
): readonly Abbreviation[] {
  const found = [...new Set([...FILES, ...others])].flatMap((path) =>
    definitions(path, texts.get(path) ?? '', report),
  );
  const byTerm = new Map<string, Abbreviation>();
  for (const abbreviation of found) {
    const { term, path, line, column, meaning } = abbreviation;
    const first = byTerm.get(term);
    if (first && first.meaning !== meaning) {
      report(path, { line, column, ...NAMED, ...twoMeanings(first, abbreviation) });
    }
    byTerm.set(term, abbreviation);
  }
  return [...byTerm.values()];
}

function definitions(
  path: string,
  text: string,
  report: (path: string, problem: Omit<Problem, 'file'>) => void,
): Abbreviation[] {
  const found: Abbreviation[] = [];
  const lines = withoutComments(text).split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (line.trim() === '') continue;
    const read = parseAbbreviationLine(line);
    if (!read) {
      report(path, { line: i + 1, column: 1, ...NAMED, ...otherText(line) });
      return [];
    }
    const position = { path, line: i + 1, column: line.indexOf('*') + 1 };
    // The meaning may stand on the line below.
    const below = read.meaning === '' ? (lines[++i] ?? '').trim() : '';
    found.push({ term: read.term, meaning: read.meaning || below, ...position });
  }
  return found;
}

/** Comments as blank lines, so that what follows keeps its line. */
function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, ''));
}

const NAMED = { check: 'abbreviations' } as const;

function otherText(line: string): Pick<Problem, 'what' | 'unexpected' | 'fix'> {
  const shown = line.trim().slice(0, 40);
  return {
    what: 'this file holds more than abbreviations, so no page knows them',
    unexpected: `Unexpected \`${shown}\`, expected \`*[short form]: what it stands for\``,
    fix: 'move other text to a file of another name.',
  };
}

function twoMeanings(
  first: Abbreviation,
  second: Abbreviation,
): Pick<Problem, 'what' | 'unexpected' | 'fix'> {
  return {
    what: 'this abbreviation has two meanings',
    unexpected: `Unexpected \`${second.meaning}\` beside \`${first.meaning}\`, expected one meaning of \`${first.term}\``,
    fix: 'take one of them out; the last one is shown everywhere.',
  };
}
