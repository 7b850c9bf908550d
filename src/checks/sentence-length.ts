import { proseCheck } from './prose-check.ts';
import { code } from './wording.ts';

/**
 * Words of the longest sentence that nobody is told of. Style guides ask for 25; advice on each one above it would
 * be read by nobody: https://insidegovuk.blog.gov.uk/2014/08/04/sentence-length-why-25-words-is-our-limit/.
 */
const MOST_WORDS = 35;

/** Only of English does it know where a sentence ends. */
export const sentenceLength = proseCheck(
  { name: 'sentence-length', description: `No sentence has more than ${MOST_WORDS} words` },
  () =>
    ({ prose }) =>
      longSentences(prose).map(({ line, column, words, start }) => ({
        line,
        column,
        what: `this sentence has ${words} words`,
        unexpected: `Unexpected ${words} words from ${code(start)} on, expected at most ${MOST_WORDS}`,
        fix: 'say it in two sentences; a list is easier to read than many commas.',
      })),
);

interface LongSentence {
  readonly line: number;
  readonly column: number;
  readonly words: number;
  readonly start: string;
}

function longSentences(text: string): LongSentence[] {
  return paragraphs(text).flatMap(({ line, words: paragraph }) =>
    [...paragraph.matchAll(/\S[\s\S]*?(?:[.!?:;]["”’)*_]*(?=\s|$)|$)/g)].flatMap(({ 0: sentence, index }) => {
      const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
      if (words <= MOST_WORDS) return [];
      const before = paragraph.slice(0, index).split('\n');
      const column = (before.at(-1)?.length ?? 0) + 1;
      return [{ line: line + before.length - 1, column, words, start: sentence.slice(0, 40).trim() }];
    }),
  );
}

/** Lines that are read for themselves: headings, rows of tables, titles of blocks and tabs. */
const ALONE = /^\s*(?:#|\||!!!|\?\?\?|===|$)/;
const ITEM = /^\s*(?:[-*+>]|\d+[.)])\s/;

/** Lines that are read on, each run with the number of its first line; an item of a list begins one. */
function paragraphs(text: string): readonly { readonly line: number; readonly words: string }[] {
  const found: { line: number; words: string }[] = [];
  let isOpen = false;
  for (const [i, words] of text.split('\n').entries()) {
    const last = found.at(-1);
    if (ALONE.test(words)) isOpen = false;
    else if (isOpen && last && !ITEM.test(words)) last.words += `\n${words}`;
    else {
      found.push({ line: i + 1, words });
      isOpen = true;
    }
  }
  return found;
}
