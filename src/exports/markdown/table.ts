import type { Element } from 'domhandler';
import { elementsOf, type Conversion } from './conversion.ts';
import { lineOf } from './inline.ts';

type Row = readonly string[];

/**
 * A table under its caption, the first row as its head. A cell that spans columns leaves those after its first empty;
 * one that spans rows stands in each of them, so that every row can be read alone.
 */
export function table(element: Element, conversion: Conversion): readonly string[] {
  const caption = elementsOf(element).find(({ name }) => name === 'caption');
  const rows = spread(rowsOf(element), conversion);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const title = caption ? lineOf(caption.children, conversion) : '';
  const lines = rows.map((row) => line(Array.from({ length: width }, (_, i) => row[i] ?? '')));
  const [head, ...body] = lines;
  if (head === undefined) return [];
  const rule = `|${' --- |'.repeat(width)}`;
  return [
    ...(title === '' ? [] : [title.includes('**') ? title : `**${title}**`]),
    [head, rule, ...body].join('\n'),
  ];
}

function line(cells: Row): string {
  return `| ${cells.join(' | ')} |`;
}

function rowsOf(element: Element): readonly Element[] {
  return elementsOf(element).flatMap((part) => {
    if (part.name === 'tr') return [part];
    return ['thead', 'tbody', 'tfoot'].includes(part.name) ? rowsOf(part) : [];
  });
}

/** No cell spans more, whatever its author wrote. */
const MAX_SPAN = 100;

/** Cells at the columns where they are shown. */
function spread(rows: readonly Element[], conversion: Conversion): readonly Row[] {
  /** By column: a text and in how many more rows it stands. */
  const hanging = new Map<number, { readonly text: string; left: number }>();
  return rows.map((row) => {
    const cells: string[] = [];
    const fillHanging = (): void => {
      for (let held = hanging.get(cells.length); held && held.left > 0; held = hanging.get(cells.length)) {
        held.left--;
        cells.push(held.text);
      }
    };
    for (const cell of elementsOf(row)) {
      fillHanging();
      const text = lineOf(cell.children, conversion).replaceAll('|', '\\|');
      const [columns, down] = [span(cell, 'colspan'), span(cell, 'rowspan')];
      for (let i = 0; i < columns; i++) {
        hanging.set(cells.length, { text: i === 0 ? text : '', left: down - 1 });
        cells.push(i === 0 ? text : '');
      }
    }
    fillHanging();
    return cells;
  });
}

function span({ attribs }: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number(attribs[name] ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, MAX_SPAN) : 1;
}
