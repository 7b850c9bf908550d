import type { MarkdownFile } from './content.ts';
import type { Position } from './problem.ts';

/** Where a line of a page was written: included text stands in a file of its own. */
export interface LineOrigin {
  /** Path of that file from the content folder. */
  readonly path: string;
  /** Line of that file, 1-based. */
  readonly line: number;
  /** Line of the text as it was read, where its notation was another's and lines have moved. */
  readonly writtenLine?: number;
  /** Columns by which the line stands further in on the page than in its file. */
  readonly shift: number;
}

/**
 * A position in a page as it is rendered, with everything that it includes → the file, line and column that the
 * author has to look at. Positions above the body and in pages that include nothing stay as they are.
 */
export function writtenAt(
  file: Pick<MarkdownFile<unknown>, 'path' | 'bodyLine' | 'origins'>,
  { line, column }: Position,
): Position & { readonly path: string } {
  const origin = file.origins?.[line - file.bodyLine];
  if (!origin) return { path: file.path, line, column };
  return { path: origin.path, line: origin.line, column: Math.max(column - origin.shift, 1) };
}

/** The same in the text of the file as it was read: the line that an import writes, where that was written otherwise. */
export function readAt(
  file: Pick<MarkdownFile<unknown>, 'path' | 'bodyLine' | 'origins'>,
  position: Position,
): Position & { readonly path: string } {
  const origin = file.origins?.[position.line - file.bodyLine];
  return { ...writtenAt(file, position), ...(origin && { line: origin.writtenLine ?? origin.line }) };
}
