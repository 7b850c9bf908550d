import { expect, test } from 'vitest';
import { checkFolder } from '../src/site/check-folder.ts';
import { temporaryGuide } from './temporary-guide.ts';

// Advice on words and sentences: only where it is asked for, and only in English.

const PAGE = `# Page\n\nThe chairman came [here](index.md). ${'One word and then another '.repeat(9)}ends.\n`;

async function codes(guide: string, options: { readonly prose?: boolean }): Promise<readonly string[]> {
  const { problems } = await checkFolder(
    temporaryGuide({ 'guide.yaml': `title: Guide\n${guide}`, 'index.md': PAGE }),
    options,
  );
  return problems.map(({ check, advice }) => `${check}${advice ? ', advice' : ''}`);
}

test('words and sentences are looked at where that is asked for', async () => {
  expect(await codes('', {})).toEqual(['link-text, advice']);
  expect(await codes('', { prose: true })).toEqual([
    'inclusive-words, advice',
    'link-text, advice',
    'sentence-length, advice',
  ]);
});

test('a guide in another language is left in peace', async () => {
  expect(await codes('language: de\n', { prose: true })).toEqual([]);
});

test('an exception from such a rule is needed only where the rule was asked', async () => {
  const exception = (rule: string): string =>
    `exceptions: [{ rule: ${rule}, file: index.md, reason: It is the title of an office. }]\n`;
  expect(await codes(exception('inclusive-words'), {})).toEqual(['link-text, advice']);
  expect(await codes(exception('inclusive-words'), { prose: true })).not.toContain('inclusive-words, advice');
});
