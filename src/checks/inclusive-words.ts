import { proseCheck } from './prose-check.ts';
import { code, oneOf } from './wording.ts';

/** A list of words cannot know what a sentence means. */
export const inclusiveWords = proseCheck(
  {
    name: 'inclusive-words',
    description: 'No word leaves people out for which a plainer one is known',
  },
  ({ findWords }) =>
    ({ prose }) =>
      (findWords?.(prose) ?? []).map(({ line, column, word, better }) => ({
        line,
        column,
        what: 'this word may leave people out',
        unexpected: `Unexpected ${code(word)}, expected ${better.length > 0 ? oneOf(better) : 'another word'}`,
        fix: 'choose the word that says what you mean; if this one does, leave it.',
      })),
);
