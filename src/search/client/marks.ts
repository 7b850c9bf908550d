import { WORD, wordsOf } from './words.ts';

/** More marks than this help nobody and cost time. */
const MOST = 500;
const NAME = 'search';
/** What is no text of the page: what the index of the search leaves out too, but for words about other roles. */
const FURNITURE = 'script,svg,nav,[data-component=heading-list],.page-foot,[data-ui],[aria-hidden]';

/**
 * Marks words in the text of the page, and opens what is closed around the first of them in the section that the
 * address names. With the browser's own highlights the page itself stays as it is.
 */
export function markWords(words: readonly string[]): void {
  const main = document.querySelector('main');
  if (!main || words.length === 0) return;
  const ranges = rangesOf(main, words);
  reveal(ranges);
  if ('highlights' in CSS) CSS.highlights.set(NAME, new Highlight(...ranges));
  else for (const range of ranges.toReversed()) wrap(range);
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') unmark();
  });
}

function unmark(): void {
  if ('highlights' in CSS) CSS.highlights.delete(NAME);
  for (const mark of document.querySelectorAll('mark[data-found]')) mark.replaceWith(...mark.childNodes);
}

function rangesOf(main: Element, words: readonly string[]): readonly Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && ranges.length < MOST; node = walker.nextNode()) {
    if (node.parentElement?.closest(FURNITURE)) continue;
    for (const { index, 0: found } of (node.nodeValue ?? '').matchAll(WORD)) {
      const own = wordsOf(found)[0] ?? '';
      if (!words.some((word) => own === word || (word.length > 3 && own.startsWith(word)))) continue;
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + found.length);
      ranges.push(range);
    }
  }
  return ranges;
}

function wrap(range: Range): void {
  const mark = document.createElement('mark');
  mark.dataset['found'] = '';
  range.surroundContents(mark);
}

/** Opens the collapsibles and tabs around the first find of the section, unless another one is in sight. */
function reveal(ranges: readonly Range[]): void {
  const heading = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!heading) return;
  const end = endOfSection(heading);
  const own = ranges.filter(
    ({ startContainer: at }) => follows(heading, at) && (end === undefined || follows(at, end)),
  );
  const first = own[0]?.startContainer.parentElement;
  if (!first || own.some(({ startContainer }) => startContainer.parentElement?.checkVisibility())) return;
  for (let outer: Element | null = first; outer; outer = outer.parentElement) {
    if (outer instanceof HTMLDetailsElement) outer.open = true;
    // As the browser's own search does when it finds something in a closed panel.
    if (outer.matches('[role=tabpanel]')) outer.dispatchEvent(new Event('beforematch', { bubbles: true }));
  }
}

/** The next heading that is not below this one. */
function endOfSection(heading: Element): Element | undefined {
  const all = [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')];
  return all.find((other) => follows(heading, other) && other.tagName <= heading.tagName);
}

function follows(a: Node, b: Node): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
