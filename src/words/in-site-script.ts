import type { SiteScriptSection } from './of-scripts.ts';
import { compileWords, type WordsData } from './words.ts';

/** Written by the bundler, in the language of the guide. */
declare const SITE_SCRIPT_WORDS: WordsData<SiteScriptSection>;

/** The words of the scripts of all pages. Only for scripts that the bundler makes. */
export const words = compileWords(SITE_SCRIPT_WORDS);
/** Their language, for numbers. */
export const { language } = SITE_SCRIPT_WORDS;
