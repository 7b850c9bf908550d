import type { Box, Grid, Lane, Line } from './grid.ts';
import type { Route, RouteEnd, Routes } from './routes.ts';

/** The picture in units of its own coordinates, which are CSS pixels at full size. */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly lanes: readonly PlacedLane[];
  readonly paths: readonly { readonly line: Line; readonly path: string }[];
}
export interface PlacedBox {
  readonly box: Box;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface PlacedLane {
  readonly lane: Lane;
  readonly y: number;
  readonly height: number;
}

/** Wide enough for the letters of a line of a title in any system font. */
const BOX_WIDTH = 184;
export const LINE_HEIGHT = 18;
const BOX_PADDING = 8;
/** Between two lines side by side. */
const TRACK = 7;
/** Between two lines at the side of a box. */
const PORT = 8;
/** Room for an arrow head between a box and the next line along. */
const GUTTER_PADDING = 16;
const CHANNEL_PADDING = 7;
const LANE_TITLE = 32;
const LANE_GAP = 10;
const MARGIN = 16;
const CORNER = 4;

/** Where things are: starts of columns, gutters, rows and channels. */
interface Places {
  readonly columns: readonly number[];
  readonly gutters: readonly number[];
  readonly rows: readonly number[];
  readonly rowHeights: readonly number[];
  readonly channels: readonly number[];
}

/** Cells and routes → positions and paths. */
export function geometryOf(grid: Grid, { routes, gutterTracks, channelTracks, ports }: Routes): Geometry {
  const { columns, gutters, width } = columnsOf(grid, gutterTracks);
  const rowHeights = rowHeightsOf(grid, ports);
  const { rows, channels, lanes, height } = rowsOf(grid, rowHeights, channelTracks);
  const places: Places = { columns, gutters, rows, rowHeights, channels };
  return {
    width,
    height,
    lanes,
    boxes: grid.boxes.map((box) => placedBox(box, places)),
    paths: routes.map((route) => ({ line: route.line, path: roundedPath(cornersOf(route, places)) })),
  };
}

function columnsOf(
  grid: Grid,
  tracks: readonly number[],
): { columns: readonly number[]; gutters: readonly number[]; width: number } {
  const columns: number[] = [];
  const gutters: number[] = [];
  let x = 0;
  for (let i = 0; i <= grid.columns; i++) {
    const count = tracks[i] ?? 0;
    // No line runs left of the first column, and right of the last only those that stay in it.
    gutters.push(x + GUTTER_PADDING);
    x += count === 0 ? MARGIN : 2 * GUTTER_PADDING + (count - 1) * TRACK;
    if (i === grid.columns) break;
    columns.push(x);
    x += BOX_WIDTH;
  }
  return { columns, gutters, width: x };
}

/** A row is as high as its longest title and as the lines that meet one of its boxes need. */
function rowHeightsOf({ boxes, rows }: Grid, ports: ReadonlyMap<Box, number>): readonly number[] {
  const heights = Array.from({ length: rows }, () => 0);
  for (const box of boxes) {
    const text = box.lines.length * LINE_HEIGHT + 2 * BOX_PADDING;
    const height = Math.max(text, ((ports.get(box) ?? 0) + 1) * PORT);
    heights[box.row] = Math.max(heights[box.row] ?? 0, height);
  }
  return heights;
}

function rowsOf(
  { lanes, rows }: Grid,
  rowHeights: readonly number[],
  tracks: readonly number[],
): { rows: readonly number[]; channels: readonly number[]; lanes: readonly PlacedLane[]; height: number } {
  const starts = new Map(lanes.map((lane) => [lane.firstRow, lane]));
  const tops: number[] = [];
  const channels: number[] = [];
  const placed: { lane: Lane; y: number; height: number }[] = [];
  let y = 0;
  for (let i = 0; i <= rows; i++) {
    const lane = starts.get(i);
    if (lane) {
      y += i === 0 ? 0 : CHANNEL_PADDING + LANE_GAP;
      placed.push({ lane, y, height: 0 });
      y += LANE_TITLE;
    }
    channels.push(y + CHANNEL_PADDING);
    const count = tracks[i] ?? 0;
    y += lane && count === 0 ? 0 : 2 * CHANNEL_PADDING + Math.max(0, count - 1) * TRACK;
    tops.push(y);
    y += rowHeights[i] ?? 0;
  }
  for (const [i, lane] of placed.entries()) {
    lane.height = (placed[i + 1]?.y ?? y + LANE_GAP) - LANE_GAP - lane.y;
  }
  return { rows: tops, channels, lanes: placed, height: y };
}

function placedBox(box: Box, { columns, rows, rowHeights }: Places): PlacedBox {
  return {
    box,
    x: columns[box.column] ?? 0,
    y: rows[box.row] ?? 0,
    width: BOX_WIDTH,
    height: rowHeights[box.row] ?? 0,
  };
}

type Point = readonly [x: number, y: number];

/** From the end to the start: the dashes of lines that run together then lie on each other. */
function cornersOf({ start, end, channel }: Route, places: Places): readonly Point[] {
  const from = portOf(start, places);
  const to = portOf(end, places);
  const x1 = trackX(start, places);
  if (!channel) return [to, [x1, to[1]], [x1, from[1]], from];
  const x2 = trackX(end, places);
  const y = (places.channels[channel.index] ?? 0) + channel.track * TRACK;
  return [to, [x2, to[1]], [x2, y], [x1, y], [x1, from[1]], from];
}

/** Where a line meets its box. Left and right ends keep to different heights, so that none runs into another. */
function portOf({ box, side, share }: RouteEnd, places: Places): Point {
  const { x, y, width, height } = placedBox(box, places);
  const step = PORT - 2;
  const offset = Math.round((share * height) / step) * step;
  return side === 'left' ? [x, y + offset + step / 2] : [x + width, y + offset];
}

function trackX({ gutter, track }: RouteEnd, { gutters }: Places): number {
  return (gutters[gutter] ?? 0) + track * TRACK;
}

/** Corners → a path with round ones: `M0 0H6Q10 0 10 4V20`. */
function roundedPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${first[0]} ${first[1]}`;
  for (const [i, corner] of rest.entries()) {
    const before = points[i] ?? corner;
    const after = rest[i + 1];
    const radius = after ? Math.min(CORNER, half(before, corner), half(corner, after)) : 0;
    path += `L${towards(corner, before, radius)}`;
    if (after && radius > 0) path += `Q${corner[0]} ${corner[1]} ${towards(corner, after, radius)}`;
  }
  return path;
}

/** Half of the way between two points on one level or one upright. */
function half([x1, y1]: Point, [x2, y2]: Point): number {
  return (Math.abs(x2 - x1) + Math.abs(y2 - y1)) / 2;
}

/** The point so far from a corner in the direction of another: `12 40`. */
function towards([x, y]: Point, [otherX, otherY]: Point, distance: number): string {
  return `${x + Math.sign(otherX - x) * distance} ${y + Math.sign(otherY - y) * distance}`;
}
