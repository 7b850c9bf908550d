import { expect, test } from 'vitest';
import { endOfTitle } from '../layouts/end-of-title.ts';
import { markdownHtml } from '../src/support/html.tsx';

/** What stands above the contents of a page; `undefined` where they have no place below its title. */
function above(html: string): string | undefined {
  const end = endOfTitle(markdownHtml(html));
  return end === undefined ? undefined : html.slice(0, end);
}

const TITLE = '<div data-heading="1"><h1 id="a">A</h1> <a href="#a" data-ui>#</a></div>';
const SECTION = '<div data-heading="2"><h2 id="b">B</h2></div>';

test.each([
  ['with its link', `${TITLE}<p>Text.</p>${SECTION}`, TITLE],
  ['with nothing below it', TITLE, TITLE],
  ['below text', `<p>New.<br>Now.</p>${TITLE}<p>Text.</p>`, `<p>New.<br>Now.</p>${TITLE}`],
  ['of HTML', '<h1>A</h1><p>Text.</p><h2>B</h2>', '<h1>A</h1>'],
  [
    'in a box of HTML',
    `<div><p><img></p><h1>A</h1><p>B</p></div>${SECTION}`,
    '<div><p><img></p><h1>A</h1><p>B</p></div>',
  ],
  ['the first of several', `${TITLE}<p>Text.</p>${TITLE}`, TITLE],
])('contents stand below a title %s', (_, html, title) => {
  expect(above(html)).toBe(title);
});

test.each([
  ['whose box holds the sections too', `<div>${TITLE}<p>Text.</p>${SECTION}</div>`],
  ['below a section', `${SECTION}${TITLE}`],
  ['that is not there', `<p>Text.</p>${SECTION}`],
])('contents have no place below a title %s', (_, html) => {
  expect(above(html)).toBeUndefined();
});
