import type { Abbreviation } from '../model/abbreviation.ts';
import { parseAbbreviationLine } from '../support/markdown/abbreviation-line.ts';

/** Files whose abbreviations every page knows, as if they were written at its end. */
const FILES = ['includes/abbreviations.md', 'includes/glossary.md'];

/**
 * The abbreviations that all pages share. A file counts only where it holds definitions and nothing else, blank
 * lines and comments apart: other text would have to appear on every page.
 *
 * @param texts text of each file by its path from the content folder
 */
export function commonAbbreviations(texts: ReadonlyMap<string, string>): readonly Abbreviation[] {
  return FILES.flatMap((path) => definitions(path, texts.get(path) ?? '') ?? []);
}

function definitions(path: string, text: string): Abbreviation[] | undefined {
  const found: Abbreviation[] = [];
  const lines = withoutComments(text).split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (line.trim() === '') continue;
    const read = parseAbbreviationLine(line);
    if (!read) return undefined;
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
