const FRONT_MATTER = /^\s*---[ \t]*\n[\s\S]*?\n[ \t]*---[ \t]*\n/;

/** Whether a line is part of a `%%{…}%%` directive; `open` says whether the line before was. */
function readDirective(line: string, open: boolean): { isDirective: boolean; open: boolean } {
  const isDirective = open || /^\s*%%\{/.test(line);
  return { isDirective, open: isDirective && !line.includes('}%%') };
}

/**
 * Mermaid takes front matter, directives, comments and leading blank lines away before it counts lines.
 * A line by mermaid's count → the line in the source (both from 1).
 */
export function sourceLine(source: string, mermaidLine: number): number {
  const text = source.replace(/\r\n?/g, '\n');
  const frontMatter = FRONT_MATTER.exec(text)?.[0] ?? '';
  const offset = frontMatter.split('\n').length - 1;
  const counted: number[] = [];
  let open = false;
  for (const [index, line] of text.slice(frontMatter.length).split('\n').entries()) {
    const directive = readDirective(line, open);
    open = directive.open;
    const isSkipped = directive.isDirective || /^\s*%%/.test(line) || (counted.length === 0 && !line.trim());
    if (!isSkipped) counted.push(offset + index + 1);
  }
  return counted[Math.min(Math.max(mermaidLine, 1), counted.length) - 1] ?? mermaidLine;
}

/** The last line that holds something. */
export function lastLine(source: string): number {
  return source.trimEnd().split(/\r\n?|\n/).length;
}
