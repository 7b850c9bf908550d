import type { Token } from 'markdown-it';
import { plainText } from './headings.ts';

/** What search engines show of a description. */
const LONGEST = 155;

/**
 * What a page begins with: as many whole sentences of its first paragraph as fit a description, the first one cut
 * between words if it does not fit by itself. Empty where no paragraph has any words.
 */
export function openingOf(tokens: readonly Token[], language: string): string {
  // A segment holds a copy of all that is segmented: a paragraph of a megabyte would fill the memory.
  const text = firstParagraph(tokens).slice(0, 2 * LONGEST);
  const sentences = Array.from(new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text));
  const last = sentences.findLast(({ index, segment }) => index + segment.trimEnd().length <= LONGEST);
  return last ? text.slice(0, last.index + last.segment.length).trimEnd() : cut(text, language);
}

/** The first paragraph that stands by itself, not in a list or an admonition, and is more than a picture or a sign. */
function firstParagraph(tokens: readonly Token[]): string {
  for (const [i, { type, level }] of tokens.entries()) {
    const text = type === 'paragraph_open' && level === 0 ? wordsOf(tokens[i + 1]) : '';
    if (/\p{L}/u.test(text)) return text;
  }
  return '';
}

function wordsOf(inline: Token | undefined): string {
  const hasWords = inline?.children?.some(({ type }) => type === 'text' || type === 'code_inline');
  return hasWords ? plainText(inline).replace(/\s+/g, ' ') : '';
}

function cut(text: string, language: string): string {
  const words = Array.from(new Intl.Segmenter(language, { granularity: 'word' }).segment(text));
  const last = words.findLast(
    ({ index, segment, isWordLike }) => isWordLike && index + segment.length < LONGEST,
  );
  return last ? `${text.slice(0, last.index + last.segment.length)}…` : '';
}
