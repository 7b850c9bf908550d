import { Parser } from 'htmlparser2';
import { documentPart, renderHtml, type SafeHtml } from '../src/support/html.tsx';
import type { MarkedAsset } from './page-view.ts';

/**
 * Does nothing: Firefox does not wait for a sheet in the body, but waits for it with the next script, unless that is
 * empty (https://jakearchibald.com/2016/link-in-body/).
 */
export const WAIT_FOR_SHEETS = ' ';

/** With fewer characters below a sheet, one paint of all takes less time than two: the rest of the page would come later. */
const LONG_REST = 30_000;

/** Where the sheets of a page are asked for that not every page has. */
export interface PlacedSheets {
  /** What stands in `<main>`, with those that have their place there. */
  readonly main: SafeHtml;
  /** Links to those that everything in the page waits for. */
  readonly inHead: readonly string[];
  readonly areInMain: boolean;
}

/**
 * Finds the place of further sheets: on a long page above the first section that needs one, else in the head. A browser
 * paints what stands above a sheet in the body before that sheet is there, and before it lays out the rest.
 * What stands in `<main>` → the same with its sheets; taken from another edition, it has them already.
 */
export function placeSheets(main: SafeHtml, markedStyles: readonly MarkedAsset[]): PlacedSheets {
  const found = markedStyles.flatMap(({ url, marks }) => {
    const at = main.search(marks);
    return at === -1 ? [] : [{ url, at }];
  });
  const sheets = found.map(({ url }) => url);
  if (sheets.some((url) => main.includes(sheetLink(url)))) return { main, inHead: [], areInMain: true };
  const first = Math.min(...found.map(({ at }) => at));
  const place = main.length - first < LONG_REST ? 0 : sectionAbove(main, first);
  if (sheets.length === 0 || place === 0) return { main, inHead: sheets, areInMain: false };
  const wait = renderHtml(<script data-ui="">{WAIT_FOR_SHEETS}</script>);
  const parts = [main.slice(0, place), ...sheets.map(sheetLink), wait, main.slice(place)];
  return { main: documentPart(parts.join('')), inHead: [], areInMain: true };
}

/** For what is made of the page, furniture: chapters of a book, the page as Markdown. */
function sheetLink(url: string): SafeHtml {
  return renderHtml(<link rel="stylesheet" href={url} data-ui="" />);
}

/**
 * The last index up to `end` at which an element may be put in between without a change to what stands beside it: where
 * a child of `<main>` begins, or a section of the author's text, but not the first. 0 if there is none.
 */
function sectionAbove(main: SafeHtml, end: number): number {
  let place = 0;
  let inArticle = false;
  let depth = 0;
  let children = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      const isSection = name === 'h2' || attributes['data-heading'] === '2';
      if (depth === 0) {
        place = parser.startIndex;
        inArticle = 'data-article' in attributes;
        children = 0;
      } else if (depth === 1 && inArticle && children++ > 0 && isSection) place = parser.startIndex;
      depth++;
    },
    onclosetag() {
      depth--;
    },
  });
  // With all of the tag that the index is in: it may be that of the section itself.
  parser.write(main.slice(0, main.indexOf('>', end) + 1));
  return place;
}
