import type { Problem } from '../model/problem.ts';
import type { Check } from './check.ts';
import { pageProblem } from './wording.ts';

const NAME = 'diagrams-draw';

export const diagramsDraw: Check = {
  name: NAME,
  description: 'Each diagram can be drawn.',
  check: ({ guide, diagramFailures }) =>
    diagramFailures.map(({ page, firstLine, message, line }) =>
      pageProblem(
        guide,
        page,
        { line: firstLine + (line ?? 1) - 1, column: 1 },
        { check: NAME, what: 'diagram cannot be drawn', ...inOurGrammar(message) },
      ),
    ),
};

const TRY_IT = 'mend this line; https://mermaid.live draws a diagram while you type.';

/** The renderer's sentences → our two lines: the first one is what is wrong, the others are advice. */
function inOurGrammar(message: string): Pick<Problem, 'unexpected' | 'fix'> {
  const [, sentence = message, advice = ''] = /^(.+?)\.(?:\s+(.+))?$/s.exec(message.trim()) ?? [];
  const fix = advice === '' ? TRY_IT : advice.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
  const [what = sentence, expected = "mermaid's syntax"] = sentence.split('; expected ');
  const early = /^The (line|diagram) ends too early$/.exec(what)?.[1];
  if (early) return { unexpected: `Unexpected end of the ${early}, expected ${expected}`, fix };
  if (what.startsWith('Unexpected ')) return { unexpected: `${what}, expected ${expected}`, fix };
  const unknownType = /^(.+) is not a known type of diagram$/.exec(what)?.[1];
  if (unknownType) return { unexpected: `Unexpected ${unknownType}, expected a type of diagram`, fix };
  return { unexpected: `Unexpected diagram, expected one that mermaid reads: ${what}`, fix };
}
