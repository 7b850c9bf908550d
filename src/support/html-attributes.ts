/** Splits the words of a tag or fence line: `title="a b" .x linenums=1` → [`title="a b"`, `.x`, `linenums=1`]. */
export function splitAttributes(text: string): string[] {
  return text.match(/[^\s"'=]+=(?:"[^"]*"|'[^']*'|[^\s"']+)|"[^"]*"|'[^']*'|\S+/g) ?? [];
}

/** `title="a b"` → [`title`, `a b`]; undefined where the word is no `key=value`. */
export function keyValue(word: string): readonly [key: string, value: string] | undefined {
  const match = /^([^\s"'=]+)=(?:"([^"]*)"|'([^']*)'|(.*))$/s.exec(word);
  if (!match?.[1]) return undefined;
  return [match[1], match[2] ?? match[3] ?? match[4] ?? ''];
}
