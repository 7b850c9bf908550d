import type { Check } from './check.ts';
import { code, dataProblem } from './wording.ts';

const NAME = 'currency-matches-region';

export const currencyMatchesRegion: Check = {
  name: NAME,
  description: 'Pay is stated in the currency of its region.',
  check: ({ guide }) =>
    guide.content.roles.flatMap(({ pay }) =>
      pay.value.flatMap((record, i) => {
        const region = guide.regions.get(record.region);
        if (!region || region.currency === record.currency) return [];
        return [
          dataProblem(pay, [i, 'currency'], {
            check: NAME,
            what: 'currency does not match the region',
            unexpected: `Unexpected ${code(record.currency)}, expected ${code(region.currency)}, the currency of ${region.title}`,
            fix: `write ${code(region.currency)}, or correct the \`region\`. Do not convert figures: give them as published.`,
          }),
        ];
      }),
    ),
};
