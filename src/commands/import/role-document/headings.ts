import { headingReader } from './outline.ts';

/** A title above a line of `=` or `-`: not a list, a table, a quotation or a line of front matter. */
const UNDERLINED = /^ {0,3}[^\s\-*+>|#=`~<:][^|]*$/;

/**
 * A text with every heading written with `#`, each where it stood: those underlined with `===` or `---`, and, where a
 * document has no others, lines that are bold and nothing else. Code and front matter stay as they are.
 */
export function withPlainHeadings(text: string): string {
  const lines = underlined(text.split('\n'));
  const isMarked = lines.some((line) => /^ {0,3}(?:#{1,6}[ \t]|<h[1-6][ >])/i.test(line));
  if (isMarked) return lines.join('\n');
  const headingOf = headingReader(text);
  let count = 0;
  return lines
    .map((line) => {
      const heading = headingOf(line);
      return heading ? `${count++ === 0 ? '#' : '##'} ${heading.title}` : line;
    })
    .join('\n');
}

/** Underlined headings with `#`; an empty line stays where the underline was, so that all others keep their numbers. */
function underlined(lines: readonly string[]): string[] {
  const result = [...lines];
  const front = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  let fence: string | undefined;
  for (const [i, line] of lines.entries()) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence) === true) fence = undefined;
    if (fence !== undefined || i <= front + 1 || !/^ {0,3}(?:={2,}|-{2,})\s*$/.test(line)) continue;
    const title = lines[i - 1] ?? '';
    // A line below other text ends a paragraph, of which only the last line would become the heading.
    if (!UNDERLINED.test(title) || (i > 1 && (lines[i - 2] ?? '').trim() !== '')) continue;
    result[i - 1] = `${line.includes('=') ? '#' : '##'} ${title.trim()}`;
    result[i] = '';
  }
  return result;
}
