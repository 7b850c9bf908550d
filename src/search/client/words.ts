/** Words of a text as they are compared: `Back-End Engineers` → `back`, `end`, `engineer`; `C++` keeps its signs. */
export function wordsOf(text: string): readonly string[] {
  return (
    plain(text)
      .match(/[\p{L}\p{N}][\p{L}\p{N}+#]*/gu)
      ?.map(singular) ?? []
  );
}

/** What two spellings of one name share: `CI/CD`, `ci-cd` and `cicd` → `cicd`. */
export function nameKey(name: string): string {
  return keyOf(wordsOf(name));
}

/** The same from the words of a name. */
export function keyOf(words: readonly string[]): string {
  return words.map((word) => (word.length > 2 ? word.replace(/s$/, '') : word)).join('');
}

/** Lower case without accents. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
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
