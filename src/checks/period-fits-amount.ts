import { perYear } from '../model/money.ts';
import type { PayRecord } from '../model/pay.ts';
import { groupBy } from '../support/group-by.ts';
import type { Check } from './check.ts';
import { readableEntries } from './pay-entries.ts';
import { middleOf, ratio, typicalPay } from './typical-pay.ts';
import { code, dataProblem } from './wording.ts';

const NAME = 'period-fits-amount';
const PERIODS: readonly PayRecord['period'][] = ['year', 'month', 'hour'];

/** Roles of one region differ by less than this; a month taken for a year by twelve. */
const MOST_APART = 5;

export const periodFitsAmount: Check = {
  name: NAME,
  description: 'A monthly or hourly amount is not stated as a yearly one, or the other way round.',
  check: ({ guide: { content } }) => {
    const all = readableEntries(content);
    const regions = groupBy(all, ({ record: { region, currency } }) => `${region} ${currency}`);
    return [...regions.values()].flatMap((same) => {
      const typical = typicalPay(same.map(({ record }) => record));
      return same.flatMap(({ pay, record, i }) => {
        const better = typical === undefined ? undefined : betterPeriod(record, typical);
        if (!better) return [];
        const { measure, amount } = better;
        return [
          dataProblem(pay, [i, 'period'], {
            check: NAME,
            what: 'the period does not fit the amount',
            unexpected: `Unexpected ${code(record.period)} for \`${measure}: ${amount}\`, expected ${code(better.period)}, as other pay of the region has it`,
            fix: `write \`period: ${better.period}\`, or correct the figures.`,
          }),
        ];
      });
    });
  },
};

/** The period by which a record would be like the others of its region, where its own makes it unlike all of them. */
function betterPeriod(
  record: PayRecord,
  typical: number,
): { readonly period: string; readonly measure: string; readonly amount: number } | undefined {
  const middle = middleOf(record);
  if (!middle) return undefined;
  const apart = (period: PayRecord['period']): number => ratio(perYear(middle.amount, period), typical);
  if (apart(record.period) <= MOST_APART) return undefined;
  const [best = record.period] = PERIODS.toSorted((a, b) => apart(a) - apart(b));
  return best === record.period || apart(best) > MOST_APART / 2 ? undefined : { period: best, ...middle };
}
