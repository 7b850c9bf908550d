import { describe, expect, test } from 'vitest';
import type { Abbreviation } from '../../model/abbreviation.ts';
import { Matcher } from './matcher.ts';

function matcher(...terms: readonly string[]): Matcher {
  return new Matcher(
    terms.map((term): Abbreviation => ({ term, meaning: '…', path: 'a.md', line: 1, column: 1 })),
  );
}

function found(text: string, ...terms: readonly string[]): string[] {
  return matcher(...terms)
    .find(text)
    .map(({ start, end }) => `${start}:${text.slice(start, end)}`);
}

describe('terms are found', () => {
  test.each([
    ['as whole words', 'HTML, XHTML and HTML5 (HTML)', ['HTML'], ['0:HTML', '23:HTML']],
    ['capitals told apart', 'html Html HTML', ['HTML'], ['10:HTML']],
    ['the longest first', 'CI CI/CD CI/CDX', ['CI', 'CI/CD'], ['0:CI', '3:CI/CD', '9:CI']],
    [
      'with blanks and points',
      'the U S A and the e.g. of it',
      ['U S', 'e.g.', 'U S A'],
      ['4:U S A', '18:e.g.'],
    ],
    [
      'with hyphens and signs',
      'C++ or C# on .NET; C++11, ASP.NET',
      ['C++', 'C#', '.NET'],
      ['0:C++', '7:C#', '13:.NET'],
    ],
    ['in other scripts', 'ГОСТ и ГОСТы, ÄÖ', ['ГОСТ', 'ÄÖ'], ['0:ГОСТ', '14:ÄÖ']],
    ['beside an underscore not', 'API_KEY API', ['API'], ['8:API']],
    ['right behind each other', 'A-B/A-B', ['A-B'], ['0:A-B', '4:A-B']],
    ['nowhere', 'nothing here', ['HTML'], []],
  ])('%s', (_name, text, terms, expected) => expect(found(text, ...terms)).toEqual(expected));

  test('with regard to the text around them', () => {
    expect(matcher('HTML').find('HTML', 'X')).toEqual([]);
    expect(matcher('HTML').find('HTML', '', '5')).toEqual([]);
    expect(matcher('HTML').find('HTML', '(', ')')).toHaveLength(1);
  });

  test('a thousand terms in a megabyte', () => {
    const terms = Array.from({ length: 1000 }, (_, i) => `A B C ${i}x`);
    const many = matcher(...terms, 'a '.repeat(49) + 'b');
    expect(many.find('A B C 999x and A B C 5 '.repeat(45_000))).toHaveLength(45_000);
    expect(many.find('a '.repeat(500_000))).toEqual([]);
    expect(many.find('A'.repeat(1_000_000))).toEqual([]);
  });
});
