import { perYear } from '../../model/money.ts';
import type { PayEntry } from '../../model/pay-groups.ts';

/** A chart is no table: more places than this are not all drawn. */
const MOST_PLACES = 4;

export interface FewPlaces {
  readonly entries: readonly PayEntry[];
  /** How many places there are, where not all of them are drawn. */
  readonly places: number | undefined;
}

/** Levels of many places → the lowest, the middle and the highest by their first level; levels of no place stay. */
export function fewPlaces(levels: readonly PayEntry[]): FewPlaces {
  const placed = levels.filter(({ record }) => record.place !== undefined);
  if (placed.length <= MOST_PLACES) return { entries: levels, places: undefined };
  const first = ({ figures, record }: PayEntry): number => perYear(figures[0]?.amount ?? 0, record.period);
  const rising = placed.toSorted((a, b) => first(a) - first(b));
  const drawn = new Set([rising[0], rising[Math.floor(rising.length / 2)], rising.at(-1)]);
  return {
    entries: levels.filter((entry) => entry.record.place === undefined || drawn.has(entry)),
    places: placed.length,
  };
}
