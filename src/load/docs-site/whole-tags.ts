import { readTag } from './tags.ts';

const TAG = /^\s*<[A-Za-z][\w.-]*(?:\s|$)/;
/** Components whose text is code, which may have empty lines. */
const CODE = /^\s*<Code(?:Block)?[\s>]/;
/** The longest tag that is put together: real ones hold an example. */
const MAX_LINES = 80;
const MAX_LENGTH = 5000;

/** How many lines belong to a tag, and how many were looked at. */
interface TagLines {
  readonly lines: number;
  readonly seen: number;
  /** Whether it shows code, whose lines stay lines. */
  readonly isCode: boolean;
}

/**
 * Finds the end of a tag that begins on a line, in the same or a later one; of a component that shows code, the end of
 * the component. Empty lines belong to it only within quotes and braces. One that does not end is its line alone.
 */
function tagLines(lines: readonly string[], at: number): TagLines {
  let text = lines[at] ?? '';
  const isCode = CODE.test(text);
  if (!isCode && !TAG.test(text)) return { lines: 1, seen: 1, isCode: false };
  for (let count = 1; count <= MAX_LINES; count++) {
    if (isWhole(text, isCode)) return { lines: count, seen: count, isCode };
    const line = lines[at + count];
    const isEnd = line === undefined || text.length + line.length > MAX_LENGTH;
    if (isEnd || (line.trim() === '' && !isCode && !isInside(text)))
      return { lines: 1, seen: count, isCode: false };
    text += `\n${line}`;
  }
  return { lines: 1, seen: MAX_LINES, isCode: false };
}

/** Puts tags together that are written over several lines. */
export class WholeTags {
  readonly #lines: readonly string[];
  #open:
    | { readonly text: string; readonly line: number; readonly last: number; readonly isCode: boolean }
    | undefined;
  /** The last line on which the end of a tag was looked for. */
  #seen = 0;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  /** The line on which the tag began that goes on, 1-based. */
  get line(): number | undefined {
    return this.#open?.line;
  }

  /**
   * Reads the next line → the line, or the whole tag once it ends with this one; nothing while it goes on.
   *
   * @param number of the line, 1-based
   */
  read(line: string, number: number): string | undefined {
    if (!this.#open) return this.#begin(line, number);
    const { last, isCode } = this.#open;
    const text = isCode ? `${this.#open.text}\n${line}` : `${this.#open.text} ${line.trim()}`;
    this.#open = number < last ? { ...this.#open, text } : undefined;
    return this.#open ? undefined : text;
  }

  #begin(line: string, number: number): string | undefined {
    // Within a tag that has no end, none is looked for that goes on.
    if (number <= this.#seen) return line;
    const { lines, seen, isCode } = tagLines(this.#lines, number - 1);
    this.#seen = number - 1 + seen;
    if (lines === 1) return line;
    this.#open = { text: line, line: number, last: number + lines - 1, isCode };
    return undefined;
  }
}

function isWhole(text: string, isCode: boolean): boolean {
  const tag = readTag(text, text.search(/</));
  if (!isCode || tag?.kind !== 'open') return tag !== undefined;
  return text.includes(`</${tag.name}>`, tag.end);
}

/** Whether a text ends within quotes or braces. */
function isInside(text: string): boolean {
  let quote = '';
  let depth = 0;
  for (const sign of text) {
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (/["'`]/.test(sign)) quote = sign;
    else if (/[{}]/.test(sign)) depth += sign === '{' ? 1 : -1;
  }
  return quote !== '' || depth > 0;
}
