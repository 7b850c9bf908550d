import type { Check } from './check.ts';
import { code, dataProblem } from './wording.ts';

const NAME = 'pay-has-source';

/** Licences that let us publish figures only with the words that they ask for. */
const ASKS_FOR_ATTRIBUTION = /government licen[cs]e|\bcc[ -]by|attribution|\bodbl\b|must be named/i;
const ASKS_FOR_NONE = /\b(no|without) attribution/i;

/** That a figure names a source, a period and a month is the schema's part; this is the part of the source. */
export const payHasSource: Check = {
  name: NAME,
  description: 'Figures are published with the words that the licence of their source asks for.',
  check: ({ guide: { content } }) =>
    content.sources.value.flatMap(({ licence, attribution }, i) => {
      const isAsked = ASKS_FOR_ATTRIBUTION.test(licence) && !ASKS_FOR_NONE.test(licence);
      if (!isAsked || attribution !== undefined) return [];
      return [
        dataProblem(content.sources, [i, 'licence'], {
          check: NAME,
          what: 'the licence of this source asks for an attribution',
          unexpected: `Unexpected ${code(licence)} without more, expected \`attribution:\` in the same entry`,
          fix: 'add `attribution:` with the words that the publisher asks for.',
        }),
      ];
    }),
};
