import { escapeText, highlightedHtml, renderHtml, type SafeHtml } from '../support/html.tsx';
import { AnnotationMark, type Mark } from './annotation-mark.tsx';

/** A piece of a line of code. */
export interface CodePart {
  readonly text: string;
  /** What it is in its language: `keyword`; empty where it is nothing in particular. */
  readonly kind: string;
  /** The number of a note stands here. */
  readonly mark?: Mark;
  /** Kept in the page for exactness but not shown: the comment sign around the number of a note. */
  readonly hidden?: true;
}

/**
 * Elements of the kinds that have a colour: code is a third of many pages, and most of its HTML. `<b>`, `<i>` and `<u>`
 * are the shortest that mean nothing, to screen readers either. Keywords, strings and constants, four runs in five, need
 * no more; the others have a letter each as in Pygments. Punctuation is in the colour of the text.
 */
const ELEMENTS: ReadonlyMap<string, string> = new Map([
  ['keyword', 'b'],
  ['string', 'i'],
  ['string-expression', 'i'],
  ['comment', 'i class=c'],
  ['constant', 'u'],
  ['function', 'b class=f'],
  ['parameter', 'i class=v'],
  ['link', 'i class=u'],
  ['inserted', 'b class=i'],
  ['deleted', 'b class=d'],
  ['changed', 'b class=g'],
]);

const TAB_STOP = 4;

/**
 * A line of code → HTML, with an element for each run of parts of one colour: `<i class=c>`. Tabs become blanks up to
 * the next stop, as in Python-Markdown; they are marked, so that the script that copies code can put them back.
 *
 * @param column the column on which the line starts in its file, for its tabs
 */
export function codeLineHtml(parts: readonly CodePart[], column = 0): SafeHtml {
  let at = column;
  let out = '';
  let open = '';
  for (const { text, kind, mark, hidden } of parts) {
    const next = mark || hidden ? '' : (ELEMENTS.get(kind) ?? '');
    if (next !== open) {
      out += endOf(open);
      if (next !== '') out += `<${next}>`;
      open = next;
    }
    let inner = '';
    if (mark) inner = renderHtml(<AnnotationMark {...mark} />);
    else if (text.includes('\t')) [inner, at] = withTabs(text, at);
    else {
      inner = escapeText(text);
      at += lengthOf(text);
    }
    out += hidden ? `<span hidden>${inner}</span>` : inner;
  }
  return highlightedHtml(out + endOf(open));
}

/** `i class=c` → `</i>` */
function endOf(element: string): string {
  return element === '' ? '' : `</${element.charAt(0)}>`;
}

/** Text with tabs → its HTML and the column behind it. */
function withTabs(text: string, column: number): readonly [html: string, column: number] {
  let at = column;
  let html = '';
  text.split('\t').forEach((piece, i) => {
    if (i > 0) {
      const width = TAB_STOP - (at % TAB_STOP);
      html += `<span data-tab>${' '.repeat(width)}</span>`;
      at += width;
    }
    html += escapeText(piece);
    at += lengthOf(piece);
  });
  return [html, at];
}

/** Characters as an editor counts them: those outside the basic plane are one. */
function lengthOf(text: string): number {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '_').length;
}
