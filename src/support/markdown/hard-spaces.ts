import { proseLines } from './prose-lines.ts';

/** The mark of a heading or of an entry of a list, with the hard space after it that Option and the space bar type on a Mac. */
const MARK = /^([ >]*(?:#{1,6}|[-*+]|\d{1,9}[.)]))\u00a0/;

/** Where a hard space keeps a mark from being one. Column of the space, 1-based. */
export interface HardSpace {
  readonly line: number;
  readonly column: number;
  readonly mark: string;
}

/** Hard spaces after marks at the starts of lines, outside of code. */
export function hardSpaces(text: string): readonly HardSpace[] {
  return proseLines(text).flatMap(({ line, text: prose }) => {
    const mark = MARK.exec(prose)?.[1];
    return mark === undefined ? [] : [{ line, column: mark.length + 1, mark: mark.trim() }];
  });
}

/** The text with a blank in the place of each of them. */
export function withoutHardSpaces(text: string): string {
  const lines = text.split('\n');
  for (const { line, column } of hardSpaces(text)) {
    const written = lines[line - 1] ?? '';
    lines[line - 1] = `${written.slice(0, column - 1)} ${written.slice(column)}`;
  }
  return lines.join('\n');
}
