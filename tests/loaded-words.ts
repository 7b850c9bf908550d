import { builtInMessages } from '../src/load/words.ts';
import { english } from '../src/words/en.ts';
import type { Section, WordsData } from '../src/words/words.ts';

/** The words that come with the generator in a language: `en`, `de`, `fa`. */
export function loadedWords(language: string): WordsData<Section> {
  return { language, messages: builtInMessages(language) ?? english };
}
