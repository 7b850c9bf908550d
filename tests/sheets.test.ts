import { expect, test } from 'vitest';
import { placeSheets } from '../layouts/sheets.tsx';
import { markdownHtml } from '../src/support/html.tsx';

const SHEETS = [
  { url: 'role.css', marks: /class="(?:facts|chart)"/ },
  { url: 'more.css', marks: /<abbr/ },
];
const ROLE = '<link rel="stylesheet" href="role.css" data-ui/><script data-ui> </script>';
const LONG = `<p>${'a'.repeat(30_000)}</p>`;
const place = (html: string): ReturnType<typeof placeSheets> => placeSheets(markdownHtml(html), SHEETS);

test('a page asks for a sheet above the first part that needs it', () => {
  const { main, inHead, areInMain } = place(
    `<h1>A</h1><p>B</p><dl class="facts"></dl>${LONG}<div class="chart"></div>`,
  );
  expect(main).toBe(`<h1>A</h1><p>B</p>${ROLE}<dl class="facts"></dl>${LONG}<div class="chart"></div>`);
  expect({ inHead, areInMain }).toEqual({ inHead: [], areInMain: true });
});

test('in the text of an author the part is a section, and never the first element', () => {
  const section = (title: string, rest: string): string =>
    `<div data-heading="2"><h2>${title}</h2></div>${rest}`;
  const chart = '<div><p title="a > b"><br><i class="chart"></i></p></div>';
  const html = (rest: string): string => `<h1>A</h1><article data-article>${rest}${LONG}</article>`;
  expect(place(html(section('B', '') + section('C', chart))).main).toBe(
    html(section('B', '') + ROLE + section('C', chart)),
  );
  expect(place(html(section('B', chart))).main).toBe(
    `<h1>A</h1>${ROLE}${html(section('B', chart)).slice(10)}`,
  );
  expect(place(html('<ul><li><h2>B</h2><i class="chart"></i></li></ul>')).main).toContain(
    `</h1>${ROLE}<article`,
  );
});

test('a page that is laid out in a moment is painted once, with all its sheets', () => {
  const html = '<h1>A</h1><dl class="facts"></dl>';
  expect(place(html)).toEqual({ main: html, inHead: ['role.css'], areInMain: false });
});

test('sheets that the beginning of a page needs are for its head, with all others', () => {
  const html = `<div><i class="chart"></i></div><p><abbr>B</abbr></p>${LONG}`;
  expect(place(html)).toEqual({ main: html, inHead: ['role.css', 'more.css'], areInMain: false });
  expect(place('<h1>A</h1><p>B</p>')).toEqual({ main: '<h1>A</h1><p>B</p>', inHead: [], areInMain: false });
});

test('what another edition has placed stays', () => {
  const { main } = place(`<h1>A</h1><dl class="facts"></dl>${LONG}`);
  expect(place(main)).toEqual({ main, inHead: [], areInMain: true });
});
