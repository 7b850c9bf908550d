/** What a line defines: `*[HTML]: HyperText Markup Language`. */
export interface AbbreviationLine {
  readonly term: string;
  /** Empty where the line ends behind the colon; the next line then says it. */
  readonly meaning: string;
}

/**
 * Reads a definition as Python-Markdown's `abbr` extension writes it; undefined where the line is none.
 * Blanks around the term and the meaning do not count.
 */
export function parseAbbreviationLine(line: string): AbbreviationLine | undefined {
  const match = /^ {0,3}\*\[([^\]]*)\] ?:(.*)$/.exec(line);
  return match ? { term: (match[1] ?? '').trim(), meaning: (match[2] ?? '').trim() } : undefined;
}
