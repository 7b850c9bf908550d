/** What the parser of YAML said first, and where: `line` counts from 0, `column` too. */
export interface ParserError {
  readonly code: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** A mistake in words, with its place: `line` counts from 0, `column` too. */
export interface YamlMistake {
  readonly line: number;
  readonly column: number;
  readonly what: string;
  readonly unexpected: string;
  readonly fix: string;
}

/** What the detectors look at: the lines of a text and the place where its parser gave up. */
export interface YamlPlace extends ParserError {
  readonly lines: readonly string[];
  readonly text: string;
  /** Names that fields may have. */
  readonly fields: ReadonlySet<string>;
}

/** Text → the same as YAML in quotes: `Guide: the second` → `'Guide: the second'`. */
export function inQuotes(text: string): string {
  return `'${text.trim().replaceAll("'", "''")}'`;
}

/** 0 → `no blank`, 2 → `2 blanks`. */
export function counted(blanks: number): string {
  return blanks === 0 ? 'no blank' : `${blanks} blank${blanks === 1 ? '' : 's'}`;
}
