import type { English } from './en.ts';
import type { PlacesOf } from './message.ts';
import type { SiteScriptSection } from './of-scripts.ts';

/** Written by the bundler, in the language of the guide: texts with the places of the English ones. */
declare const SITE_SCRIPT_WORDS: {
  readonly language: string;
  readonly messages: Pick<English, SiteScriptSection>;
};

/** The words of the scripts of all pages, and their language. Only for scripts that the bundler makes. */
export const { language, messages: words } = SITE_SCRIPT_WORDS;

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
    return typeof value === 'number' ? value.toLocaleString(language) : value;
  });
}
