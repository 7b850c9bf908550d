import * as z from 'zod';
import { english } from './en.ts';
import { placesOf, type MessageText } from './message.ts';
import type { Messages } from './words.ts';

const PLURALS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** Some messages of a language; what is left out is said in another. */
export type PartialMessages = { readonly [S in keyof Messages]?: Partial<Messages[S]> | undefined };

/**
 * What a file with the words of a language must be like, made from the English file: its sections and names, its
 * places in every text, and every plural form that the language has.
 *
 * @param language language tag; its plural forms are asked for. Without it any are allowed: for editors.
 * @param isWhole whether no message may be left out, as in the files that come with the generator
 */
export function wordsSchema(language: string | undefined, isWhole: boolean): z.ZodType<PartialMessages> {
  const optional = <T extends z.ZodType>(type: T) => (isWhole ? type : type.optional());
  const sections = Object.entries<Readonly<Record<string, MessageText>>>(english).map(([name, section]) => {
    const texts = Object.entries(section).map(([key, text]) => [key, optional(messageType(text, language))]);
    return [name, optional(z.strictObject(Object.fromEntries(texts)))];
  });
  return z.strictObject(Object.fromEntries(sections));
}

function messageType(text: MessageText, language: string | undefined): z.ZodType {
  if (typeof text === 'string') return textType(text, placesOf(text)).meta({ description: inEnglish(text) });
  const asked = language === undefined ? [] : pluralsOf(language);
  const forms = PLURALS.filter((form) => language === undefined || asked.includes(form)).map((form) => {
    const type = textType(text.other, new Set([...placesOf(text.other)].filter((name) => name !== 'count')));
    return [form, form === 'other' || asked.includes(form) ? type : type.optional()];
  });
  return z.strictObject(Object.fromEntries(forms)).meta({ description: inEnglish(text.other) });
}

function pluralsOf(language: string): readonly Intl.LDMLPluralRule[] {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories;
}

/** @param needed places that the text may not leave out; where one says `One role`, the number may be left out */
function textType(text: string, needed: ReadonlySet<string>): z.ZodType<string> {
  const known = placesOf(text);
  const isRight = (own: string): boolean => {
    const places = placesOf(own);
    return [...needed].every((name) => places.has(name)) && [...places].every((name) => known.has(name));
  };
  const names = [...known].map((name) => `\`{${name}}\``).join(', ');
  const expected = known.size === 0 ? 'text without places in braces' : `text with ${names} and no others`;
  return z.string().min(1).refine(isRight, { error: expected });
}

function inEnglish(text: string): string {
  return `In English: ${text}`;
}
