/** A word of the opening line of a fence, with its place in the text behind the fence. */
export interface FenceWord {
  /** `{1,3}` · `[title]` · `key=value` · anything else but braces. */
  readonly kind: 'lines' | 'bracket' | 'option' | 'word';
  readonly text: string;
  readonly at: number;
}

// Each alternative ends at a character that cannot start it again, so that hostile lines cost no more than their length.
const WORD =
  /(?<lines>\{[\d\s,-]+\})|[{}]|(?<bracket>\[[^[\]\n]+\])|(?<option>[^\s"'={}]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]*))|"[^"\n]*"|'[^'\n]*'|[^\s{}"']+|["']/g;

/** `ts{1,3} title="a b"` → `ts` · `{1,3}` · `title="a b"`. Braces that only hold others together are left out. */
export function* fenceWords(info: string): Generator<FenceWord> {
  for (const match of info.matchAll(WORD)) {
    const [text] = match;
    if (text === '{' || text === '}') continue;
    const { lines, bracket, option } = match.groups ?? {};
    const kind = lines ? 'lines' : bracket ? 'bracket' : option ? 'option' : 'word';
    yield { kind, text, at: match.index };
  }
}
