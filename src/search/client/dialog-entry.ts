import { openDialog } from './dialog.ts';
import { markWords } from './marks.ts';
import { showNearest } from './nearest-pages.ts';

/** What the script of every page but the search page calls, once the reader reaches for the search. */
const rolebookSearch = {
  /** Shows the search over the page. */
  open: openDialog,
  /** Marks words on a page that was found by them. */
  mark: (words: string): void => markWords(words.split(' ').filter(Boolean)),
  /** Lists the pages that a dead address may have meant. */
  nearest: showNearest,
};
Object.assign(globalThis, { rolebookSearch });
