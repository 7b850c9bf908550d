import { FACT } from './as-published.ts';
import { EVERY_PAGE } from './catalogue-format.ts';
import { persianLetters } from './client/words.ts';

/** Elements whose end is the end of a word, though they stand in a line: cells, terms, links, buttons, labels. */
const ENDS = /<\/(?:a|b|button|caption|dd|dt|em|figcaption|label|li|span|strong|summary|td|th)>(?=<(?!\/))/g;
/**
 * Drawings: what they say is said in words too. Sheets and scripts: after a void element that is furniture, as a link to
 * a sheet is, Pagefind would leave out all that follows.
 */
const NOT_TEXT = /<svg\b.*?<\/svg>|<script\b.*?<\/script>|<link\b[^>]*>/gs;
const CODE = /<pre\b.*?<\/pre>/gs;
/** The colour of a part of code. */
const COLOUR = /<([biu])(?: class=\w)?>([^<]*)<\/\1>/g;
/** Languages that are written in Persian letters. */
const PERSIAN = /\blang="(?:fa|ckb|ps|ur)\b/;

/**
 * A page as it is laid out → what Pagefind reads of it: its language, what its head says to the search, and `<main>`.
 * Words of neighbouring elements are kept apart (`<td>SQL</td><td>Skills</td>` is two words), but in code, where
 * elements are only colours: these are left out, half of a page of code, which Pagefind would read for nothing. Two
 * letters that Persian keyboards mix up are made one. Undefined where the page is not to be found.
 */
export function indexable(html: string): string | undefined {
  const main = /<main\b[^>]*\bdata-pagefind-body.*<\/main>/s.exec(html)?.[0];
  if (main === undefined) return undefined;
  const open = /<html\b[^>]*>/.exec(html)?.[0] ?? '<html>';
  const facts = html.slice(0, html.indexOf('</head>')).match(FACT) ?? [];
  const text = separated(main).replace(/<\/main>$/, `<p>${EVERY_PAGE}</p></main>`);
  const page = `<!doctype html>${open}<head>${facts.join('')}</head><body>${text}</body></html>`;
  return PERSIAN.test(open) ? persianLetters(page) : page;
}

function separated(html: string): string {
  const textual = html.replace(NOT_TEXT, '');
  let end = 0;
  let text = '';
  for (const { index, 0: code } of textual.matchAll(CODE)) {
    text += `${apart(textual.slice(end, index))} ${code.replace(COLOUR, '$2')} `;
    end = index + code.length;
  }
  return text + apart(textual.slice(end));
}

function apart(html: string): string {
  return html.replace(ENDS, '$& ');
}
