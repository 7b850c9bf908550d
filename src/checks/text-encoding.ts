import { repairText } from '../support/mojibake.ts';
import type { Check } from './check.ts';
import { damagedPlaces, isWritten, otherPlaces } from './damaged-places.ts';
import { code, shownPath } from './wording.ts';

const NAME = 'text-encoding';

export const textEncoding: Check = {
  name: NAME,
  description: 'No text was saved in UTF-8 and read as something else, which turns `é` into `Ã©`.',
  check: ({ guide: { content } }) =>
    damagedPlaces(content).flatMap(({ path, damage, count }) => {
      if (damage.repaired === undefined) return [];
      const { line, column, damaged, repaired } = damage;
      return [
        {
          file: shownPath(content, path),
          line,
          column,
          check: NAME,
          what: `text is garbled${otherPlaces(count)}`,
          unexpected: `Unexpected ${code(damaged)}, expected ${code(repaired)}`,
          fix: `run \`npm run fix\`, or write ${code(repaired)}; then save the file as UTF-8.`,
        },
      ];
    }),
  fix: (text, path) => (isWritten(path) ? repairText(text) : text),
};
