import type { Token } from 'markdown-it';

/** What makes tokens: a state of any kind. */
interface TokenMaker {
  readonly Token: typeof Token;
}

/** A token of plain text. */
export function textToken(state: TokenMaker, content: string, level = 0): Token {
  const token = new state.Token('text', '', 0);
  token.content = content;
  token.level = level;
  return token;
}

/** Data that a component's parser rule leaves in a token for its template. */
export function setData(token: Token, data: object): void {
  token.meta = { ...data };
}

/** Reads that data again. The rule and the template of one component agree on `T`; nobody else reads it. */
export function dataOf<T extends object>(token: Token): T {
  return (token.meta ?? {}) as T;
}

/** Index of the token that closes the block opened at `open`. */
export function closingIndex(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    depth += tokens[i]?.nesting ?? 0;
    if (depth === 0) return i;
  }
  return tokens.length - 1;
}

/** An attribute of a token as text; undefined where it has none. */
export function attribute(token: Token, name: string): string | undefined {
  const value = token.attrGet(name);
  return value === null ? undefined : String(value);
}

/** `"A title"` or `'A title'` → `A title`; text without quotes stays. */
export function unquote(text: string): string {
  return (
    /^"([\s\S]*)"$|^'([\s\S]*)'$/
      .exec(text.trim())
      ?.slice(1)
      .find((part) => part !== undefined) ?? text.trim()
  );
}

/** Makes the paragraphs of a level text of what is around them: they are written without `<p>`. */
export function hideParagraphs(tokens: readonly Token[], level: number): void {
  for (const token of tokens) {
    if (token.level === level && token.type.startsWith('paragraph_')) token.hidden = true;
  }
}
