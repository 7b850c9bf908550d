import { readTag } from './tags.ts';

const TAG = /^\s*<[A-Za-z][\w.-]*(?:\s|$)/;
/** Components whose text is code, which may have empty lines. */
const CODE = /^\s*<Code(?:Block)?[\s>]/;
/** The longest tag that is put together: real ones hold an example. */
const MAX_LINES = 80;
const MAX_LENGTH = 5000;

/** How many lines belong to a tag, and how many were looked at. */
export interface TagLines {
  readonly lines: number;
  readonly seen: number;
  /** Whether it shows code, whose lines stay lines. */
  readonly isCode: boolean;
}

/**
 * Finds the end of a tag that begins on a line, in the same or a later one; of a component that shows code, the end of
 * the component. Empty lines belong to it only within quotes and braces. One that does not end is its line alone.
 */
export function tagLines(lines: readonly string[], at: number): TagLines {
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
