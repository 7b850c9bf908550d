/** A heading with everything up to the next one of its level or above. */
export interface Section {
  /** As a reader sees it, without marks and pictures: `Core responsibilities`. */
  readonly title: string;
  readonly level: number;
  /** Its own lines, without those of the sections below it. */
  readonly lines: readonly DocumentLine[];
  readonly sections: readonly Section[];
}

/** A line of text outside code, with its number in the file, 1-based. */
export interface DocumentLine {
  readonly text: string;
  readonly line: number;
}

/** A name and what is said of it: `- Job Title: DevOps Engineer`, `| **Category** | Infrastructure |`. */
export interface Labelled {
  readonly label: string;
  readonly value: string;
  readonly line: number;
}

interface OpenSection extends Section {
  readonly lines: DocumentLine[];
  readonly sections: OpenSection[];
}

export interface FoundHeading {
  readonly level: number;
  readonly title: string;
}

/**
 * How a document writes its headings: with `#`, as HTML, or, where it has none of these, as lines that are bold and
 * nothing else, which is what word processors leave.
 */
export function headingReader(text: string): (line: string) => FoundHeading | undefined {
  const hasMarks = /^ {0,3}(?:#{1,6}[ \t]|<h[1-6][ >])/im.test(text);
  return (line) => {
    const [, marks = '', title = ''] = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t#]*$/.exec(line) ?? [];
    if (marks !== '') return { level: marks.length, title: plainText(title) };
    const [, level, html = ''] = /^ {0,3}<h([1-6])\b[^>]*>(.*?)<\/h\1>\s*$/i.exec(line) ?? [];
    if (level !== undefined) return { level: Number(level), title: plainText(withoutTags(html)) };
    const bold = hasMarks
      ? undefined
      : /^\s*(\*{2,3}|__)((?:\d+[.)]\s+)?\S[^*_.]{1,60})\1\s*$/.exec(line)?.[2];
    return bold === undefined ? undefined : { level: 2, title: plainText(bold).replace(/:$/, '') };
  };
}

function withoutTags(html: string): string {
  return html.replace(/<\/?[a-z][^>]*>/gi, '');
}

/** A document as a tree of sections; what stands before the first heading is in the root. */
export function outlineOf(text: string): Section {
  const root: OpenSection = { title: '', level: 0, lines: [], sections: [] };
  const open = [root];
  const headingOf = headingReader(text);
  for (const line of linesOutsideCode(text)) {
    const heading = headingOf(line.text);
    if (!heading) {
      open.at(-1)?.lines.push(line);
      continue;
    }
    const { level, title } = heading;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const section: OpenSection = { title, level, lines: [], sections: [] };
    open.at(-1)?.sections.push(section);
    open.push(section);
  }
  return root;
}

/** The lines of a text that are not code. */
export function linesOutsideCode(text: string): DocumentLine[] {
  let fence: string | undefined;
  return text.split('\n').flatMap((line, i) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined && mark !== undefined) fence = mark;
    else if (fence !== undefined && mark?.startsWith(fence) === true) fence = undefined;
    else if (fence === undefined) return [{ text: line, line: i + 1 }];
    return [];
  });
}

/** All sections below one, in reading order. */
export function allSections(section: Section): readonly Section[] {
  return section.sections.flatMap((inner) => [inner, ...allSections(inner)]);
}

/** Inline Markdown → what a reader sees, without pictures at its ends: `🚀 **Who?**` → `Who?`. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^[\]]*)\]\([^()]*\)(\{[^{}]*\})?/g, '$1')
    .replace(/:[a-z]+(-[a-z0-9]+)+:/g, '')
    .replace(/[*`]{1,3}(?=\S)|(?<=\S)[*`]{1,3}|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{200D}|\u{FE0F}|\u{20E3}|\u{FFFD}/gu, '')
    .replace(/^\d+(?=\s)/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** An item of a list, as a reader sees it. */
