import { expect, test } from 'vitest';
import { textDirection } from './text-direction.ts';

test.each([
  ['en-GB', 'ltr'],
  ['de', 'ltr'],
  ['ja', 'ltr'],
  ['ar', 'rtl'],
  ['fa-IR', 'rtl'],
  ['he', 'rtl'],
  ['ur', 'rtl'],
  ['az', 'ltr'],
  ['az-Arab', 'rtl'],
  ['xx', 'ltr'],
])('%s is written %s', (language, direction) => {
  expect(textDirection(language)).toBe(direction);
});
