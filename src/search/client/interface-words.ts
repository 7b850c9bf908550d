import type { SearchScriptSection } from '../../words/of-scripts.ts';
import { Formats } from '../../words/message.ts';
import { compileWords, type WordsData } from '../../words/words.ts';

/** Written by the bundler, in the language of the guide. */
declare const SEARCH_SCRIPT_WORDS: WordsData<SearchScriptSection>;

/** A count as the language of the guide writes it. */
export function writeNumber(value: number): string {
  return formats.value(value);
}
const formats = new Formats(SEARCH_SCRIPT_WORDS.language, SEARCH_SCRIPT_WORDS.counts);

/** The words of the search. Only for scripts that the bundler makes. */
export const { searchResults: words } = compileWords(SEARCH_SCRIPT_WORDS);
