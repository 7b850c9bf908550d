import type { Result } from './engine.ts';

/** So many pages say whether their words are those that were typed. */
const LOOKED_AT = 5;

/** The stems of the index by which the first pages were found; no page has to be loaded to know them. */
export function wordsFound(results: readonly Result[]): readonly string[] {
  return results
    .slice(0, LOOKED_AT)
    .flatMap(({ scores = [], verbose_meta_scores: names = [] }) => [
      ...scores.map(({ search_term }) => search_term),
      ...names.flatMap(({ matched_terms }) => matched_terms),
    ]);
}

/** Scripts that put no space between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u;

/**
 * Whether a stem that was found answers one that was searched for. Where there is none that begins with it, Pagefind
 * shortens it: `pyhton` then finds `py`. Only without spaces that may be right, since it parts `報告書` in one way
 * in texts and in another in queries.
 */
export function isMeantBy(found: string, stem: string): boolean {
  return found.startsWith(stem) || (UNSPACED.test(stem) && stem.startsWith(found));
}
