import type { English } from './en.ts';
import type { PlacesOf } from './message.ts';
import type { SiteScriptSection } from './of-scripts.ts';

/** Written by the bundler, in the language of the guide: texts with the places of the English ones. */
declare const SITE_SCRIPT_WORDS: {
  readonly language: string;
  readonly digits: string;
  readonly messages: Pick<English, SiteScriptSection>;
};

/** From here on languages set marks between digits, and each in its own way. */
const GROUPED = 1000;

/** The words of the scripts of all pages, and their language. Only for scripts that the bundler makes. */
export const { language, messages: words } = SITE_SCRIPT_WORDS;

/** The digits 0 to 9 as that language writes them. What a browser loads to work them out takes a phone long. */
export const digits: readonly string[] = Array.from(SITE_SCRIPT_WORDS.digits);

/**
 * A text with its places filled, numbers as the language writes them. The scripts of all pages know no plurals and no
 * lists: every page would carry along what makes them.
 */
export function fill<Text extends string>(
  text: Text,
  values: { readonly [Place in PlacesOf<Text>]: string | number },
): string {
  const known: Readonly<Record<string, string | number>> = values;
  return text.replace(/\{(\w+)\}/g, (_, place: string) => {
    const value = known[place] ?? '';
    return typeof value === 'number' ? formatCount(value) : value;
  });
}

/** A browser loads for a long time what formats any number; a small one is written without. */
function formatCount(count: number): string {
  if (!Number.isInteger(count) || count < 0 || count >= GROUPED) return count.toLocaleString(language);
  return Array.from(String(count), (digit) => digits[Number(digit)]).join('');
}
