import { expect, test } from 'vitest';
import { languagesOf } from '../../tests/languages.ts';
import { isSmallCount, pluralOfCount, smallCounts, writeCount } from './small-counts.ts';

/** Every way in which languages count. */
const LANGUAGES = languagesOf(Intl.PluralRules);
const COUNTS = Array.from({ length: 1000 }, (_, count) => count);

test('small counts are written and counted as the runtime does', () => {
  expect(LANGUAGES.length).toBeGreaterThan(80);
  for (const language of LANGUAGES) {
    const counts = smallCounts(language);
    const numbers = new Intl.NumberFormat(language);
    const rules = new Intl.PluralRules(language);
    const ours = COUNTS.map((count) => `${writeCount(count, counts.digits)} ${pluralOfCount(count, counts)}`);
    expect(ours, language).toEqual(COUNTS.map((count) => `${numbers.format(count)} ${rules.select(count)}`));
  }
});

test('other numbers are left to the runtime', () => {
  expect([0, 999, 1000, -1, 1.5, Number.NaN].map(isSmallCount)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
