/** What the lines of a page's source say that its tokens do not. */
export class SourceLines {
  readonly #lines: readonly string[];

  constructor(source: string) {
    this.#lines = source.split('\n');
  }

  /** Whether nothing stands on a line but the signs of quotations. */
  isBlank(line: number): boolean {
    return /^[\s>]*$/.test(this.#lines[line] ?? '');
  }

  /** Whether a comment, of which there is no token, ends above a line. */
  isBelowComment(line: number): boolean {
    let above = line - 1;
    while (above >= 0 && this.isBlank(above)) above--;
    return /-->\s*$/.test(this.#lines[above] ?? '');
  }

  /** Columns by which a line is indented, where it stands in no quotation. */
  column(line: number): number {
    const space = /^[ \t]*/.exec(this.#lines[line] ?? '')?.[0] ?? '';
    return space.replaceAll('\t', '    ').length;
  }
}
