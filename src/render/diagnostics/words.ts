import { writtenAt } from '../../model/line-origin.ts';
import type { PageState } from '../page-state.ts';

/** Characters of a text that a message shows at most. */
const SHOWN = 60;

/** Text as code of a message, cut where it is too long; in quotes where it holds backticks. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const shown = line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line;
  return shown.includes('`') ? `"${shown}"` : `\`${shown}\``;
}

/** 3, `column` → `3 columns`. */
export function counted(number: number, noun: string): string {
  return `${number === 0 ? 'no' : number} ${noun}${number === 1 ? '' : 's'}`;
}

/** A line of a page as a message names it: `line 3`; with the name of its file where the page includes that. */
export function lineName(page: PageState, line: number): string {
  const { file } = page.page;
  if (!file) return `line ${line}`;
  const { path, line: written } = writtenAt(file, { line, column: 1 });
  return path === file.path ? `line ${written}` : `line ${written} of ${code(path)}`;
}
