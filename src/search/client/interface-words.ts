import type { SearchScriptSection } from '../../words/of-scripts.ts';
import { compileWords, type WordsData } from '../../words/words.ts';

/** Written by the bundler, in the language of the guide. */
declare const SEARCH_SCRIPT_WORDS: WordsData<SearchScriptSection>;

/** The words of the search. Only for scripts that the bundler makes. */
export const { searchResults: words } = compileWords(SEARCH_SCRIPT_WORDS);
