import type { Check } from './check.ts';
import { partedAmounts, payEntries } from './pay-entries.ts';
import { code, dataProblem } from './wording.ts';

const NAME = 'amounts-without-points';

export const amountsWithoutPoints: Check = {
  name: NAME,
  description: 'No point stands between the thousands of an amount.',
  check: ({ guide: { content } }) =>
    payEntries(content).flatMap((entry) =>
      partedAmounts(content, entry).map(({ measure, written }) =>
        dataProblem(entry.pay, [entry.i, 'figures', measure], {
          check: NAME,
          what: 'a point parts this number',
          unexpected: `Unexpected ${code(written)}, expected digits only`,
          fix: `write \`${measure}: ${written.replace('.', '')}\`; a point stands before cents only.`,
        }),
      ),
    ),
};
