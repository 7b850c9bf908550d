import type { StateCore } from 'markdown-it';
import { envOf } from '../page-state.ts';
import { paragraphLines } from './page-text.ts';
import { code } from './words.ts';

/** The line below the head of a table. */
const DELIMITERS = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;

/** Says where lines with bars were meant to be a table: the line below its head has more or fewer columns. */
export function checkTable(state: StateCore, index: number): void {
  if (!state.tokens[index]?.content.includes('|')) return;
  const lines = [...paragraphLines(state, index)];
  const at = lines.findIndex(({ text }, i) => i > 0 && text.includes('|') && DELIMITERS.test(text.trim()));
  const [head, below] = [lines[at - 1], lines[at]];
  if (!head || !below || !head.text.includes('|')) return;
  const [wanted, found] = [columnsOf(head.text), columnsOf(below.text)];
  if (wanted === found) return;
  const meant = `|${' --- |'.repeat(wanted)}`;
  envOf(state.env).state.report({
    check: 'tables',
    line: below.line,
    column: below.column,
    what: 'this is no table, since its first two lines have different numbers of columns',
    unexpected: `Unexpected ${counted(found)} in ${code(below.text)}, expected ${counted(wanted)} as in the line above`,
    fix: `write ${code(meant)}.`,
  });
}

function columnsOf(line: string): number {
  const cells = line.trim().replace(/^\||(?<!\\)\|$/g, '');
  return cells.split(/(?<!\\)\|/).length;
}

function counted(columns: number): string {
  return columns === 1 ? 'one column' : `${columns} columns`;
}
