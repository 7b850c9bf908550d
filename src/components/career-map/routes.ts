import { groupBy } from '../../support/group-by.ts';
import type { Box, Grid, Line } from './grid.ts';

/**
 * How lines run: in gutters between the columns and channels between the rows, never through a box. Lines of one kind
 * that lead to the same role run together into it, as streams into a river; all others are on tracks of their own
 * wherever two would lie on each other. So every move can be followed from its start to its end.
 */
export interface Routes {
  readonly routes: readonly Route[];
  /** Tracks that each gutter needs; gutter 3 is left of column 3. */
  readonly gutterTracks: readonly number[];
  /** Tracks that each channel needs; channel 3 is above row 3. */
  readonly channelTracks: readonly number[];
  /** Places at one side of a box where lines meet it, of the side that has more of them. */
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
  /** Equal for lines that run together into one role. */
  readonly river: string;
  readonly start: Mutable<RouteEnd>;
  readonly end: Mutable<RouteEnd>;
  readonly channel: { readonly index: number; track: number } | undefined;
}

/** Lines → their routes. Ways on leave to the right and arrive from the left; what leads back goes the other way. */
export function routesOf(lines: readonly Line[], grid: Grid): Routes {
  const channels = Array.from({ length: grid.rows + 1 }, () => new Set<string>());
  const drafts = lines.map((line): Draft => draft(line, channels));
  const ports = sharePorts(drafts);
  const channelTracks = Array.from({ length: grid.rows + 1 }, (_, index) => {
    const inside = drafts.flatMap(({ river, channel, start, end }) =>
      channel?.index === index
        ? [
            {
              river,
              from: start.gutter,
              to: end.gutter,
              take: (track: number) => void (channel.track = track),
            },
          ]
        : [],
    );
    return assignTracks(inside);
  });
  const gutterTracks = Array.from({ length: grid.columns + 1 }, (_, index) =>
    assignTracks(drafts.flatMap((each) => verticals(each).filter(({ gutter }) => gutter === index))),
  );
  return { routes: drafts, gutterTracks, channelTracks, ports };
}

function draft(line: Line, channels: readonly Set<string>[]): Draft {
  const { from, to } = line;
  const [startSide, endSide] =
    from.column < to.column
      ? (['right', 'left'] as const)
      : ([from.column === to.column ? 'right' : 'left', 'right'] as const);
  const start = routeEnd(from, startSide);
  const end = routeEnd(to, endSide);
  const river = riverOf(line, endSide);
  if (start.gutter === end.gutter) return { line, river, start, end, channel: undefined };
  const [top, bottom] = from.row < to.row ? [from.row + 1, to.row] : [to.row + 1, from.row];
  // Two boxes of one row have a channel above and one below; others the channels between their rows.
  const choices = from.row === to.row ? [from.row, from.row + 1] : range(top, bottom);
  const load = (each: number): number => (channels[each]?.has(river) ? -1 : (channels[each]?.size ?? 0));
  const index = choices.reduce((best, each) => (load(each) < load(best) ? each : best));
  channels[index]?.add(river);
  return { line, river, start, end, channel: { index, track: 0 } };
}

/** A line with a head at each end runs alone: joined by others, it would tell that they lead to both its ends. */
function riverOf({ from, to, kind, bothWays }: Line, side: RouteEnd['side']): string {
  return bothWays ? `${from.index} ${to.index} ${kind}` : `${to.index} ${kind} ${side}`;
}

function routeEnd(box: Box, side: RouteEnd['side']): Mutable<RouteEnd> {
  return { box, side, share: 0.5, gutter: side === 'left' ? box.column : box.column + 1, track: 0 };
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Spreads the lines at each side of each box, those that go up above those that go down; a river arrives at one place. */
function sharePorts(drafts: readonly Draft[]): ReadonlyMap<Box, number> {
  const most = new Map<Box, number>();
  const ends = drafts.flatMap((each) => [
    { end: each.start, towards: heading(each, each.end), river: `${each.river} ${each.line.from.index}` },
    { end: each.end, towards: heading(each, each.start), river: each.river },
  ]);
  for (const side of groupBy(ends, ({ end }) => `${end.box.index} ${end.side}`).values()) {
    const rivers = [...groupBy(side, ({ river }) => river).values()];
    const sorted = rivers.toSorted((a, b) => mean(a) - mean(b));
    for (const [i, { end }] of sorted.flatMap((river, place) => river.map((one) => [place, one] as const))) {
      end.share = (i + 1) / (sorted.length + 1);
      most.set(end.box, Math.max(most.get(end.box) ?? 0, sorted.length));
    }
  }
  return most;
}

/** The row that a line makes for, seen from one of its ends. */
function heading({ channel }: Draft, other: RouteEnd): number {
  return channel ? channel.index - 0.5 : other.box.row;
}

function mean(ends: readonly { readonly towards: number }[]): number {
  return ends.reduce((sum, { towards }) => sum + towards, 0) / ends.length;
}

/** A stretch of a gutter or channel that a line takes, and who is told which track it got. */
interface Stretch {
  readonly river: string;
  readonly from: number;
  readonly to: number;
  readonly take: (track: number) => void;
}

/** What a route takes of its gutters; heights count in rows, row 3 from 3 to 4. */
function verticals({
  river,
  start,
  end,
  channel,
}: Draft): readonly (Stretch & { readonly gutter: number })[] {
  const height = ({ box, share }: RouteEnd): number => box.row + 0.1 + 0.8 * share;
  if (!channel) {
    const take = (track: number): void => {
      start.track = track;
      end.track = track;
    };
    return [{ river, gutter: start.gutter, from: height(start), to: height(end), take }];
  }
  return [start, end].map((each) => ({
    river,
    gutter: each.gutter,
    from: height(each),
    to: channel.index,
    take: (track) => void (each.track = track),
  }));
}

/** Gives each river the first track on which no other lies beside any of its stretches; gives the number of tracks. */
function assignTracks(stretches: readonly Stretch[]): number {
  const rivers = [...groupBy(stretches, ({ river }) => river).values()].map((parts) => ({
    first: Math.min(...parts.flatMap(({ from, to }) => [from, to])),
    last: Math.max(...parts.flatMap(({ from, to }) => [from, to])),
    parts,
  }));
  const ends: number[] = [];
  for (const { first, last, parts } of rivers.toSorted((a, b) => a.first - b.first)) {
    const free = ends.findIndex((end) => end < first);
    const track = free === -1 ? ends.length : free;
    ends[track] = last;
    for (const part of parts) part.take(track);
  }
  return ends.length;
}
