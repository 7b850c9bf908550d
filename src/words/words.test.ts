import { describe, expect, test } from 'vitest';
import { english } from './en.ts';
import { compileMessage, Formats, placesOf } from './message.ts';
import { wordsSchema } from './schema.ts';
import { compileWords, wordsData } from './words.ts';

const words = compileWords({ language: 'en', messages: english });

describe('a message', () => {
  test('without places is text', () => {
    expect(words.compare.role).toBe('Role');
  });

  test('is filled as the language writes numbers and lists', () => {
    const text = '{roles}: {amount}';
    const german = compileMessage(text, new Formats('de'));
    const persian = compileMessage(text, new Formats('fa'));
    const values = { roles: ['A', 'B', 'C'], amount: 12345.5 };
    expect(typeof german === 'string' ? german : german(values)).toBe('A, B und C: 12.345,5');
    expect(typeof persian === 'string' ? persian : persian(values)).toBe('A،‏ B، و C: ۱۲٬۳۴۵٫۵');
  });

  test('has the plural form of the language', () => {
    const forms = { one: '{count} rola', few: '{count} role', many: '{count} ról', other: '{count} roli' };
    const polish = compileMessage(forms, new Formats('pl'));
    const text = (count: number): string => (typeof polish === 'string' ? polish : polish({ count }));
    expect([1, 2, 5, 22, 1.5].map(text)).toEqual(['1 rola', '2 role', '5 ról', '22 role', '1,5 roli']);
  });

  test('takes the general form where a language needs one that is not written', () => {
    const polish = compileMessage({ one: '{count} role', other: '{count} roles' }, new Formats('pl'));
    expect(typeof polish === 'string' ? polish : polish({ count: 3 })).toBe('3 roles');
  });

  test('keeps elements in the order of the sentence', () => {
    const link = { type: 'a' };
    const parts = words.compare.paySource.parts({ occupation: 'Gardeners', link, age: 'fresh' });
    expect(parts).toEqual(['Gardeners', '. Source: ', link, ' (', 'fresh', ')']);
  });

  test('keeps a number and its percent sign on one line, in each plural form', () => {
    const { relatedRoles, skillFit } = words;
    expect(relatedRoles.percent({ percent: 28 })).toBe('28\u00a0%');
    expect(skillFit.summary({ count: 1, role: 'Gardener', percent: 50 })).toContain(' 50\u00a0% ');
  });

  test('does not take a value for a place', () => {
    expect(words.compare.compared({ roles: '{roles}' })).toBe('Compared: {roles}.');
  });
});

test('a script is given the words that it needs and no others', () => {
  const data = wordsData({ language: 'de', messages: english }, 'compare');
  expect(Object.keys(data.messages)).toEqual(['compare']);
  expect(data.language).toBe('de');
});

describe('the schema of a language', () => {
  const issuesOf = (language: string, isWhole: boolean, data: unknown): string[] =>
    (wordsSchema(language, isWhole).safeParse(data).error?.issues ?? []).map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );

  test('takes the English words', () => {
    expect(issuesOf('en', true, english)).toEqual([]);
  });

  test('asks a guide for no word, and our files for all', () => {
    expect(issuesOf('de', false, {})).toEqual([]);
    expect(issuesOf('de', true, {})).toHaveLength(Object.keys(english).length);
  });

  test('asks for the places of the English text', () => {
    expect(issuesOf('de', false, { compare: { overlapOfPair: '{first} und {zweite}' } })).toEqual([
      'compare.overlapOfPair: text with `{first}`, `{second}`, `{percent}` and no others',
    ]);
    expect(issuesOf('de', false, { common: { home: 'Start {x}' } })).toEqual([
      'common.home: text without places in braces',
    ]);
  });
});

test('a text that depends on a number has plural forms', () => {
  const texts = Object.values(english).flatMap((section) => Object.values<unknown>(section));
  const single = texts.filter((text): text is string => typeof text === 'string');
  expect(single.filter((text) => placesOf(text).has('count'))).toEqual([]);
});
