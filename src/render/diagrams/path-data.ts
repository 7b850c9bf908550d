import type { Point } from './geometry.ts';
import type { PathSegment } from '../../support/svg-path.ts';

/** A number with at most so many decimals: `1.50` → `1.5`, `-0.001` → `0`. */
export function formatNumber(value: number, decimals: number): string {
  const scaled = Math.abs(value) * 10 ** decimals;
  const rounded = Math.round(scaled);
  // Halves, which hang on the last bit, are left to `toFixed`, which takes ten times as long.
  const isClear = scaled < 1e9 && Math.abs(Math.abs(scaled - rounded) - 0.5) > 1e-6;
  const short = isClear ? (Math.sign(value) * rounded) / 10 ** decimals : Number(value.toFixed(decimals));
  return String(short || 0);
}

/** Three points on one line, in order, so that the middle one can go. */
function isBetween(from: Point, middle: Point, to: Point): boolean {
  const cross = (middle[0] - from[0]) * (to[1] - from[1]) - (middle[1] - from[1]) * (to[0] - from[0]);
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const along = (middle[0] - from[0]) * (to[0] - from[0]) + (middle[1] - from[1]) * (to[1] - from[1]);
  return length > 0 && Math.abs(cross) / length < 0.05 && along >= 0 && along <= length * length;
}

/** A straight edge comes from d3 as a row of curves: curves that are lines become lines, lines in a row one line. */
export function straighten(segments: readonly PathSegment[]): PathSegment[] {
  const result: PathSegment[] = [];
  const ends: Point[] = [];
  for (const segment of segments) {
    const from = ends.at(-1) ?? segment.to;
    const isLine =
      segment.kind === 'C' &&
      isBetween(from, segment.control1, segment.to) &&
      isBetween(from, segment.control2, segment.to);
    const next: PathSegment = isLine ? { kind: 'L', to: segment.to } : segment;
    const before = ends.at(-2);
    if (next.kind === 'L' && result.at(-1)?.kind === 'L' && before && isBetween(before, from, next.to)) {
      result.pop();
      ends.pop();
    }
    result.push(next);
    ends.push(next.to);
  }
  return result;
}
