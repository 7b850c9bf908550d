import { createRequire } from 'node:module';

/** An entry of the package's list, as far as it is read here. */
interface Entry {
  /** `:smile:` */
  readonly shortname: string;
  readonly shortname_alternates: readonly string[];
  /** Its code points in hexadecimal: `2764-fe0f`. */
  readonly unicode_output: string;
}

let characters: ReadonlyMap<string, string> | undefined;

/**
 * The emoji of a name: `smile` → 😄, `+1` → 👍; undefined where there is none. The names are those of JoyPixels, which
 * the Material dialect uses; they are read when a page first asks for one.
 */
export function findEmoji(name: string): string | undefined {
  characters ??= readNames();
  return characters.get(name);
}

function readNames(): ReadonlyMap<string, string> {
  const require = createRequire(import.meta.url);
  const list = require('emoji-toolkit/emoji_strategy.json') as Readonly<Record<string, Entry>>;
  const names = new Map<string, string>();
  for (const { shortname, shortname_alternates: others, unicode_output: codes } of Object.values(list)) {
    const character = String.fromCodePoint(...codes.split('-').map((code) => Number.parseInt(code, 16)));
    for (const name of [shortname, ...others]) names.set(name.slice(1, -1), asPicture(character));
  }
  return names;
}

/** Asks for the picture where browsers would show a character as text: ⚧ → ⚧️. The list asks for nearly all itself. */
function asPicture(character: string): string {
  const isText = /^\p{Emoji}$/u.test(character) && !/\p{Emoji_Presentation}/u.test(character);
  return isText ? `${character}\ufe0f` : character;
}
