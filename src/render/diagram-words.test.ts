import { expect, test } from 'vitest';
import { loadedWords } from '../../tests/loaded-words.ts';
import { diagramWords } from './diagram-words.ts';

const english = diagramWords(loadedWords('en'));
const german = diagramWords(loadedWords('de'));
const persian = diagramWords(loadedWords('fa'));

test('a drawing without a name is called by its type and its labels, in the language of the page', () => {
  expect(english.nameOf('flowchart-v2', ['Sow', 'Reap'])).toBe('Flowchart: Sow, Reap');
  expect(german.nameOf('er', [])).toBe('Entity-Relationship-Diagramm');
  expect(persian.nameOf('pie', ['A', 'B', 'C'])).toBe('نمودار دایره‌ای: A،‏ B، و C');
  expect(german.nameOf('new-in-mermaid', ['A'])).toBe('Diagramm: A');
});

test('a long name ends after a whole label', () => {
  const name = english.nameOf(
    'pie',
    Array.from({ length: 40 }, (_, i) => `Label ${i}`),
  );
  expect(name.length).toBeLessThan(170);
  expect(name).toMatch(/, Label \d+ …$/);
  expect(english.nameOf('pie', ['x'.repeat(500)])).toMatch(/^Pie chart: x{100,}$/);
});

test('what a diagram says is a sentence of the language, whatever stands in its places', () => {
  const start = { message: 'startOf', values: { group: 'Bereitschaft' } } as const;
  const statement = { message: 'leadsTo', values: { from: start, to: 'Alarm' } } as const;
  const labelled = { message: 'labelled', values: { statement, label: 'sofort' } } as const;
  expect(german.sentenceOf(labelled)).toBe('Von Anfang von Bereitschaft zu Alarm: sofort');
  expect(english.sentenceOf(labelled)).toBe('Start of Bereitschaft leads to Alarm: sofort');
  expect(german.sentenceOf({ message: 'contains', values: { group: 'G', members: ['a', 'b', 'c'] } })).toBe(
    'G enthält: a, b und c',
  );
});
