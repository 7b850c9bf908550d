import { AGE_LIMITS, figureAge } from '../model/figure-age.ts';
import type { Check } from './check.ts';
import { code, dataProblem } from './wording.ts';

const NAME = 'pay-is-not-stale';

/** Time alone makes a figure stale, and no change to the content should fail for that: it is advice. */
export const payIsNotStale: Check = {
  name: NAME,
  description: `Pay figures describe a time at most ${AGE_LIMITS.ageing} months ago.`,
  check: ({ guide: { content }, today }) =>
    content.roles.flatMap(({ pay }) =>
      pay.value.flatMap(({ asOf }, i) => {
        if (figureAge(asOf, today).label !== 'stale') return [];
        return [
          {
            ...dataProblem(pay, [i, 'asOf'], {
              check: NAME,
              what: 'pay figures are stale',
              unexpected: `Unexpected ${code(asOf)}, expected a date at most ${AGE_LIMITS.ageing} months ago`,
              fix: 'look for a newer round of the same source, or take the record out if a newer one stands beside it.',
            }),
            advice: true as const,
          },
        ];
      }),
    ),
};
