import { expect, test } from 'vitest';
import { languagesOf } from '../../tests/languages.ts';
import { formatFileSize } from '../support/file-size.ts';
import { numberPatterns, writeFileSize, writeShare } from './number-patterns.ts';
import { digitsOf } from './small-counts.ts';

/** Of these the runtime writes less than a megabyte the other way round, for its own reasons. */
const HEBREW = ['he', 'iw'];
const LANGUAGES = languagesOf(Intl.NumberFormat);
const PARTS = [0, 10, 290, 500, 999, 1000];
const SIZES = [
  0, 1, 49_999, 950_000, 1e6, 1_250_000, 2_449_999, 2_450_000, 11e6, 21_949_000, 123_456_789, 999e6,
];

test('shares and sizes are written as the runtime does', () => {
  expect(LANGUAGES.length).toBeGreaterThan(80);
  for (const language of LANGUAGES) {
    const patterns = numberPatterns(language);
    const digits = digitsOf(language);
    const percent = new Intl.NumberFormat(language, { style: 'percent', roundingMode: 'floor' });
    const sizes = SIZES.filter((size) => size >= 1e6 || !HEBREW.includes(language));
    expect(
      [
        ...PARTS.map((part) => writeShare(part, 1000, patterns, digits)),
        ...sizes.map((size) => writeFileSize(size, patterns, digits)),
      ],
      language,
    ).toEqual([
      ...PARTS.map((part) => percent.format(part / 1000)),
      ...sizes.map((size) => formatFileSize(size, language)),
    ]);
  }
});
