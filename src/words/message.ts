import { isSmallCount, pluralOfCount, writeCount, type SmallCounts } from './small-counts.ts';

/**
 * A sentence of the interface with `{name}` where a value goes; where its form depends on a number, `{count}`, one
 * text for each plural form of the language.
 */
export type MessageText = string | PluralTexts;
export type PluralTexts = { readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** Numbers are written as the language writes them, lists as `a, b and c`; a year or a code is text. */
export type Value = string | number | readonly string[];

/** Names of the places of a text: `{a} of {b}` → `a` and `b`. */
export type PlacesOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlacesOf<Rest>
  : never;

/** A message with places, ready to be filled. */
export interface Message<Place extends string> {
  (values: { readonly [P in Place]: P extends 'count' ? number : Value }): string;
  /** The same where values may be elements, such as a link: texts and elements in the order of the sentence. */
  parts<Element extends object>(values: {
    readonly [P in Place]: P extends 'count' ? number : Value | Element;
  }): readonly (string | Element)[];
}

/** What a message of the English file becomes: text where it has no places, else a function of its values. */
export type Compiled<Text> = [AllPlacesOf<Text>] extends [never] ? string : Message<AllPlacesOf<Text>>;
/** A text with plural forms needs its number even where it does not show it. */
type AllPlacesOf<Text> = PlacesOf<TextsOf<Text>> | (Text extends string ? never : 'count');
export type TextsOf<Text> = Text extends string ? Text : Extract<Text[keyof Text], string>;

const PLACE = /\{(\w+)\}/;

/** The places that a text has: `{a} of {b}` → `a`, `b`. */
export function placesOf(text: string): ReadonlySet<string> {
  return new Set(text.split(PLACE).filter((_, index) => index % 2 === 1));
}

/**
 * How a language writes numbers and lists, and which plural form it takes. Each is made when it is first needed, and
 * for small counts not at all where `counts` of the language are given.
 */
export class Formats {
  readonly #language: string;
  readonly #counts: SmallCounts | undefined;
  #number: Intl.NumberFormat | undefined;
  #list: Intl.ListFormat | undefined;
  #plural: Intl.PluralRules | undefined;

  constructor(language: string, counts?: SmallCounts) {
    this.#language = language;
    this.#counts = counts;
  }

  value(value: Value): string {
    if (typeof value === 'string') return value;
    if (typeof value === 'number') {
      if (this.#counts && isSmallCount(value)) return writeCount(value, this.#counts.digits);
      return (this.#number ??= new Intl.NumberFormat(this.#language)).format(value);
    }
    return (this.#list ??= new Intl.ListFormat(this.#language, { type: 'conjunction' })).format(value);
  }

  plural(count: number): Intl.LDMLPluralRule {
    if (this.#counts && isSmallCount(count)) return pluralOfCount(count, this.#counts);
    return (this.#plural ??= new Intl.PluralRules(this.#language)).select(count);
  }
}

/** No line ends between a number and its sign; a language file may write a blank as any other. */
const UNIT = '\u00a0%';

type AnyValues = Readonly<Record<string, Value | object>>;

/** A text of a language file → what templates use of it. Which places it has is known from the English file. */
export function compileMessage(text: MessageText, formats: Formats): string | Message<string> {
  if (typeof text === 'string' && !PLACE.test(text)) return text;
  const parts = (values: AnyValues): (string | object)[] =>
    chosenText(text, values, formats)
      .split(PLACE)
      .map((part, index) => (index % 2 === 0 ? part : filled(values[part], formats)))
      .filter((part) => part !== '');
  const filledText = (values: AnyValues): string =>
    parts(values)
      .filter((part) => typeof part === 'string')
      .join('');
  return Object.assign(filledText, { parts }) as Message<string>;
}

function chosenText(text: MessageText, { count }: AnyValues, formats: Formats): string {
  if (typeof text === 'string') return text.replaceAll(' %', UNIT);
  const form = (typeof count === 'number' ? text[formats.plural(count)] : undefined) ?? text.other;
  return form.replaceAll(' %', UNIT);
}

function filled(value: Value | object | undefined, formats: Formats): string | object {
  if (value === undefined) return '';
  return isValue(value) ? formats.value(value) : value;
}

function isValue(value: Value | object): value is Value {
  return typeof value !== 'object' || Array.isArray(value);
}
