import { FENCE_MARK } from './fence-mark.ts';
import { INDENT } from './indented-body.ts';
import { parseMaterialMarker } from './marker-line.ts';

const TAB_MARKER = /^===[!+]*[ \t]+(["']).*\1[ \t]*$/;
const FENCE = new RegExp(`^(?:${FENCE_MARK})`);
const LIST_MARKER = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)/;
/** HTML whose text is kept as it is, from its tag to the one that closes it. */
const KEPT = /<(?:(pre|script|style|textarea)\b|!--)/i;

/** Whether a line without its indentation marks a block or tab of the Material dialect. */
export function isMarker(text: string): boolean {
  if (text.startsWith('===')) return TAB_MARKER.test(text);
  return (parseMaterialMarker(text, '!!!') ?? parseMaterialMarker(text, '???')) !== undefined;
}

/** Columns by which a line is indented; a tab goes to the next fourth. */
export function indentOf(line: string): number {
  let column = 0;
  for (const sign of line) {
    if (sign === ' ') column++;
    else if (sign === '\t') column += INDENT - (column % INDENT);
    else break;
  }
  return column;
}

/**
 * Visits the lines of a Markdown file that may mark a block: those outside of front matter, of code and of HTML that
 * keeps its text. In doubt it leaves a line out. What the visitor makes of the lines from the visited one on is what
 * the walk goes on with, so that a block inside a mended one is met too.
 */
export function walkMarkers(lines: readonly string[], visit: (index: number, column: number) => void): void {
  const margins: number[] = [];
  let until: RegExp | undefined;
  for (let index = frontMatterEnd(lines); index < lines.length; index++) {
    const text = (lines[index] ?? '').trim();
    const column = indentOf(lines[index] ?? '');
    if (until) {
      if (until.test(text)) until = undefined;
      continue;
    }
    if (text === '') continue;
    while ((margins.at(-1) ?? 0) > column) margins.pop();
    // Code, or a paragraph that goes on.
    if (column - (margins.at(-1) ?? 0) >= INDENT) continue;
    const content = openItems(text, column, margins);
    until = regionEnd(content);
    if (until || content !== text) continue;
    visit(index, column);
    if (isMarker((lines[index] ?? '').trim())) margins.push(column + INDENT);
  }
}

/** Notes the margins of the list items that a line starts; gives the text behind their markers. */
function openItems(text: string, column: number, margins: number[]): string {
  let rest = text;
  let at = column;
  for (let marker = LIST_MARKER.exec(rest)?.[0]; marker; marker = LIST_MARKER.exec(rest)?.[0]) {
    margins.push(at + 2);
    at += marker.length;
    rest = rest.slice(marker.length);
  }
  return rest;
}

/** What ends the code or HTML that a line opens; undefined where it opens none that goes on below. */
function regionEnd(text: string): RegExp | undefined {
  const fence = FENCE.exec(text)?.[0];
  if (fence !== undefined) return new RegExp(`^${fence.charAt(0)}{${fence.length},}$`);
  const kept = KEPT.exec(text);
  if (!kept) return undefined;
  const end = kept[1] === undefined ? /-->/ : new RegExp(`</${kept[1]}\\s*>`, 'i');
  return end.test(text.slice(kept.index)) ? undefined : end;
}

function frontMatterEnd(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return 0;
  const end = lines.findIndex((line, i) => i > 0 && line.trimEnd() === '---');
  return end === -1 ? 0 : end + 1;
}
