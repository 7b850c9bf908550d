import type { MarkdownIt, StateCore } from 'markdown-it';

/** Tokens of components whose content says in words what they show. */
const WORDED = new Set(['math', 'keys', 'progress']);

/**
 * Keeps formulas and keys in the text that stands for a picture, where only plain text can stand:
 * `![The $x^2$ curve](a.png)` → `alt="The x^2 curve"`.
 */
export function pictureWords(md: MarkdownIt): void {
  md.core.ruler.push('picture_words', (state: StateCore) => {
    const pictures = state.tokens
      .flatMap(({ children }) => children ?? [])
      .filter(({ type }) => type === 'image');
    for (const token of pictures.flatMap(({ children }) => children ?? [])) {
      if (WORDED.has(token.type)) token.type = 'text';
    }
  });
}
