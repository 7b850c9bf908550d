import { parseSnippetLine } from '../../load/snippet-line.ts';
import type { MarkdownFile } from '../../model/content.ts';

/**
 * The text of a file as the pages that include it have it, with links that lead on from them: as written, these may
 * count from the file itself, which will stand elsewhere. Each line is that of the first page that has it. A page of
 * its own stays as it is, included or not.
 *
 * @param written the file's text
 */
export function asIncluded(path: string, written: string, pages: readonly MarkdownFile[]): string {
  if (pages.some((page) => page.path === path)) return written;
  const lines = written.split('\n');
  const seen = new Set<number>();
  for (const page of pages) {
    if (page.path === path || !page.origins?.some((origin) => origin.path === path)) continue;
    const body = page.body.split('\n');
    for (const [i, origin] of page.origins.entries()) {
      const index = origin.line - 1;
      if (origin.path !== path || seen.has(index) || isEscaped(lines[index])) continue;
      seen.add(index);
      lines[index] = shiftedBack(body[i] ?? '', origin.shift);
    }
  }
  return lines.join('\n');
}

/** `;--8<--` loses its semicolon on the page. */
function isEscaped(line = ''): boolean {
  return parseSnippetLine(line)?.kind === 'escaped';
}

/** A line as far to the left or to the right as its file has it. */
function shiftedBack(line: string, shift: number): string {
  if (line === '') return line;
  return shift < 0 ? ' '.repeat(-shift) + line : line.slice(shift);
}
