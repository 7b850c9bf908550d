import { expect, test } from 'vitest';
import { cite, citeFigure } from './citation.ts';
import type { Source } from './shared-data.ts';

function source(publisher: string): Source {
  const url = 'https://example.org/';
  return {
    id: 'examples',
    title: 'Wages, table 1',
    publisher,
    url,
    asOf: '2025',
    licence: 'CC0',
    kind: 'official',
  };
}

const PAGE = { language: 'en', words: { punctuation: { comma: ', ' } }, today: '2026-11-21' };

test.each([
  ['US Bureau of Labor Statistics', 'US Bureau of Labor Statistics, May 2025'],
  ['Statistisches Bundesamt (Destatis)', 'Destatis, May 2025'],
  ['US Department of Labor, Office of Foreign Labor Certification', 'US Department of Labor, May 2025'],
])('%s is cited as %s', (publisher, text) => {
  expect(cite(source(publisher), '2025-05', PAGE)).toEqual({
    text,
    url: 'https://example.org/',
    title: 'Wages, table 1',
  });
});

test('a figure is cited with its age', () => {
  expect(citeFigure(source('Examples'), '2022', PAGE).age).toEqual({
    months: 46,
    label: 'stale',
  });
});

test('a page in another language has its own comma, and its publishers theirs', () => {
  const page = { ...PAGE, language: 'fa', words: { punctuation: { comma: '، ' } } };
  expect(cite(source('مرکز آمار، دفتر کار'), '2025-05', page).text).toBe('مرکز آمار، مهٔ ۲۰۲۵');
});
