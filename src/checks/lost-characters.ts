import type { Position } from '../model/problem.ts';
import type { Check } from './check.ts';
import { damagedPlaces, otherPlaces } from './damaged-places.ts';
import { code, shownPath } from './wording.ts';

const NAME = 'lost-characters';

/** Apart from `text-encoding`, since no program can mend it. */
export const lostCharacters: Check = {
  name: NAME,
  description: 'No character was lost when a file was read in a wrong encoding.',
  check: ({ guide: { content } }) =>
    damagedPlaces(content).flatMap(({ path, damage, count }) => {
      if (damage.repaired !== undefined) return [];
      const { line, column, damaged } = damage;
      const word = wordAt(content.texts.get(path) ?? '', damage);
      const where = word === damaged ? '' : ` in ${code(word)}`;
      return [
        {
          file: shownPath(content, path),
          line,
          column,
          check: NAME,
          what: `a character is lost${otherPlaces(count)}`,
          unexpected: `Unexpected ${code(damaged)}${where}, expected the character that this is the rest of`,
          fix: 'type the character again (an older copy of the text may have it), and save the file as UTF-8.',
        },
      ];
    }),
};

/** The word that stands at a place, with what is attached to it. */
function wordAt(text: string, { line, column }: Position): string {
  const source = text.split('\n')[line - 1] ?? '';
  const before = /\S*$/.exec(source.slice(0, column - 1))?.[0] ?? '';
  const after = /^\S*/.exec(source.slice(column - 1))?.[0] ?? '';
  return before + after;
}
