import type { English } from './en.ts';
import { compileMessage, Formats, type Compiled, type MessageText } from './message.ts';
import type { SmallCounts } from './small-counts.ts';

/** A part of the interface that has its words together: mostly a room. */
export type Section = keyof English;

/** The words of one language as its file holds them: plain data. */
export type Messages = {
  readonly [Name in Section]: { readonly [Key in keyof English[Name]]: MessageText };
};
/** Those of some sections. */
export type MessagesOf<S extends Section> = Pick<Messages, S>;

/** The same, ready for templates: `words.compare.none`, `words.compare.caption({ roles })`. */
export type WordsOf<S extends Section> = {
  readonly [Name in S]: { readonly [Key in keyof English[Name]]: Compiled<English[Name][Key]> };
};
export type Words = WordsOf<Section>;

/** Words for a script in the browser, as JSON: what it says and how its language counts. */
export interface WordsData<S extends Section> {
  readonly language: string;
  readonly messages: MessagesOf<S>;
  /** For scripts that every reader waits for. */
  readonly counts?: SmallCounts;
}

/**
 * Messages of a language → words for templates. The messages are complete and have the places of the English ones:
 * `wordsSchema` sees to that, so that what is made of each is of the type of its name.
 */
export function compileWords<S extends Section>(
  { language, messages, counts }: WordsData<S>,
  formats = new Formats(language, counts),
): WordsOf<S> {
  const sections = Object.entries<Readonly<Record<string, MessageText>>>(messages).map(([name, section]) => [
    name,
    Object.fromEntries(Object.entries(section).map(([key, text]) => [key, compileMessage(text, formats)])),
  ]);
  return Object.fromEntries(sections) as WordsOf<S>;
}

/** The sections that a script in the browser needs, and no others: a reader downloads them with the page. */
export function wordsData<S extends Section>(words: WordsData<S>, ...sections: readonly S[]): WordsData<S> {
  const messages: Partial<MessagesOf<S>> = {};
  for (const name of sections) messages[name] = words.messages[name];
  return { language: words.language, messages: messages as MessagesOf<S> };
}
