/** A word as it is typed; in Thai or Hindi marks are letters of it, in Persian half-spaces. */
export const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u200C+#]*/gu;
/** Accents, and the vowel points of Hebrew and Arabic. Other marks make another letter: か and が, ค and คุ. */
const ACCENTS = /[\u0300-\u036F\u0591-\u05C7\u064B-\u065F\u0670]/gu;

/** Words of a text as they are compared: `Back-End Engineers` → `back`, `end`, `engineer`; `C++` keeps its signs. */
export function wordsOf(text: string): readonly string[] {
  return plain(text).match(WORD)?.map(singular) ?? [];
}

/** What two spellings of one name share: `CI/CD`, `ci-cd` and `cicd` → `cicd`. */
export function nameKey(name: string): string {
  return keyOf(wordsOf(name));
}

/** The same from the words of a name. */
export function keyOf(words: readonly string[]): string {
  return words.map((word) => (word.length > 2 ? word.replace(/s$/, '') : word)).join('');
}

/** Inside a Persian word, where its letters are not joined; the index knows such a word without it too. */
const HALF_SPACE = '\u200C';
/** Signs of which none needs any of this: the names of most guides are compared in half the time. */
const ONLY_ENGLISH = /^[ -~]*$/;

/** Lower case without accents, with the Persian forms of two letters that Arabic keyboards write otherwise. */
function plain(text: string): string {
  if (ONLY_ENGLISH.test(text)) return text.toLowerCase();
  const bare = text.normalize('NFKD').replace(ACCENTS, '').replaceAll(HALF_SPACE, '').normalize('NFC');
  return persianLetters(bare.toLowerCase());
}

/** Arabic yeh and kaf → the Persian ones, which look alike and are typed for each other. */
export function persianLetters(text: string): string {
  return text.replaceAll('ي', 'ی').replaceAll('ك', 'ک');
}

/** Words as they are compared → as a guide in some language writes those two letters. */
export function asWritten(words: string, language: string): string {
  return /^ar\b/.test(language) ? words.replaceAll('ی', 'ي').replaceAll('ک', 'ك') : words;
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** English words that ask without saying about what. In other languages every word counts. */
const ASKING = new Set(
  (
    'a an and are as be can do does for from get have how i in is it me much my need of on or should that the to ' +
    'vs what when where which who why will with work you'
  ).split(' '),
);

/** A question → the words that say what it is about; all of them where nothing would be left. */
export function topicOf(words: readonly string[], language: string): readonly string[] {
  if (!language.startsWith('en') || words.length < 3) return words;
  const topic = words.filter((word) => !ASKING.has(word));
  return topic.length > 0 ? topic : words;
}
