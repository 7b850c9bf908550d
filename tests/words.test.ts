import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatProblems } from '../src/checks/report.ts';
import { builtInMessages, languageFiles, readLanguage } from '../src/load/words.ts';
import { loadContent } from '../src/load/load-content.ts';
import { buildGuide } from '../src/model/guide.ts';
import { temporaryGuide } from './temporary-guide.ts';

describe('the words of a language that comes with the generator', () => {
  test.each(languageFiles())('%s are all there', (language) => {
    expect(formatProblems(readLanguage(language).problems, { fixable: 0 })).toBe('No problems found.');
  });

  test('are those of the language for its varieties too', () => {
    expect(builtInMessages('de-AT')?.common.home).toBe('Startseite');
    expect(builtInMessages('fi')).toBeUndefined();
  });
});

describe('a guide', () => {
  const load = (files: Readonly<Record<string, string>>) => {
    const content = loadContent(temporaryGuide({ 'index.md': 'Text.\n', ...files }), 'content');
    return { guide: buildGuide(content), problems: content.problems };
  };

  test('has single words of its own in a language that is there', () => {
    const { guide, problems } = load({
      'guide.yaml': 'title: Garten\nlanguage: de-AT\n',
      'words.yaml': 'common:\n  home: Anfang\n',
    });
    expect(problems).toEqual([]);
    expect(guide.words.common.home).toBe('Anfang');
    expect(guide.words.common.search).toBe('Suchen');
  });

  test('has English words where nobody wrote others', () => {
    const { guide, problems } = load({
      'guide.yaml': 'title: Puutarha\nlanguage: fi\n',
      'words.yaml': 'common:\n  home: Etusivu\n',
    });
    expect(problems.map(({ check, advice }) => ({ check, advice }))).toEqual([
      { check: 'words', advice: true },
    ]);
    expect(guide.words.common.home).toBe('Etusivu');
    expect(guide.words.common.search).toBe('Search');
  });

  test('in English needs no file and is told nothing', () => {
    expect(load({ 'guide.yaml': 'title: Garden\nlanguage: en-GB\n' }).problems).toEqual([]);
  });
});

test('the words of a language stand in the order of the English file, so that two can be read side by side', () => {
  const order = (text: string): string[] =>
    [...text.matchAll(/^(\w+|  \w+):/gm)].map(([line]) => line.trim());
  const english = order(
    readFileSync('src/words/en.ts', 'utf8').split('export const english = {\n')[1]?.replace(/^ {2}/gm, '') ??
      '',
  );
  for (const language of languageFiles()) {
    const names = new Set(english);
    expect(
      order(readFileSync(`src/words/languages/${language}.yaml`, 'utf8')).filter((name) => names.has(name)),
    ).toEqual(english);
  }
});
