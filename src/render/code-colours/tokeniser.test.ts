import { expect, test } from 'vitest';
import { openTokeniser } from './tokeniser.ts';

test('words and figures have a colour, signs that the grammar calls keywords or constants have none', async () => {
  const tokeniser = await openTokeniser();
  await tokeniser.load(['javascript', 'python']);
  const coloured = (code: string, name: string): string =>
    tokeniser
      .tokenise(code, name)
      .flat()
      .map(({ text, kind }) => (kind === '' ? text : `${kind}(${text})`))
      .join('');
  expect(coloured('let total = `${rows} of ${2}`', 'javascript')).toBe(
    'keyword(let) total = string-expression(`)${rows}string-expression( of )${constant(2)}string-expression(`)',
  );
  expect(coloured('return not a != True', 'python')).toBe('keyword(return not) a != constant(True)');
});
