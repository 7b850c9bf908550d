import type { Measure, PayRecord } from '../model/pay.ts';
import type { Check } from './check.ts';
import { readableEntries } from './pay-entries.ts';
import { dataProblem } from './wording.ts';

const NAME = 'percentiles-in-order';

/** Measures of which each is at least the one before it. */
const RISING: readonly (readonly Measure[])[] = [
  ['p10', 'p25', 'p50', 'p75', 'p90'],
  ['level1', 'level2', 'level3', 'level4'],
  ['low', 'high'],
];

export const percentilesInOrder: Check = {
  name: NAME,
  description: 'Percentiles, official levels and published bands rise.',
  check: ({ guide: { content } }) =>
    readableEntries(content).flatMap(({ pay, record, i }) =>
      falls(record).map(({ before, after }) =>
        dataProblem(pay, [i, 'figures', after.measure], {
          check: NAME,
          what: 'pay figures are out of order',
          unexpected: `Unexpected \`${after.measure}: ${after.amount}\`, expected at least ${before.amount}, which is \`${before.measure}\``,
          fix: `compare both figures with the source; \`${before.measure}\` cannot be above \`${after.measure}\`.`,
        }),
      ),
    ),
};

interface Figure {
  readonly measure: Measure;
  readonly amount: number;
}

/** Neighbouring figures of a record of which the second is lower. */
function falls({ figures }: PayRecord): { readonly before: Figure; readonly after: Figure }[] {
  return RISING.flatMap((measures) => {
    const stated = measures.flatMap((measure): Figure[] => {
      const amount = figures[measure];
      return amount === undefined ? [] : [{ measure, amount }];
    });
    return stated.flatMap((after, i) => {
      const before = stated[i - 1];
      return before && before.amount > after.amount ? [{ before, after }] : [];
    });
  });
}
