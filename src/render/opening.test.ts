import createMarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { openingOf } from './opening.ts';

const opening = (markdown: string, language = 'en'): string =>
  openingOf(createMarkdownIt({ html: true }).parse(markdown, {}), language);

const LONG = `${'Somebody sows, waters and weeds, '.repeat(8)}and rests.`;

test('is the first paragraph of its own, in plain words', () => {
  expect(opening('# Title\n\n- a list\n\n> quoted\n\nThe **first** [of\nall](x.md) `words`.\n\nMore.')).toBe(
    'The first of all words.',
  );
});

test('passes over pictures and signs', () => {
  expect(opening('![a badge](x.svg)\n\n---\n\n<br>\n\n⬇\n\nWords.')).toBe('Words.');
});

test('holds whole sentences, as many as fit a description', () => {
  expect(opening(`Short. Second one. ${LONG}`)).toBe('Short. Second one.');
  expect(opening('これは一文です。二つ目です。', 'ja')).toBe('これは一文です。二つ目です。');
});

test('cuts a sentence that does not fit between words', () => {
  const text = opening(LONG);
  expect(text.length).toBeLessThanOrEqual(155);
  expect(text).toMatch(/^Somebody sows.*(?:Somebody|sows|waters|and|weeds)…$/);
});

test('a paragraph of megabytes takes no more memory than a short one', () => {
  expect(opening(`First. ${'Somebody sows. '.repeat(200_000)}`)).toMatch(/^First\. Somebody sows\./);
});

test('is empty without a paragraph of words', () => {
  expect(opening('# Title\n\n- a list')).toBe('');
});
