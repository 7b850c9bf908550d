import type { Box, Grid, Line } from './grid.ts';

/**
 * How lines run: in gutters between the columns and channels between the rows, never through a box, and each on a
 * track of its own wherever two would lie on each other. So every move can be followed from end to end.
 */
export interface Routes {
  readonly routes: readonly Route[];
  /** Tracks that each gutter needs; gutter 3 is left of column 3. */
  readonly gutterTracks: readonly number[];
  /** Tracks that each channel needs; channel 3 is above row 3. */
  readonly channelTracks: readonly number[];
  /** Lines at one side of a box, the side that has more of them. */
  readonly ports: ReadonlyMap<Box, number>;
}

export interface Route {
  readonly line: Line;
  readonly start: RouteEnd;
  readonly end: RouteEnd;
  /** The channel between two gutters, with its track; undefined where both ends share a gutter. */
  readonly channel: { readonly index: number; readonly track: number } | undefined;
}

export interface RouteEnd {
  readonly box: Box;
  readonly side: 'left' | 'right';
  /** Where it leaves its box: 0 the top, 1 the bottom. */
  readonly share: number;
  readonly gutter: number;
  readonly track: number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
interface Draft {
  readonly line: Line;
  readonly start: Mutable<RouteEnd>;
  readonly end: Mutable<RouteEnd>;
  readonly channel: { readonly index: number; track: number } | undefined;
}

/** Lines → their routes. Ways on leave to the right and arrive from the left; what leads back goes the other way. */
export function routesOf(lines: readonly Line[], grid: Grid): Routes {
  const load = Array.from({ length: grid.rows + 1 }, () => 0);
  const drafts = lines.map((line): Draft => draft(line, load));
  const ports = sharePorts(drafts);
  const channelTracks = Array.from({ length: grid.rows + 1 }, (_, index) => {
    const inside = drafts.flatMap(({ channel, start, end }) =>
      channel?.index === index
        ? [{ from: start.gutter, to: end.gutter, take: (track: number) => void (channel.track = track) }]
        : [],
    );
    return assignTracks(inside);
  });
  const gutterTracks = Array.from({ length: grid.columns + 1 }, (_, index) =>
    assignTracks(drafts.flatMap((each) => verticals(each).filter(({ gutter }) => gutter === index))),
  );
  return { routes: drafts, gutterTracks, channelTracks, ports };
}

function draft(line: Line, load: number[]): Draft {
  const { from, to } = line;
  const [startSide, endSide] =
    from.column < to.column
      ? (['right', 'left'] as const)
      : ([from.column === to.column ? 'right' : 'left', 'right'] as const);
  const start = routeEnd(from, startSide);
  const end = routeEnd(to, endSide);
  if (start.gutter === end.gutter) return { line, start, end, channel: undefined };
  const [top, bottom] = from.row < to.row ? [from.row + 1, to.row] : [to.row + 1, from.row];
  // Two boxes of one row have a channel above and one below; others the channels between their rows.
  const choices = from.row === to.row ? [from.row, from.row + 1] : range(top, bottom);
  const index = choices.reduce((best, each) => ((load[each] ?? 0) < (load[best] ?? 0) ? each : best));
  load[index] = (load[index] ?? 0) + 1;
  return { line, start, end, channel: { index, track: 0 } };
}

function routeEnd(box: Box, side: RouteEnd['side']): Mutable<RouteEnd> {
  return { box, side, share: 0.5, gutter: side === 'left' ? box.column : box.column + 1, track: 0 };
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Spreads the lines at each side of each box, those that go up above those that go down. */
function sharePorts(drafts: readonly Draft[]): ReadonlyMap<Box, number> {
  const sides = new Map<string, { readonly end: Mutable<RouteEnd>; readonly towards: number }[]>();
  const add = (end: Mutable<RouteEnd>, other: RouteEnd, { channel }: Draft): void => {
    const key = `${end.box.index} ${end.side}`;
    const towards = channel ? channel.index - 0.5 : other.box.row;
    const ends = sides.get(key) ?? [];
    ends.push({ end, towards });
    sides.set(key, ends);
  };
  for (const each of drafts) {
    add(each.start, each.end, each);
    add(each.end, each.start, each);
  }
  const most = new Map<Box, number>();
  for (const ends of sides.values()) {
    const sorted = ends.toSorted((a, b) => a.towards - b.towards);
    for (const [i, { end }] of sorted.entries()) {
      end.share = (i + 1) / (sorted.length + 1);
      most.set(end.box, Math.max(most.get(end.box) ?? 0, sorted.length));
    }
  }
  return most;
}

/** A stretch of a gutter or channel that a line takes, and who is told which track it got. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly take: (track: number) => void;
}

/** What a route takes of its gutters; heights count in rows, row 3 from 3 to 4. */
function verticals({ start, end, channel }: Draft): readonly (Stretch & { readonly gutter: number })[] {
  const height = ({ box, share }: RouteEnd): number => box.row + 0.1 + 0.8 * share;
  if (!channel) {
    const take = (track: number): void => {
      start.track = track;
      end.track = track;
    };
    return [{ gutter: start.gutter, from: height(start), to: height(end), take }];
  }
  return [start, end].map((each) => ({
    gutter: each.gutter,
    from: height(each),
    to: channel.index,
    take: (track) => void (each.track = track),
  }));
}

/** Gives each stretch the first track on which nothing else lies; gives the number of tracks. */
function assignTracks(stretches: readonly Stretch[]): number {
  const ends: number[] = [];
  const first = ({ from, to }: Stretch): number => Math.min(from, to);
  for (const stretch of stretches.toSorted((a, b) => first(a) - first(b))) {
    const free = ends.findIndex((end) => end < first(stretch));
    const track = free === -1 ? ends.length : free;
    ends[track] = Math.max(stretch.from, stretch.to);
    stretch.take(track);
  }
  return ends.length;
}
