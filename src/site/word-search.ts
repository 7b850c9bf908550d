import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { FoundWord } from '../checks/check.ts';

/**
 * Rules of the list that are wrong here more often than right: words of a trade (`host`, `spade`), which pronoun or kin
 * a person in a story has, and words of mere emphasis.
 * https://github.com/retextjs/retext-equality/blob/main/rules.md
 */
const LEFT_OUT = new Set(
  [
    'he-she her-him herself-himself hers-his dad-mom daughter-son hero-heroine host-hostess hostesses-hosts invalid spade special',
    'easy just simple obvious clear clearly of-course everyone-knows basically actually',
  ].flatMap((names) => names.split(' ')),
);

const processor = unified().use(retextEnglish).use(retextEquality);

/**
 * Words of an English text for which a maintained list knows a kinder or plainer one. Takes seconds for a whole
 * guide, so nothing but a check that is asked for it loads this.
 */
export function findWords(text: string): readonly FoundWord[] {
  const file = new VFile(text);
  processor.runSync(processor.parse(file), file);
  const wanted = file.messages.filter(({ ruleId }) => !LEFT_OUT.has(ruleId ?? ''));
  return wanted.map(({ line = 1, column = 1, actual = '', expected = [] }) => ({
    line,
    column,
    word: actual,
    better: expected,
  }));
}
