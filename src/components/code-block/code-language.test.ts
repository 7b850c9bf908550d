import { expect, test } from 'vitest';
import { renderedIn } from '../../../tests/in-dialect.ts';
import { prepareLanguages } from '../../render/highlight.ts';

test('code that names no language is in that of the site', async () => {
  await prepareLanguages(['python', 'sh']);
  const languageOf = (markdown: string): string | undefined =>
    /<code class="language-([^"]+)/.exec(renderedIn(markdown, { codeLanguage: 'python' }).html)?.[1];
  expect(languageOf('```\nx = 1\n```')).toBe('python');
  expect(languageOf('    x = 1')).toBe('python');
  expect(languageOf('```sh\nls\n```')).toBe('sh');
  expect(languageOf('```text\nls\n```')).toBe('text');
});
