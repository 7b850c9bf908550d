/** How many brackets a range of pay is cut into, about. */
const WANTED = 5;
/** Steps that a reader can count in, as multiples of a power of ten. */
const ROUND_STEPS = [1, 2, 2.5, 5, 10];

/** From `low` to below `high`, in whole units of a currency a year. */
export interface Bracket {
  readonly low: number;
  readonly high: number;
}

/**
 * Amounts a year → brackets with round bounds that hold all of them, about five, those without an amount left out:
 * [41000, 54000, 88000] → 40–50 thousand, 50–60 thousand, 80–90 thousand.
 */
export function payBrackets(amounts: readonly number[]): readonly Bracket[] {
  if (amounts.length === 0) return [];
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  const step = roundStep((most - least) / WANTED || most / WANTED || 1);
  const lows = new Set(amounts.map((amount) => Math.floor(amount / step) * step));
  return [...lows].toSorted((a, b) => a - b).map((low) => ({ low, high: low + step }));
}

/** The smallest round step that is not below the one wanted: 9400 → 10000. */
function roundStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  return (ROUND_STEPS.find((step) => step * power >= wanted) ?? 10) * power;
}
