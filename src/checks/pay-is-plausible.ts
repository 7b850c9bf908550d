import { formatMoney, perYear } from '../model/money.ts';
import { groupBy } from '../support/group-by.ts';
import type { Check } from './check.ts';
import { readableEntries } from './pay-entries.ts';
import { middleOf, ratio, typicalPay } from './typical-pay.ts';
import { dataProblem } from './wording.ts';

const NAME = 'pay-is-plausible';

/** Between the best and the worst paid state or source of one occupation there is less than this. */
const MOST_APART = 2.5;

/** A figure may be right and far from all others, so it is advice. */
export const payIsPlausible: Check = {
  name: NAME,
  description:
    'Pay of an occupation is not far from what other sources and places say of the same occupation.',
  check: ({ guide: { content, settings } }) => {
    const all = readableEntries(content);
    const occupations = groupBy(
      all,
      ({ record: { occupation, currency } }) => `${occupation.system} ${occupation.code} ${currency}`,
    );
    return [...occupations.values()].flatMap((same) => {
      const typical = typicalPay(same.map(({ record }) => record));
      if (typical === undefined) return [];
      return same.flatMap(({ pay, record, i }) => {
        const middle = middleOf(record);
        if (!middle || ratio(perYear(middle.amount, record.period), typical) <= MOST_APART) return [];
        const expected = formatMoney(typical, record.currency, settings.language);
        return [
          {
            ...dataProblem(pay, [i, 'figures', middle.measure], {
              check: NAME,
              what: 'pay is far from that of the same occupation elsewhere',
              unexpected: `Unexpected \`${middle.measure}: ${middle.amount}\` per ${record.period}, expected an amount nearer ${expected} per year`,
              fix: 'compare the figure, its `period` and its `currency` with the source; leave it if the source says so.',
            }),
            advice: true as const,
          },
        ];
      });
    });
  },
};
