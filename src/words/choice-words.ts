import { listForms, writeList, type ListForms } from './list-forms.ts';
import { Formats, type Value } from './message.ts';
import { smallCounts } from './small-counts.ts';
import { compileWords, wordsData, type Section, type WordsData, type WordsOf } from './words.ts';

/**
 * Words for the script of a choice, as JSON in its page, with how their language writes small counts and lists: a
 * phone would need a tenth of a second to find that out, while the reader waits for the answer.
 */
export interface ChoiceWords<S extends Section> extends WordsData<S> {
  readonly lists?: ListForms | undefined;
}

/** The sections that the script of a choice needs, and no others. */
export function choiceWords<S extends Section>(
  words: WordsData<S>,
  ...sections: readonly S[]
): ChoiceWords<S> {
  const { language } = words;
  return { ...wordsData(words, ...sections), counts: smallCounts(language), lists: listForms(language) };
}

/** The same, ready for templates. */
export function compileChoiceWords<S extends Section>(words: ChoiceWords<S>): WordsOf<S> {
  return compileWords(words, new ChoiceFormats(words));
}

/** Leaves to the browser only what is not known without it. */
class ChoiceFormats extends Formats {
  readonly #lists: ListForms | undefined;

  constructor({ language, counts, lists }: ChoiceWords<never>) {
    super(language, counts);
    this.#lists = lists;
  }

  override value(value: Value): string {
    const isList = typeof value === 'object';
    return isList && this.#lists ? writeList(value, this.#lists) : super.value(value);
  }
}
