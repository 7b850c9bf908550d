import type { English } from './en.ts';
import type { PlacesOf } from './message.ts';
import type { SiteScriptSection } from './of-scripts.ts';
import { writeFileSize, writeShare, type NumberPatterns } from './number-patterns.ts';
import { isSmallCount, writeCount } from './small-counts.ts';

/** Written by the bundler, in the language of the guide: texts with the places of the English ones. */
declare const SITE_SCRIPT_WORDS: {
  readonly language: string;
  readonly digits: string;
  readonly patterns: NumberPatterns;
  readonly messages: Pick<English, SiteScriptSection>;
};

const { language, patterns } = SITE_SCRIPT_WORDS;

/** The words of the scripts of all pages. Only for scripts that the bundler makes. */
export const { messages: words } = SITE_SCRIPT_WORDS;

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

/** How much of a whole, as that language writes it: `12 %`. */
export function share(part: number, whole: number): string {
  return writeShare(part, whole, patterns, SITE_SCRIPT_WORDS.digits);
}

/** Bytes as that language writes them: `2,4 MB`. */
export function fileSize(bytes: number): string {
  return writeFileSize(bytes, patterns, SITE_SCRIPT_WORDS.digits);
}

/** A browser loads for a long time what formats any number; a small one is written without. */
function formatCount(count: number): string {
  return isSmallCount(count) ? writeCount(count, SITE_SCRIPT_WORDS.digits) : count.toLocaleString(language);
}
