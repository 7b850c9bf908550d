/**
 * Words of English non-fiction that adults read silently in a minute: the mean of 190 studies in Brysbaert, "How many
 * words do we read per minute?", Journal of Memory and Language 109 (2019).
 */
const WORDS_A_MINUTE = 238;
/** Characters of a word in scripts that write no blanks between words. */
const CHARACTERS_A_WORD = 2;

/** HTML → whole minutes that reading its text takes, at least one. */
export function readingMinutes(html: string): number {
  const text = html.replace(/<[^>]*>/g, ' ');
  const unspaced = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const spaced =
    text.match(/[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  return Math.max(1, Math.round((spaced + unspaced / CHARACTERS_A_WORD) / WORDS_A_MINUTE));
}
