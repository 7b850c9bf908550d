import { parseNumbers } from './geometry.ts';
import { INHERITED, type Paint } from './paint.ts';
import { isStatement, type Statement } from './statement.ts';
import { SvgElement } from './svg-tree.ts';
import { textWidth } from './text-metrics.ts';

/** Somebody in a drawing, and where links of theirs lead. */
export interface LinkRow {
  readonly name: string;
  readonly links: readonly { readonly text: string; readonly url: string }[];
}

const FONT_SIZE = 14;
/** From one row to the next, and from one link to the next: room for a finger. */
const ROW = 28;
const GAP = 16;

function linkOf({ values: { text, url } }: Statement): LinkRow['links'] {
  return typeof text === 'string' && typeof url === 'string' ? [{ text, url }] : [];
}

/** The links that a sequence diagram's statements tell of. */
export function linkRows(statements: readonly Statement[]): LinkRow[] {
  return statements.flatMap(({ message, values: { name, links } }) => {
    if (message !== 'links' || typeof name !== 'string' || !Array.isArray(links)) return [];
    return [{ name, links: links.flatMap((link: unknown) => (isStatement(link) ? linkOf(link) : [])) }];
  });
}

/**
 * Adds rows such as `Ann: Wiki Profile` below a simplified drawing. Mermaid keeps such links in a menu that opens by a
 * script; here they are there for every reader.
 */
export function addLinkRows(
  root: SvgElement,
  rows: readonly LinkRow[],
  paints: Map<SvgElement, Paint>,
): void {
  const [left = 0, top = 0, width = 0, height = 0] = parseNumbers(root.getAttribute('viewBox'));
  let right = left + width;
  const addText = (parent: SvgElement, label: string, x: number, y: number): number => {
    const text = new SvgElement('text', [
      ['x', String(x)],
      ['y', String(y)],
    ]);
    text.append(label);
    parent.append(text);
    paints.set(text, new Map([...INHERITED, ['font-size', String(FONT_SIZE)]]));
    const end = x + textWidth(label, FONT_SIZE, 400);
    right = Math.max(right, end + GAP);
    return end + GAP;
  };
  for (const [i, { name, links }] of rows.entries()) {
    const y = top + height + i * ROW + ROW / 2;
    let x = addText(root, `${name}:`, left + GAP, y);
    for (const { text, url } of links) {
      const link = new SvgElement('a', [['href', url]]);
      root.append(link);
      x = addText(link, text, x, y);
    }
  }
  if (rows.length > 0)
    root.attributes.set('viewBox', [left, top, right - left, height + rows.length * ROW].join(' '));
}
