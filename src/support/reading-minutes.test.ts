import { expect, test } from 'vitest';
import { readingMinutes } from './reading-minutes.ts';

test.each([
  ['', 1],
  [`<p>${'word '.repeat(238 * 3)}</p>`, 3],
  [`<p class="${'name '.repeat(900)}">one <b>two</b></p>`, 1],
  [`<p>${'字'.repeat(238 * 4)}</p>`, 2],
  ['– '.repeat(2000), 1],
])('counts words, not tags and signs: %#', (html, minutes) => {
  expect(readingMinutes(html)).toBe(minutes);
});
