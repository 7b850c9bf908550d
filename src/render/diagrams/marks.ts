import { IDENTITY, mapBox, multiply, parseTransform, viewportMatrix } from './geometry.ts';
import type { Box, Matrix } from './geometry.ts';
import type { Paint } from './paint.ts';
import { shapeBox } from './svg-box.ts';
import type { SvgElement } from './svg-tree.ts';

/** A shape or a text of a drawing, with where it stands. */
export interface Mark {
  readonly element: SvgElement;
  readonly paint: Paint;
  /** Takes its own coordinates to those of the drawing. */
  readonly matrix: Matrix;
  /** Around a shape, in the coordinates of the drawing, without its line; texts are measured where they are asked for. */
  readonly box: Box | undefined;
}

/** Its own matrix of an element inside another: its transform, and where an inner `<svg>` is put. */
function innerMatrix(element: SvgElement, outer: Matrix): Matrix {
  const own = element.getAttribute('transform');
  const turned = own ? multiply(outer, parseTransform(own)) : outer;
  if (element.localName !== 'svg') return turned;
  return multiply(
    turned,
    viewportMatrix((name) => element.getAttribute(name)),
  );
}

/** The shapes and texts of a simplified drawing in the order in which they are painted, the later ones on top. */
export function drawnMarks(root: SvgElement, paints: ReadonlyMap<SvgElement, Paint>): Mark[] {
  const marks: Mark[] = [];
  const visit = (element: SvgElement, outer: Matrix): void => {
    if (/^(defs|marker|symbol|clipPath)$/.test(element.localName)) return;
    const matrix = element === root ? outer : innerMatrix(element, outer);
    const paint = paints.get(element);
    const box = mapBox(shapeBox(element), matrix);
    if (paint && (box ?? element.localName === 'text')) marks.push({ element, paint, matrix, box });
    if (element.localName !== 'text') for (const child of element.elements) visit(child, matrix);
  };
  visit(root, IDENTITY);
  return marks;
}
