import { IDENTITY, mapBox, multiply, parseLength, parseNumbers, parseTransform, union } from './geometry.ts';
import type { Box, Matrix } from './geometry.ts';
import type { Paint } from './paint.ts';
import { baselineShift } from './svg-text.ts';
import type { SvgElement } from './svg-tree.ts';
import { lineExtent, textWidth } from './text-metrics.ts';

/** What sticks out by less is rounding. */
const TOLERANCE = 0.5;

interface Line {
  readonly x: number;
  readonly y: number;
  width: number;
}

function widthOf(text: string, paint: Paint | undefined): number {
  return textWidth(
    text,
    Number(paint?.get('font-size') ?? 16),
    paint?.get('font-weight') === '700' ? 700 : 400,
  );
}

/** The lines of a flat `<text>`: a `<tspan>` with an `x` starts one, any other goes on. */
function linesOf(text: SvgElement, paints: ReadonlyMap<SvgElement, Paint>): Line[] {
  const at = (element: SvgElement, name: string): number => parseLength(element.getAttribute(name)) ?? 0;
  const lines: Line[] = [{ x: at(text, 'x'), y: at(text, 'y'), width: 0 }];
  for (const child of text.children) {
    const isText = typeof child === 'string';
    if (!isText && child.getAttribute('x') !== null)
      lines.push({ x: at(child, 'x'), y: at(child, 'y'), width: 0 });
    const last = lines.at(-1);
    if (last) last.width += widthOf(isText ? child : child.textContent, paints.get(isText ? text : child));
  }
  return lines.filter((line) => line.width > 0);
}

/** The box around a text, in its own coordinates. */
export function textBox(text: SvgElement, paints: ReadonlyMap<SvgElement, Paint>): Box | undefined {
  const paint = paints.get(text);
  const extent = lineExtent(
    Number(paint?.get('font-size') ?? 16),
    paint?.get('font-weight') === '700' ? 700 : 400,
  );
  const shift = baselineShift(paint?.get('dominant-baseline') ?? 'auto', extent);
  const before = { middle: 0.5, end: 1 }[paint?.get('text-anchor') ?? ''] ?? 0;
  let box: Box | undefined;
  for (const { x, y, width } of linesOf(text, paints)) {
    const left = x - width * before;
    box = union(box, [left, y + shift - extent.ascent, left + width, y + shift + extent.descent]);
  }
  return box;
}

/** The box around all texts of a drawing, in its coordinates. */
function textsBox(root: SvgElement, paints: ReadonlyMap<SvgElement, Paint>): Box | undefined {
  let box: Box | undefined;
  const visit = (element: SvgElement, outer: Matrix): void => {
    if (/^(defs|marker|symbol|clipPath)$/.test(element.localName)) return;
    const own = element.getAttribute('transform');
    const matrix = own ? multiply(outer, parseTransform(own)) : outer;
    if (element.localName === 'text') box = union(box, mapBox(textBox(element, paints), matrix));
    else for (const child of element.elements) visit(child, matrix);
  };
  visit(root, IDENTITY);
  return box;
}

/**
 * Widens the `viewBox` of a drawing where a text would be cut off: some types (radar, pie) leave a fixed margin for
 * labels of any length. To be called when texts are flat and translations are coordinates.
 */
export function fitTexts(root: SvgElement, paints: ReadonlyMap<SvgElement, Paint>): void {
  const texts = textsBox(root, paints);
  const [x, y, width, height] = parseNumbers(root.getAttribute('viewBox'));
  if (!texts || x === undefined || y === undefined || width === undefined || height === undefined) return;
  const isInside =
    texts[0] >= x - TOLERANCE &&
    texts[1] >= y - TOLERANCE &&
    texts[2] <= x + width + TOLERANCE &&
    texts[3] <= y + height + TOLERANCE;
  if (isInside) return;
  const [left, top, right, bottom] = union(texts, [x, y, x + width, y + height]) ?? texts;
  root.attributes.set('viewBox', [left, top, right - left, bottom - top].join(' '));
}
