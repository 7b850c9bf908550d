import { parseNumbers, type Point } from '../../support/svg-path.ts';

export { parseNumbers, type Point };
/** A box as left, top, right, bottom: boxes are joined far more often than their width is asked for. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];
/** An SVG matrix (a b c d e f). */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The smallest box around two boxes; either may be missing. */
export function union(first: Box | undefined, second: Box | undefined): Box | undefined {
  if (!first || !second) return first ?? second;
  return [
    Math.min(first[0], second[0]),
    Math.min(first[1], second[1]),
    Math.max(first[2], second[2]),
    Math.max(first[3], second[3]),
  ];
}

/** The smallest box around points; `undefined` without a point. */
export function boxAround(points: readonly Point[]): Box | undefined {
  if (points.length === 0) return undefined;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return [left, top, right, bottom];
}

/** The matrix that applies `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

/** A point moved by a matrix. */
export function mapPoint([x, y]: Point, [a, b, c, d, e, f]: Matrix): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The box around a box that a matrix has moved. */
export function mapBox(box: Box | undefined, matrix: Matrix): Box | undefined {
  if (!box || matrix === IDENTITY) return box;
  const [left, top, right, bottom] = box;
  const corners: Point[] = [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ];
  return boxAround(corners.map((corner) => mapPoint(corner, matrix)));
}

/** One transform function as a matrix: `rotate`, `[45, 10, 20]` → a turn about the point 10, 20. */
function functionMatrix(name: string, values: readonly number[]): Matrix {
  const [first = 0, second, third] = values;
  if (name === 'translate') return [1, 0, 0, 1, first, second ?? 0];
  if (name === 'scale') return [first, 0, 0, second ?? first, 0, 0];
  if (name === 'matrix' && values.length === 6) return values as unknown as Matrix;
  if (name !== 'rotate') return IDENTITY;
  const cosine = Math.cos((first * Math.PI) / 180);
  const sine = Math.sin((first * Math.PI) / 180);
  const x = second ?? 0;
  const y = third ?? 0;
  return [cosine, sine, -sine, cosine, x - cosine * x + sine * y, y - sine * x - cosine * y];
}

/** A `transform` attribute as a matrix: `translate(3, 4) scale(2)` → `[2, 0, 0, 2, 3, 4]`. */
export function parseTransform(transform: string | null | undefined): Matrix {
  if (!transform) return IDENTITY;
  let matrix = IDENTITY;
  for (const [, name = '', list = ''] of transform.matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const values = list
      .split(/[\s,]+/)
      .filter(Boolean)
      .map((value) => Number.parseFloat(value));
    matrix = multiply(matrix, functionMatrix(name, values));
  }
  return matrix;
}

/** Where an `<svg>` inside another one sets what is in it: `x="10" width="40" viewBox="0 0 80 80"` → moved and halved. */
export function viewportMatrix(attribute: (name: string) => string | null): Matrix {
  const number = (name: string): number => parseLength(attribute(name)) ?? 0;
  const [left = 0, top = 0, width, height] = parseNumbers(attribute('viewBox'));
  const across = width ? number('width') / width || 1 : 1;
  const down = height ? number('height') / height || 1 : 1;
  return [across, 0, 0, down, number('x') - left * across, number('y') - top * down];
}

/** A length in pixels: `12px` → 12, `1.1em` at 16 → 17.6; `undefined` for anything else. */
export function parseLength(value: string | null | undefined, fontSize = 16): number | undefined {
  const match = /^\s*(-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?)(em|ex|pt)?/.exec(value ?? '');
  if (!match) return undefined;
  const unit =
    match[2] === 'em' ? fontSize : match[2] === 'ex' ? fontSize * 0.546 : match[2] === 'pt' ? 4 / 3 : 1;
  return Number(match[1]) * unit;
}

/** The points of a polygon: `0,0 5,5` → two points. */
export function parsePoints(text: string | null | undefined): Point[] {
  const numbers = parseNumbers(text);
  const points: Point[] = [];
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    points.push([numbers[index] ?? 0, numbers[index + 1] ?? 0]);
  }
  return points;
}
