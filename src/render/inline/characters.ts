/** Letters, digits and the underscore of any script, as regular expressions of Python take `\w`. */
const WORD = /[\p{L}\p{N}\p{M}_]/u;
/**
 * Scripts that are written without blanks between words, so that no blank can tell where a mark starts. For Python they
 * are words, and its readers see the stars.
 */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;

/** What stands on one side of a mark. */
export interface Neighbour {
  readonly blank: boolean;
  readonly word: boolean;
  readonly character: string;
}

/** The character before a position; the edge of the text counts as a blank. */
export function characterBefore(text: string, position: number): Neighbour {
  const low = text.charCodeAt(position - 1);
  const pair = low >= 0xdc00 && low <= 0xdfff && position > 1;
  return neighbour(text.slice(pair ? position - 2 : position - 1, position));
}

/** The character at a position; `end` is where the text ends. */
export function characterAt(text: string, position: number, end: number): Neighbour {
  const code = position < end ? text.codePointAt(position) : undefined;
  return neighbour(code === undefined ? '' : String.fromCodePoint(code));
}

function neighbour(character: string): Neighbour {
  return {
    character,
    blank: character.trim() === '',
    word: WORD.test(character) && !UNSPACED.test(character),
  };
}