export interface Item {
  readonly text: string;
  readonly line: number;
}

/** Items of the lists among some lines, without their marks; what is nested belongs to the item above. */
export function listItems(lines: readonly DocumentLine[]): readonly Item[] {
  const items: { text: string; line: number; indent: number }[] = [];
  for (const { text, line } of lines) {
    const found = /^(\s*)(?:[-*+]|\d+[.)]|[❌✅✗✓✔])\s+(.*\S)/u.exec(text);
    if (!found) continue;
    const indent = found[1]?.length ?? 0;
    const above = items.at(-1);
    if (above && indent > above.indent + 1) above.text = `${above.text} ${plainText(found[2] ?? '')};`;
    else items.push({ text: plainText(found[2] ?? ''), line, indent });
  }
  return items.map((item) => ({ text: item.text.replace(/;$/, ''), line: item.line }));
}

/** Items of the list that stands below a line, or within its item, up to the next line that is no part of it. */
export function itemsBelow(lines: readonly DocumentLine[], line: number): readonly Item[] {
  const at = lines.findIndex((one) => one.line === line);
  const indent = indentOf(lines[at]?.text ?? '');
  const isItem = /^\s*(?:[-*+]|\d+[.)])\s/.test(lines[at]?.text ?? '');
  const rest = lines.slice(at + 1);
  const end = rest.findIndex(({ text }) => {
    if (text.trim() === '') return false;
    return isItem ? indentOf(text) <= indent : !/^\s*(?:[-*+]|\d+[.)])\s|^\s{2,}/.test(text);
  });
  return listItems(end === -1 ? rest : rest.slice(0, end));
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

/** Rows of the tables among some lines, cell by cell as written; the first row of each is its head. */
export function tablesOf(lines: readonly DocumentLine[]): readonly (readonly string[])[][] {
  const tables: string[][][] = [];
  let last = -1;
  for (const { text, line } of lines) {
    if (!/^\s*\|.*\|\s*$/.test(text)) continue;
    const cells = text
      .trim()
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim());
    if (line !== last + 1) tables.push([]);
    last = line;
    if (!cells.every((cell) => /^:?-*:?$/.test(cell)) || cells.join('') === '') tables.at(-1)?.push(cells);
  }
  return tables;
}

/** What is labelled among some lines: lists of labels, lines of them, tables of two columns. */
export function labelsOf(lines: readonly DocumentLine[]): readonly Labelled[] {
  return lines.flatMap(({ text: written, line }): Labelled[] => {
    const text = withoutTags(written);
    return labelledPieces(text).flatMap((piece) => labelOf(piece, line) ?? []);
  });
}

/** `*Team: Data · Place: Leeds*` → `Team: Data` and `Place: Leeds`; any other line as it is. */
export function labelledPieces(text: string): readonly string[] {
  if (/^\s*\|/.test(text)) return [text];
  const inner = /^\s*([*_])(?![*_\s])(.*[^*_\s])\1\s*$/.exec(text)?.[2] ?? text;
  const pieces = inner.split(/\s+[·•|]\s+|(?<=\S) {3,}(?=\S)/);
  return pieces.length > 1 && pieces.every((piece) => labelOf(piece, 1)) ? pieces : [text];
}

function labelOf(text: string, line: number): Labelled | undefined {
  const row = /^\s*\|([^|]+)\|([^|]*)\|\s*$/.exec(text);
  const pair =
    row ??
    /^\s*(?:[-*+]\s+)?((?:[*_`]{1,3})?[\p{L}][^:|.!?`*]{1,40}(?:[*_`]{1,3})?\??)\s*:(?:[*_`]{1,3})?(?:\s+(.*))?$/u.exec(
      text,
    );
  if (!pair) return undefined;
  const label = plainText(pair[1] ?? '').replace(/[:?]+$/, '');
  return /^-*$/.test(label) ? undefined : { label, value: (pair[2] ?? '').trim(), line };
}
