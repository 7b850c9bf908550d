import type { Colour } from './colour.ts';
import { contrast, parseColour } from './colour.ts';
import type { Box, Matrix, Point } from './geometry.ts';
import {
  IDENTITY,
  mapBox,
  mapPoint,
  multiply,
  parseLength,
  parseTransform,
  viewportMatrix,
} from './geometry.ts';
import type { Paint } from './paint.ts';
import { shapeBox } from './svg-box.ts';
import type { SvgElement } from './svg-tree.ts';
import { textWidth } from './text-metrics.ts';
import { slotOf, SLOTS, standIn } from './theme.ts';

/** Something filled that later texts may stand on. */
interface Backdrop {
  readonly box: Box;
  readonly fill: string;
}

/** One of the two reads well on any colour; with a dark grey there would be colours on which neither does. */
const DARK_TEXT = '#000';
const LIGHT_TEXT = '#fff';
/** What WCAG 2.2 asks of text; below it a text in the author's own colour is given another. */
const MIN_CONTRAST = 4.5;

function isDrawnColour(fill: string | undefined): fill is string {
  return fill !== undefined && (slotOf(fill) !== undefined || parseColour(fill) !== undefined);
}

/** The middle of a text's first line, in the coordinates of the drawing. */
function middleOf(text: SvgElement, paint: Paint, matrix: Matrix): Point {
  const fontSize = Number(paint.get('font-size') ?? 16);
  const first = text.children.find((child) => typeof child === 'string') ?? '';
  const width = textWidth(first, fontSize, paint.get('font-weight') === '700' ? 700 : 400);
  const anchor = paint.get('text-anchor');
  const shift = anchor === 'middle' ? 0 : anchor === 'end' ? -width / 2 : width / 2;
  const x = (parseLength(text.getAttribute('x')) ?? 0) + shift;
  const baseline = paint.get('dominant-baseline') ?? 'auto';
  const rise =
    baseline === 'auto' ? -fontSize / 3 : /^(hanging|text-before-edge)$/.test(baseline) ? fontSize / 2 : 0;
  const y = (parseLength(text.getAttribute('y')) ?? 0) + rise;
  return mapPoint([x, y], matrix);
}

function contains([left, top, right, bottom]: Box, [x, y]: Point): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** The theme's text colour, or the author's if it can be read on both pages. */
function fillOnTheme(fill: string, backdrop: string): string {
  const slot = slotOf(fill);
  // Mermaid's own rules sometimes give a label the colour of its box.
  if (slot && /^c\d$/.test(slot)) return standIn('fg');
  const own = slot ? undefined : parseColour(fill);
  if (!own) return backdrop.startsWith('s') && slot === 'fg' ? standIn('bg') : fill;
  const pages = SLOTS[backdrop as keyof typeof SLOTS].map((value) => parseColour(value));
  return pages.every((page) => page && contrast(own, page) >= MIN_CONTRAST) ? fill : standIn('fg');
}

/** On a fill of the author's: the author's text colour if it can be read, or else black or white. */
function fillOnColour(fill: string, backdrop: Colour): string {
  const own = slotOf(fill) ? undefined : parseColour(fill);
  if (own && contrast(own, backdrop) >= MIN_CONTRAST) return fill;
  const [dark, light] = [parseColour(DARK_TEXT), parseColour(LIGHT_TEXT)];
  if (!dark || !light) return fill;
  return contrast(dark, backdrop) >= contrast(light, backdrop) ? DARK_TEXT : LIGHT_TEXT;
}

function legibleFill(fill: string, backdrop: Backdrop | undefined): string {
  const colour = backdrop && !slotOf(backdrop.fill) ? parseColour(backdrop.fill) : undefined;
  if (colour) return fillOnColour(fill, colour);
  return fillOnTheme(fill, (backdrop && slotOf(backdrop.fill)) ?? 'bg');
}

/**
 * Sees to it that text can be read on what lies under it, on a light and on a dark page: an author who writes
 * `fill:#222` for a box seldom thinks of its label. Changes the fills of texts in `paints`.
 */
export function makeLegible(root: SvgElement, paints: ReadonlyMap<SvgElement, Paint>): void {
  const backdrops: Backdrop[] = [];
  const visit = (element: SvgElement, outer: Matrix): void => {
    if (/^(defs|marker|symbol|clipPath)$/.test(element.localName)) return;
    const own = element.getAttribute('transform');
    const turned = own ? multiply(outer, parseTransform(own)) : outer;
    const isInner = element !== root && element.localName === 'svg';
    const matrix = isInner
      ? multiply(
          turned,
          viewportMatrix((name) => element.getAttribute(name)),
        )
      : turned;
    const paint = paints.get(element);
    const fill = paint?.get('fill');
    if (paint && fill && element.localName === 'text') {
      const middle = middleOf(element, paint, matrix);
      const backdrop = backdrops.findLast(({ box }) => contains(box, middle));
      for (const part of [element, ...element.elements]) {
        const partFill = paints.get(part)?.get('fill');
        if (partFill) paints.get(part)?.set('fill', legibleFill(partFill, backdrop));
      }
      return;
    }
    const isSolid = Number(paint?.get('fill-opacity') ?? 1) * Number(paint?.get('opacity') ?? 1) > 0.4;
    const box = isDrawnColour(fill) && isSolid ? mapBox(shapeBox(element), matrix) : undefined;
    if (box && fill) backdrops.push({ box, fill });
    for (const child of element.elements) visit(child, matrix);
  };
  visit(root, IDENTITY);
}
