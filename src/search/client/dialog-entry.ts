import { openDialog } from './dialog.ts';
import { markWords } from './marks.ts';

/** What the script of every page but the search page calls, once the reader reaches for the search. */
const rolebookSearch = {
  /** Shows the search over the page. */
  open: openDialog,
  /** Marks words on a page that was found by them. */
  mark: (words: string): void => markWords(words.split(' ').filter(Boolean)),
};
Object.assign(globalThis, { rolebookSearch });
