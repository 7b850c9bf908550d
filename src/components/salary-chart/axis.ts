/** An axis from 0 to `max` with a tick at every `step`. */
export interface Axis {
  readonly max: number;
  readonly ticks: readonly number[];
}

/** More ticks than this overlap on a narrow screen. */
const MOST_STEPS = 5;

/** The shortest axis from 0 with round ticks that holds `highest`: 214670 → 0, 50000 … 250000. */
export function roundAxis(highest: number): Axis {
  const step = roundStep(highest / MOST_STEPS);
  const count = Math.max(1, Math.ceil(highest / step));
  return { max: count * step, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) };
}

/** The smallest of 1, 2, 2.5 and 5 times a power of ten that is not below `least`. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 2.5, 5].find((candidate) => candidate * power >= least) ?? 10;
  return factor * power;
}
