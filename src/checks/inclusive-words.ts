import type { Problem } from '../model/problem.ts';
import { proseText } from '../support/markdown/prose-lines.ts';
import type { Check } from './check.ts';
import { code, isMarkdown, oneOf, shownPath } from './wording.ts';

const NAME = 'inclusive-words';

/** Advice only, and only for English: a list of words cannot know what a sentence means. */
export const inclusiveWords: Check = {
  name: NAME,
  description: 'No word leaves people out for which a plainer one is known (`npm run check -- --prose`).',
  isAskedFor: true,
  check: ({ guide: { content, settings }, findWords }) =>
    findWords === undefined || !/^en\b/.test(settings.language)
      ? []
      : [...content.texts]
          .filter(([path]) => isMarkdown(path))
          .flatMap(([path, text]) =>
            findWords(proseText(text)).map(({ line, column, word, better }): Problem => ({
              file: shownPath(content, path),
              line,
              column,
              check: NAME,
              advice: true,
              what: 'this word may leave people out',
              unexpected: `Unexpected ${code(word)}, expected ${better.length > 0 ? oneOf(better) : 'another word'}`,
              fix: 'choose the word that says what you mean; if this one does, leave it.',
            })),
          ),
};
