import { expect, test } from 'vitest';
import { packLines, unpackLines } from './packed-lines.ts';
import { openTokeniser } from './tokeniser.ts';

const SAMPLES: readonly (readonly [language: string, code: string])[] = [
  ['python', 'def f(x: int) -> str:\n    """Says."""\n    return f"{x!r}"  # a note\n'],
  ['bash', 'if ! run --now="$HOME" 3; then\n\n  echo "no" >&2\nfi'],
  ['yaml', 'name: x\non:\n  push: [main, "ünïcödé 🙂"]\n'],
  ['diff', '--- a\n+++ b\n-old\n+new'],
];

test.each(SAMPLES)('the coloured lines of %s come back as they were', async (language, code) => {
  const tokeniser = await openTokeniser();
  await tokeniser.load([language]);
  const lines = tokeniser.tokenise(code, language);
  const packed = packLines(code, lines);
  expect(packed).toBeDefined();
  expect(unpackLines(code, packed ?? '')).toEqual(lines);
});

test('what the code does not tell is not packed', () => {
  expect(packLines('ab', [[{ text: 'a', kind: 'keyword' }]])).toBeUndefined();
  expect(packLines('a', [[{ text: 'a', kind: 'unheard-of' }]])).toBeUndefined();
});
