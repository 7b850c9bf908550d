import type { Citation } from '../../model/citation.ts';
import type { RouteMove } from '../../model/route.ts';
import type { Move, Source } from '../../model/shared-data.ts';
import type { SafeHtml } from '../../support/html.tsx';

/** A role or occupation that moves lead from or to. */
export interface Place {
  readonly title: string;
  /** Its page; null where the guide only names it. */
  readonly href: string | null;
}

/** A source as hops show it. */
export interface HopSource {
  readonly kind: Source['kind'];
  readonly citation: Citation;
}

/** A move, with its source by id. */
export interface GraphMove extends RouteMove {
  readonly kind: Move['kind'];
  readonly source: string;
  readonly note?: SafeHtml | undefined;
}

/** A move as a reader sees it. */
export interface Hop {
  readonly from: Place;
  readonly to: Place;
  readonly kind: Move['kind'];
  readonly time: string | undefined;
  readonly note: SafeHtml | undefined;
  readonly source: HopSource | undefined;
}

/** Moves → hops, with what is known of their ends and sources. */
export function hopsOf(
  moves: readonly GraphMove[],
  placeOf: (id: string) => Place,
  sourceOf: (id: string) => HopSource | undefined,
): readonly Hop[] {
  return moves.map(({ from, to, kind, time, note, source }) => ({
    from: placeOf(from),
    to: placeOf(to),
    kind,
    time,
    note,
    source: sourceOf(source),
  }));
}
