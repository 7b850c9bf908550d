import { expect, test } from 'vitest';
import { checkFolder } from '../src/site/check-folder.ts';
import { temporaryGuide } from './temporary-guide.ts';

// Advice on words and sentences: only where it is asked for, and only in English.

const PAGE = `# Page\n\nThe chairman came with a spade [here](index.md). ${'One word and then another '.repeat(9)}ends.\n`;

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

test('an abbreviation is asked about once a page, unless the guide explains or names it', async () => {
  const terms = async (text: string, files: Readonly<Record<string, string>> = {}): Promise<string[]> => {
    const folder = temporaryGuide({
      'guide.yaml': 'title: Guide\n',
      'index.md': `# Page\n\n${text}\n`,
      ...files,
    });
    const { problems } = await checkFolder(folder, { prose: true });
    return problems
      .filter(({ check }) => check === 'abbreviations-explained')
      .map(({ unexpected, column }) => `${column} ${/`(\w+)`/.exec(unexpected)?.[1]}`);
  };
  expect(await terms('The MTTR of an SLO-led team. The MTTR again.')).toEqual(['5 MTTR', '16 SLO']);
  expect(
    await terms('A service level objective (SLO), an SLA (what was promised), a mean time to repair: MTTR.'),
  ).toEqual([]);
  expect(
    await terms('# IN CAPITALS ONLY\n\n`SLO`, ALTER TABLE, UTF-8, SLO_MAX and Part IV are none.'),
  ).toEqual([]);
  expect(await terms('An SLO.\n\n*[SLO]: Service level objective')).toEqual([]);
  const common = { 'includes/abbreviations.md': '*[SLO]: Service level objective\n' };
  expect(await terms('An SLO.', common)).toEqual([]);
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
