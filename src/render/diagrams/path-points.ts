import { boxAround, type Box, type Point } from './geometry.ts';
import type { PathSegment } from '../../support/svg-path.ts';
import { parsePath } from './svg-path.ts';

/** A point on a path; `move` if the pen was lifted before it. */
export interface PathPoint {
  readonly at: Point;
  readonly move: boolean;
}

/** Into how many straight pieces a curve is cut: enough for boxes that differ from Chromium's by less than 0.1 px. */
const STEPS = 24;

type Arc = Extract<PathSegment, { kind: 'A' }>;
/** Progress from 0 to 1 → a point. */
type Curve = (progress: number) => Point;

/** An arc as a curve: finds the ellipse's centre and its angles; radii too small to reach the end are grown. */
function arcCurve(from: Point, arc: Arc): Curve {
  const angle = (arc.rotation * Math.PI) / 180;
  const cosine = Math.cos(angle);
  const sine = Math.sin(angle);
  const halfX = (from[0] - arc.to[0]) / 2;
  const halfY = (from[1] - arc.to[1]) / 2;
  const u = cosine * halfX + sine * halfY;
  const v = cosine * halfY - sine * halfX;
  const grow = Math.max(1, Math.hypot(u / arc.radii[0], v / arc.radii[1]));
  const rx = Math.abs(arc.radii[0]) * grow;
  const ry = Math.abs(arc.radii[1]) * grow;
  const reach = rx * rx * v * v + ry * ry * u * u;
  const side = arc.largeArc === arc.sweep ? -1 : 1;
  const factor = side * Math.sqrt(Math.max(0, (rx * rx * ry * ry - reach) / reach));
  const centreU = (factor * rx * v) / ry;
  const centreV = (-factor * ry * u) / rx;
  const centreX = cosine * centreU - sine * centreV + (from[0] + arc.to[0]) / 2;
  const centreY = sine * centreU + cosine * centreV + (from[1] + arc.to[1]) / 2;
  const startAngle = Math.atan2((v - centreV) / ry, (u - centreU) / rx);
  let turn = Math.atan2((-v - centreV) / ry, (-u - centreU) / rx) - startAngle;
  if (arc.sweep && turn < 0) turn += 2 * Math.PI;
  if (!arc.sweep && turn > 0) turn -= 2 * Math.PI;
  return (progress) => {
    const x = rx * Math.cos(startAngle + turn * progress);
    const y = ry * Math.sin(startAngle + turn * progress);
    return [centreX + x * cosine - y * sine, centreY + x * sine + y * cosine];
  };
}

function cubicCurve([x0, y0]: Point, [x1, y1]: Point, [x2, y2]: Point, [x3, y3]: Point): Curve {
  return (t) => {
    const u = 1 - t;
    const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
    return [a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3];
  };
}

function quadraticCurve([x0, y0]: Point, [x1, y1]: Point, [x2, y2]: Point): Curve {
  return (t) => {
    const u = 1 - t;
    return [u * u * x0 + 2 * u * t * x1 + t * t * x2, u * u * y0 + 2 * u * t * y1 + t * t * y2];
  };
}

/** The curve of a segment, or `undefined` for a straight one. */
function curveOf(from: Point, segment: PathSegment): Curve | undefined {
  if (segment.kind === 'C') return cubicCurve(from, segment.control1, segment.control2, segment.to);
  if (segment.kind === 'Q') return quadraticCurve(from, segment.control, segment.to);
  if (segment.kind !== 'A') return undefined;
  const flat =
    !segment.radii[0] || !segment.radii[1] || (from[0] === segment.to[0] && from[1] === segment.to[1]);
  return flat ? undefined : arcCurve(from, segment);
}

/** Path data → the points of straight pieces that follow it. */
export function pathPoints(data: string | null | undefined): PathPoint[] {
  const points: PathPoint[] = [];
  let from: Point = [0, 0];
  for (const segment of parsePath(data)) {
    const curve = curveOf(from, segment);
    const steps = curve ? STEPS : 1;
    for (let step = 1; step < steps; step++) points.push({ at: curve?.(step / steps) ?? from, move: false });
    points.push({ at: segment.to, move: segment.kind === 'M' });
    from = segment.to;
  }
  return points;
}

/** The lengths of the straight pieces, each at its end point's index. */
function pieceLengths(points: readonly PathPoint[]): number[] {
  return points.map(({ at, move }, index) => {
    const before = points[index - 1]?.at;
    return !before || move ? 0 : Math.hypot(at[0] - before[0], at[1] - before[1]);
  });
}

/** The length of a path. */
export function pathLength(data: string | null | undefined): number {
  return pieceLengths(pathPoints(data)).reduce((sum, length) => sum + length, 0);
}

/** The point at a distance along a path; its last point if the path is shorter. */
export function pointAlong(data: string | null | undefined, distance: number): Point {
  const points = pathPoints(data);
  const lengths = pieceLengths(points);
  let left = distance;
  for (const [index, { at }] of points.entries()) {
    const length = lengths[index] ?? 0;
    const before = points[index - 1]?.at;
    if (before && length >= left) {
      const share = length ? left / length : 0;
      return [before[0] + (at[0] - before[0]) * share, before[1] + (at[1] - before[1]) * share];
    }
    left -= length;
  }
  return points.at(-1)?.at ?? [0, 0];
}

/** Where along a curve, between its ends, one coordinate turns back: the roots of `a t² + b t + c` between 0 and 1. */
function turns(a: number, b: number, c: number): number[] {
  const roots = [];
  if (Math.abs(a) < 1e-9) roots.push(-c / b);
  else {
    const root = Math.sqrt(b * b - 4 * a * c);
    roots.push((-b + root) / (2 * a), (-b - root) / (2 * a));
  }
  // What is no number, for want of a root, is not between them either.
  return roots.filter((at) => at > 0 && at < 1);
}

/** Where a curve may reach furthest to a side, but for its ends. */
function extremes(from: Point, segment: PathSegment): number[] {
  const { to } = segment;
  if (segment.kind === 'C') {
    const { control1, control2 } = segment;
    return ([0, 1] as const).flatMap((axis) => {
      const [p0, p1, p2, p3] = [from[axis], control1[axis], control2[axis], to[axis]];
      return turns(p3 - 3 * p2 + 3 * p1 - p0, 2 * (p2 - 2 * p1 + p0), p1 - p0);
    });
  }
  if (segment.kind === 'Q') {
    const { control } = segment;
    return ([0, 1] as const).flatMap((axis) =>
      turns(0, to[axis] - 2 * control[axis] + from[axis], control[axis] - from[axis]),
    );
  }
  return Array.from({ length: STEPS - 1 }, (_, step) => (step + 1) / STEPS);
}

/** The ends of a path's segments, and the points between them where its curves reach furthest. */
function outerPoints(data: string): Point[] {
  const points: Point[] = [];
  let from: Point = [0, 0];
  for (const segment of parsePath(data)) {
    const curve = curveOf(from, segment);
    if (curve) for (const at of extremes(from, segment)) points.push(curve(at));
    points.push(segment.to);
    from = segment.to;
  }
  return points;
}

/** A path is asked for its box by itself and for each group around it; above this many the cache starts anew. */
const MAX_CACHED_BOXES = 2_000;
const boxes = new Map<string, Box | undefined>();

/** The box around a path; `undefined` for an empty one. */
export function pathBox(data: string): Box | undefined {
  if (!boxes.has(data)) {
    if (boxes.size >= MAX_CACHED_BOXES) boxes.clear();
    boxes.set(data, boxAround(outerPoints(data)));
  }
  return boxes.get(data);
}
