import type { Colour } from './colour.ts';
import { contrast, parseColour } from './colour.ts';
import { mapPoint, parseLength } from './geometry.ts';
import type { Point } from './geometry.ts';
import type { Mark } from './marks.ts';
import { encloses, outlines } from './outline.ts';
import type { Paint } from './paint.ts';
import type { SvgElement } from './svg-tree.ts';
import { textWidth } from './text-metrics.ts';
import { slotOf, SLOTS, standIn, type Slot } from './theme.ts';

/** One of the two reads well on any colour; with a dark grey there would be colours on which neither does. */
const DARK_TEXT = '#000';
const LIGHT_TEXT = '#fff';
/** What WCAG 2.2 asks of text; below it a text in the author's own colour is given another. */
const MIN_CONTRAST = 4.5;

function isDrawnColour(fill: string | undefined): fill is string {
  return fill !== undefined && (slotOf(fill) !== undefined || parseColour(fill) !== undefined);
}

/** The middle of a text's first line, in the coordinates of the drawing. */
function middleOf({ element: text, paint, matrix }: Mark): Point {
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

/** Whether a shape is filled, and hides what lies under it. */
export function isSolid({ paint, box }: Mark): boolean {
  const opacity = Number(paint.get('fill-opacity') ?? 1) * Number(paint.get('opacity') ?? 1);
  return box !== undefined && opacity > 0.4 && isDrawnColour(paint.get('fill'));
}

/** The topmost of the shapes below a text on which the middle of its first line stands. */
export function backdropOf(text: Mark, below: readonly Mark[]): Mark | undefined {
  const [x, y] = middleOf(text);
  return below.findLast((mark) => {
    const [left, top, right, bottom] = mark.box ?? [0, 0, 0, 0];
    const isNear = x >= left && x <= right && y >= top && y <= bottom;
    return isNear && isSolid(mark) && encloses(outlines(mark), [x, y]);
  });
}

/** The colours of a slot on a light and on a dark page. */
function pagesOf(slot: Slot): readonly (Colour | undefined)[] {
  return SLOTS[slot].map((value) => parseColour(value));
}

/** The theme's text colour, or the author's if it can be read on both pages. */
function fillOnTheme(fill: string, backdrop: Slot): string {
  const slot = slotOf(fill);
  const own = slot ? pagesOf(slot) : [parseColour(fill), parseColour(fill)];
  const isReadable = (colours: readonly (Colour | undefined)[]): boolean =>
    pagesOf(backdrop).every((page, i) => page && contrast(colours[i] ?? page, page) >= MIN_CONTRAST);
  // Mermaid's own rules sometimes give a label the colour of its box.
  if (isReadable(own)) return fill;
  return standIn(isReadable(pagesOf('fg')) ? 'fg' : 'bg');
}

/** On a fill of the author's: the author's text colour if it can be read, or else black or white. */
function fillOnColour(fill: string, backdrop: Colour): string {
  const own = slotOf(fill) ? undefined : parseColour(fill);
  if (own && contrast(own, backdrop) >= MIN_CONTRAST) return fill;
  const [dark, light] = [parseColour(DARK_TEXT), parseColour(LIGHT_TEXT)];
  if (!dark || !light) return fill;
  return contrast(dark, backdrop) >= contrast(light, backdrop) ? DARK_TEXT : LIGHT_TEXT;
}

function legibleFill(fill: string, backdrop: string): string {
  const slot = slotOf(backdrop);
  const colour = parseColour(backdrop);
  if (slot || !colour) return fillOnTheme(fill, slot ?? 'bg');
  return fillOnColour(fill, colour);
}

/**
 * Sees to it that text can be read on what lies under it, on a light and on a dark page: an author who writes
 * `fill:#222` for a box seldom thinks of its label. Changes the fills of texts in `paints`.
 */
export function makeLegible(marks: readonly Mark[], paints: ReadonlyMap<SvgElement, Paint>): void {
  for (const [i, text] of marks.entries()) {
    if (text.element.localName !== 'text') continue;
    const backdrop = backdropOf(text, marks.slice(0, i))?.paint.get('fill') ?? standIn('bg');
    for (const part of [text.element, ...text.element.elements]) {
      const fill = paints.get(part)?.get('fill');
      if (fill) paints.get(part)?.set('fill', legibleFill(fill, backdrop));
    }
  }
}
