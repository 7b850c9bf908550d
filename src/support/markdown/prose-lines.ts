/** A line of prose, with everything that is no prose blanked out so that columns stay those of the file. */
export interface ProseLine {
  /** Line of the file, 1-based. */
  readonly line: number;
  readonly text: string;
}

/** Code, HTML and addresses inside a line. The text of a link is prose, its address is not. */
const NO_PROSE = [
  /(`+)(?!`).*?[^`]\1(?!`)/g,
  /<!--.*?-->|<\/?[A-Za-z][^>]*>/g,
  /(?<=\])\((?:<[^>]*>|[^()\s]*(?:\([^()]*\)[^()\s]*)*)(?:\s+(?:"[^"]*"|'[^']*'))?\)/g,
  /\bhttps?:\/\/[^\s)>]+/g,
  /\{[^{}]*\}/g,
  /\$[^$\s][^$]*\$/g,
];

/**
 * The lines of a Markdown file that a reader reads as text: without front matter, blocks of code, markers of
 * containers, definitions of links and what inside a line is code, HTML or an address. In doubt a line is left out.
 */
export function proseLines(text: string): readonly ProseLine[] {
  const lines = text.split('\n');
  const found: ProseLine[] = [];
  let fence: string | undefined;
  for (let i = frontMatterEnd(lines); i < lines.length; i++) {
    const line = lines[i] ?? '';
    const mark = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) && line.trim().replace(/^[>\s]+/, '') === mark) fence = undefined;
    } else if (mark !== undefined) fence = mark;
    else if (!/^\s*(?::{3,}|@tab\b|;?-+8<-+|\[[^\]]+\]:\s|\*\[)/.test(line)) {
      found.push({ line: i + 1, text: NO_PROSE.reduce(blanked, line) });
    }
  }
  return found;
}

/** The prose of a Markdown file, all else blank, so that lines and columns are those of the file. */
export function proseText(text: string): string {
  const lines = text.split('\n').map(() => '');
  for (const { line, text: prose } of proseLines(text)) lines[line - 1] = prose;
  return lines.join('\n');
}

function blanked(line: string, pattern: RegExp): string {
  return line.replace(pattern, (piece) => ' '.repeat(piece.length));
}

function frontMatterEnd(lines: readonly string[]): number {
  if (lines[0]?.trim() !== '---') return 0;
  const end = lines.findIndex((line, i) => i > 0 && /^(---|\.\.\.)\s*$/.test(line));
  return end < 0 ? 0 : end + 1;
}
