import { titleOrder } from '../../support/title-order.ts';
import { digits } from '../../words/in-site-script.ts';

/** Lets a reader sort the rows of a table by any column of names or amounts. Without it the tables are complete. */

type Direction = 'ascending' | 'descending';

/** Made when a reader sorts: the order of a language takes the browser longer than all else that a page starts with. */
let names: Intl.Collator | undefined;

/** The first text of a cell: a name, or the yearly amount and not the monthly one beneath it. */
function textOf(row: HTMLTableRowElement, column: number): string {
  const cell = row.cells[column];
  return (cell?.firstChild?.textContent ?? '').trim();
}

/** Amounts are written whole, so their digits are their value; a dash has none and goes last. */
function amountOf(text: string): number {
  const value = Array.from(text, (sign) => digits.indexOf(sign)).filter((digit) => digit >= 0);
  return value.length === 0 ? Number.NaN : Number(value.join(''));
}

function compare(a: string, b: string, isAmount: boolean, direction: Direction): number {
  const sign = direction === 'ascending' ? 1 : -1;
  if (!isAmount) {
    names ??= titleOrder(document.documentElement.lang);
    return sign * names.compare(a, b);
  }
  const [left, right] = [amountOf(a), amountOf(b)];
  if (Number.isNaN(left) || Number.isNaN(right))
    return Number(Number.isNaN(left)) - Number(Number.isNaN(right));
  return sign * (left - right);
}

/** Sorts within each group: its heading stays above its rows and its note below them. */
function sortBody(body: HTMLTableSectionElement, column: number, direction: Direction): void {
  const rows = [...body.rows].filter((row) => row.cells.length > 1);
  const after = rows.at(-1)?.nextElementSibling ?? null;
  const sorted = rows.toSorted((a, b) =>
    compare(textOf(a, column), textOf(b, column), column > 0, direction),
  );
  for (const row of sorted) body.insertBefore(row, after);
}

function sort(table: HTMLTableElement, heading: HTMLTableCellElement, status: HTMLElement): void {
  const direction = heading.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
  for (const other of table.tHead?.rows[0]?.cells ?? []) other.removeAttribute('aria-sort');
  heading.setAttribute('aria-sort', direction);
  for (const body of table.tBodies) sortBody(body, heading.cellIndex, direction);
  const words = table.dataset[direction] ?? '';
  status.textContent = words.replace('{column}', () => heading.textContent);
}

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-ascending]')) {
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])].slice(0, -1);
  const status = document.createElement('span');
  status.className = 'salary-sort-status visually-hidden';
  status.setAttribute('role', 'status');
  status.dataset['ui'] = '';
  table.after(status);
  for (const heading of headings) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'salary-sort';
    button.append(...heading.childNodes);
    button.addEventListener('click', () => sort(table, heading, status));
    heading.append(button);
  }
}
