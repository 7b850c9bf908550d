import { parseLength } from './geometry.ts';
import type { Paint } from './paint.ts';
import { SvgElement } from './svg-tree.ts';
import { textWidth } from './text-metrics.ts';

/** A piece of a text: where the pen goes before it, and how it is painted. */
interface Piece {
  text: string;
  /** Set where a new line starts. */
  readonly x: number | undefined;
  readonly y: number;
  readonly dx: number;
  readonly paint: Paint;
}

/** Reads a `<text>` and its nested `<tspan>`s as a flat list, with all lengths in pixels. */
function readPieces(text: SvgElement, paints: ReadonlyMap<SvgElement, Paint>): Piece[] {
  const pieces: Piece[] = [];
  let x: number | undefined = 0;
  let y = 0;
  let dx = 0;
  let dy = 0;
  let afterSpace = true;
  const visit = (element: SvgElement): void => {
    const paint: Paint = paints.get(element) ?? new Map();
    const length = (name: string): number | undefined =>
      parseLength(element.getAttribute(name), Number(paint.get('font-size') ?? 16));
    if (length('x') !== undefined) {
      x = length('x');
      afterSpace = true;
    }
    y = length('y') ?? y;
    // Of nested elements the inner one's shift replaces the outer one's, for the same character.
    dx = length('dx') ?? dx;
    dy = length('dy') ?? dy;
    for (const child of element.children) {
      if (typeof child !== 'string') {
        if (child.localName === 'tspan' && paints.get(child)?.get('display') !== 'none') visit(child);
        continue;
      }
      const collapsed = child.replace(/[ \t\r\n]+/g, ' ').replace(afterSpace ? /^ / : /^$/, '');
      if (!collapsed) continue;
      afterSpace = collapsed.endsWith(' ');
      y += dy;
      pieces.push({ text: collapsed, x, y, dx, paint });
      x = undefined;
      dx = dy = 0;
    }
  };
  visit(text);
  return pieces;
}

function samePaint(first: Paint, second: Paint): boolean {
  return (
    first === second || [...first].every(([name, value]) => name === 'opacity' || second.get(name) === value)
  );
}

/** Joins what mermaid has cut into words: pieces that follow each other on a line and look the same. */
function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const continues = last && piece.x === undefined && piece.dx === 0 && piece.y === last.y;
    if (continues && samePaint(last.paint, piece.paint)) last.text += piece.text;
    else joined.push({ ...piece });
  }
  for (const [index, piece] of joined.entries()) {
    const next = joined[index + 1];
    if (!next || next.x !== undefined) piece.text = piece.text.trimEnd();
  }
  return joined.filter((piece) => piece.text);
}

/**
 * Rewrites a `<text>` as mermaid nests it (rows in ems, a `<tspan>` for each word) to one element for a line:
 * `<text y="-10"><tspan x="0" y="-0.1em" dy="1.1em"><tspan>a</tspan><tspan> b</tspan></tspan></text>` →
 * `<text x="0" y="16">a b</text>`. Returns false if no text is left.
 */
export function flattenText(text: SvgElement, paints: Map<SvgElement, Paint>): boolean {
  const pieces = joinPieces(readPieces(text, paints));
  const [first] = pieces;
  if (!first) return false;
  const own = paints.get(text);
  const paint: Paint = new Map(first.paint);
  paint.delete('opacity');
  const opacity = own?.get('opacity');
  if (opacity) paint.set('opacity', opacity);
  paints.set(text, paint);
  for (const name of ['dx', 'dy']) text.attributes.delete(name);
  text.attributes.set('x', String((first.x ?? 0) + first.dx));
  text.attributes.set('y', String(first.y));
  let y = first.y;
  text.adopt(
    pieces.map((piece, index) => {
      if (index === 0) return piece.text;
      const tspan = new SvgElement('tspan');
      if (piece.x !== undefined)
        tspan.attributes.set('x', String(piece.x + piece.dx)).set('y', String(piece.y));
      else {
        if (piece.dx) tspan.attributes.set('dx', String(piece.dx));
        if (piece.y !== y) tspan.attributes.set('dy', String(piece.y - y));
      }
      y = piece.y;
      tspan.append(piece.text);
      // Elements that look the same can share their values, which are changed for each text by itself.
      paints.set(tspan, new Map(piece.paint));
      return tspan;
    }),
  );
  return true;
}

/** Words → lines that are no wider than a width; a single longer word stays whole. */
export function wrapWords(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length && textWidth(longer, fontSize, 400) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Breaks a one-line `<text>` that is centred in a box into lines that fit the box's width. */
export function wrapText(text: SvgElement, width: number, paints: Map<SvgElement, Paint>): void {
  const paint: Paint = paints.get(text) ?? new Map();
  const fontSize = Number(paint.get('font-size') ?? 16);
  const middle = parseLength(text.getAttribute('y')) ?? 0;
  const lines = text.elements.flatMap((tspan) => wrapWords(tspan.textContent, width, fontSize));
  text.adopt(
    lines.map((line, index) => {
      const y = middle + (index - (lines.length - 1) / 2) * fontSize * 1.15;
      const tspan = new SvgElement('tspan', [
        ['x', text.getAttribute('x') ?? '0'],
        ['y', String(y)],
      ]);
      tspan.append(line);
      paints.set(tspan, paint);
      return tspan;
    }),
  );
}
