import type { Point } from './geometry.ts';
import { parseLength, parsePoints } from './geometry.ts';
import type { SvgElement } from './svg-tree.ts';
import { shortPath } from '../../support/short-path.ts';
import type { PathSegment } from '../../support/svg-path.ts';
import { parsePath } from './svg-path.ts';

/** The attributes that hold coordinates: element → horizontal and vertical ones. */
const COORDINATES: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  rect: [['x'], ['y']],
  text: [['x'], ['y']],
  use: [['x'], ['y']],
  svg: [['x'], ['y']],
  circle: [['cx'], ['cy']],
  ellipse: [['cx'], ['cy']],
  line: [
    ['x1', 'x2'],
    ['y1', 'y2'],
  ],
};

function shiftNumbers(element: SvgElement, names: readonly string[], by: number): void {
  for (const name of names) {
    const value = parseLength(element.getAttribute(name)) ?? 0;
    if (by !== 0) element.attributes.set(name, String(value + by));
  }
}

function moveSegment(segment: PathSegment, [dx, dy]: Point): PathSegment {
  const move = ([x, y]: Point): Point => [x + dx, y + dy];
  const to = move(segment.to);
  if (segment.kind === 'C') {
    return { ...segment, control1: move(segment.control1), control2: move(segment.control2), to };
  }
  if (segment.kind === 'Q') return { ...segment, control: move(segment.control), to };
  return { ...segment, to };
}

/** Moves an element and all in it by changing its coordinates; what has a transform of its own gets a longer one. */
export function shiftElement(element: SvgElement, dx: number, dy: number): void {
  const { localName, attributes } = element;
  if (/^(defs|marker|title|desc|linearGradient|clipPath|symbol)$/.test(localName)) return;
  const transform = element.getAttribute('transform');
  if (transform || element.getAttribute('clip-path')) {
    attributes.set('transform', `translate(${dx},${dy})${transform ? ` ${transform}` : ''}`);
    return;
  }
  if (localName === 'path') {
    const segments = parsePath(element.getAttribute('d')).map((segment) => moveSegment(segment, [dx, dy]));
    attributes.set('d', shortPath(segments, 4));
  }
  if (localName === 'polygon' || localName === 'polyline') {
    const points = parsePoints(element.getAttribute('points')).map(([x, y]) => `${x + dx},${y + dy}`);
    attributes.set('points', points.join(' '));
  }
  const [horizontal, vertical] = COORDINATES[localName] ?? [[], []];
  shiftNumbers(element, horizontal, dx);
  shiftNumbers(element, vertical, dy);
  if (localName === 'svg') return;
  for (const child of element.elements) {
    if (child.localName !== 'tspan') shiftElement(child, dx, dy);
    else if (child.getAttribute('x') !== null) {
      shiftNumbers(child, ['x'], dx);
      shiftNumbers(child, ['y'], dy);
    }
  }
}
