import { expect, test } from 'vitest';
import { markdownHtml } from '../support/html.tsx';
import { dayByTheClock } from './day-by-the-clock.ts';

const timeline = (inside: string): string =>
  `<div class="timeline" data-component="timeline">${inside}</div>`;

test('a day is the first timeline of a page, whole, without links and ids', () => {
  const day = '<ul><li id="x">9:00 <a href="y.html">Read</a><div><div>deep</div></div></li></ul>';
  const html = markdownHtml(`<p>before</p>${timeline(day)}<p>after</p>${timeline('second')}`);
  expect(dayByTheClock(html)).toBe(timeline('<ul><li>9:00 Read<div><div>deep</div></div></li></ul>'));
});

test('a page without a timeline has no day', () => {
  expect(dayByTheClock(markdownHtml('<div>text</div>'))).toBeUndefined();
});
