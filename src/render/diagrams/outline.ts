import { mapPoint, parseLength, parsePoints } from './geometry.ts';
import type { Box, Point } from './geometry.ts';
import type { Mark } from './marks.ts';
import { pathPoints } from './path-points.ts';
import { shapeBox } from './svg-box.ts';
import type { SvgElement } from './svg-tree.ts';

/** How many corners stand for a circle. */
const CORNERS = 24;

/** A line without a lift of the pen, as straight pieces; a closed one ends where it began. */
export type Outline = readonly Point[];

function ellipseOutline(element: SvgElement): Outline {
  const number = (name: string): number => parseLength(element.getAttribute(name)) ?? 0;
  const isCircle = element.localName === 'circle';
  const [rx, ry] = [number(isCircle ? 'r' : 'rx'), number(isCircle ? 'r' : 'ry')];
  return Array.from({ length: CORNERS + 1 }, (_, i) => {
    const angle = (2 * Math.PI * i) / CORNERS;
    return [number('cx') + rx * Math.cos(angle), number('cy') + ry * Math.sin(angle)];
  });
}

function pathOutlines(data: string | null): Outline[] {
  const lines: Point[][] = [];
  for (const { at, move } of pathPoints(data)) {
    if (move || lines.length === 0) lines.push([]);
    lines.at(-1)?.push(at);
  }
  return lines;
}

function ownOutlines(element: SvgElement): Outline[] {
  switch (element.localName) {
    case 'circle':
    case 'ellipse':
      return [ellipseOutline(element)];
    case 'path':
      return pathOutlines(element.getAttribute('d'));
    case 'line': {
      const number = (name: string): number => parseLength(element.getAttribute(name)) ?? 0;
      return [
        [
          [number('x1'), number('y1')],
          [number('x2'), number('y2')],
        ],
      ];
    }
    case 'polyline':
      return [parsePoints(element.getAttribute('points'))];
    case 'polygon': {
      const points = parsePoints(element.getAttribute('points'));
      return [[...points, ...points.slice(0, 1)]];
    }
    default: {
      const [left, top, right, bottom] = shapeBox(element) ?? [0, 0, 0, 0];
      return [
        [
          [left, top],
          [right, top],
          [right, bottom],
          [left, bottom],
          [left, top],
        ],
      ];
    }
  }
}

/** The line around a shape, or the line that it is, in the coordinates of the drawing. */
export function outlines({ element, matrix }: Mark): Outline[] {
  return ownOutlines(element).map((outline) => outline.map((point) => mapPoint(point, matrix)));
}

/** Whether a point lies inside lines, by how often they wind around it, as fills of SVG do; open ones count as closed. */
export function encloses(lines: readonly Outline[], [x, y]: Point): boolean {
  let windings = 0;
  for (const line of lines) {
    let [x0, y0] = line.at(-1) ?? [0, 0];
    for (const [x1, y1] of line) {
      const isRight = x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0;
      if (y0 > y !== y1 > y && isRight) windings += y1 > y0 ? 1 : -1;
      [x0, y0] = [x1, y1];
    }
  }
  return windings !== 0;
}

/** Whether a straight piece has a point in a box: what of it lies between both pairs of sides (Liang–Barsky). */
function entersBox([x0, y0]: Point, [x1, y1]: Point, [left, top, right, bottom]: Box): boolean {
  let [from, to] = [0, 1];
  const sides = [
    [x0 - x1, x0 - left],
    [x1 - x0, right - x0],
    [y0 - y1, y0 - top],
    [y1 - y0, bottom - y0],
  ] as const;
  for (const [way, room] of sides) {
    if (way === 0 && room < 0) return false;
    if (way < 0) from = Math.max(from, room / way);
    if (way > 0) to = Math.min(to, room / way);
  }
  return from <= to;
}

/** Whether one of the lines passes through a box. */
export function crosses(lines: readonly Outline[], box: Box): boolean {
  return lines.some((line) =>
    line.some((point, i) => {
      const before = line[i - 1];
      return before !== undefined && entersBox(before, point, box);
    }),
  );
}
