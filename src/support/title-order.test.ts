import { expect, test } from 'vitest';
import { titleOrder } from './title-order.ts';

test('numbers in titles count by their value, letters as in the dictionaries of the language', () => {
  const { compare } = titleOrder('en');
  expect(['Module 10', 'module 1', 'Module 2'].toSorted(compare)).toEqual([
    'module 1',
    'Module 2',
    'Module 10',
  ]);
  const persian = ['پلیس ۱۰', 'پلیس ۹', 'کارگر', 'گارسون'];
  expect(persian.toReversed().toSorted(titleOrder('fa').compare)).toEqual([
    'پلیس ۹',
    'پلیس ۱۰',
    'کارگر',
    'گارسون',
  ]);
});
