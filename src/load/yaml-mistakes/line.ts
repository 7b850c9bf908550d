import { inQuotes, type YamlMistake, type YamlPlace } from './mistake.ts';

/** A line `name: value`, with the column of its value. */
export interface FieldLine {
  readonly name: string;
  readonly value: string;
  readonly at: number;
}

/** A blank that is none to YAML, before the text of a line or behind the colon of a field. */
export const SIGN_OF_BLANK = /^(?: *| *(?:- )?[\w-]+:)(?! |\t)([\p{Zs}\u200b\ufeff])/u;

/** Longest line that is looked at closely: one made to be slow is longer. */
const LONGEST = 2000;

/** `- who: People` → name, value and where the value starts; undefined for a line of another kind. */
export function fieldLine(line: string): FieldLine | undefined {
  if (line.length > LONGEST) return undefined;
  const [whole, before = '', name = '', value = ''] =
    /^(\s*(?:- )*([\w-]+):[ \t]+)(\S.*?)\s*$/.exec(line)?.flatMap((part) => part) ?? [];
  return whole === undefined ? undefined : { name, value, at: before.length };
}

/** Quotes that are not closed, closed by an apostrophe, or around a part of the text only. */
export function quoteMistake({ line: last, lines, code, message }: YamlPlace): YamlMistake | undefined {
  const isOpen = code === 'MISSING_CHAR' && message.includes('quote');
  const opening = isOpen ? lines.slice(0, last + 1).findLastIndex(opensQuote) : -1;
  const line = opening === -1 ? last : opening;
  const field = fieldLine(lines[line] ?? '');
  const quote = field?.value.charAt(0);
  if (!field || (quote !== '"' && quote !== "'")) return undefined;
  const end = field.value.indexOf(quote, 1);
  if (!isOpen && (end === -1 || end === field.value.length - 1)) return undefined;
  const isApostrophe = quote === "'" && /^'[\p{L}\p{N}]/u.test(field.value.slice(end));
  const inside =
    isApostrophe || isOpen ? field.value.slice(1).replace(new RegExp(`${quote}$`), '') : field.value;
  const meant = `\`${field.name}: ${inQuotes(inside)}\``;
  const place = { line, column: field.at + (isOpen ? 0 : end) };
  if (isOpen) {
    const unexpected = `Unexpected end of the text, expected the quote \`${quote}\` that closes it`;
    return { ...place, what: 'these quotes are never closed', unexpected, fix: `write ${meant}.` };
  }
  if (isApostrophe) {
    const unexpected = "Unexpected `'` in a text between such signs, which ends it; expected `''`";
    return { ...place, what: 'an apostrophe ends this text', unexpected, fix: `write ${meant}.` };
  }
  const unexpected = `Unexpected text behind the quote that closes \`${field.value.slice(0, end + 1)}\`, expected the end of the line`;
  return {
    ...place,
    what: 'only a part of this text is in quotes',
    unexpected,
    fix: `put all of it in quotes: ${meant}.`,
  };
}

/** `name: "text` without the quote that closes it. */
function opensQuote(line: string): boolean {
  return /^(?:"[^"]*|'[^']*)$/.test(fieldLine(line)?.value ?? '');
}

/** Signs that mean something to YAML where a text starts with them; brackets, where text goes on behind them. */
const RESERVED = /^(?:[@`%*&!]|[|>](?![+-]?\d?$)|\[[^\]]*\](?=\s*[^\s,#])|\{\{)/;

/** A text whose first sign means something else to YAML. */
export function reservedSign({ line, lines }: YamlPlace): YamlMistake | undefined {
  const field = fieldLine(lines[line] ?? '');
  const sign = RESERVED.exec(field?.value ?? '')?.[0].charAt(0);
  if (!field || sign === undefined) return undefined;
  return {
    line,
    column: field.at,
    what: `a text cannot start with ${named(sign)}`,
    unexpected: `Unexpected ${named(sign)}, expected a letter, a digit or a quote`,
    fix: `put the text in quotes: \`${field.name}: ${inQuotes(field.value)}\`.`,
  };
}

function named(sign: string): string {
  return sign === '`' ? 'a backtick' : `\`${sign}\``;
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** A bracket that is not closed, or two entries between brackets without a comma. */
export function flowMistake({ line, column, lines, code, message }: YamlPlace): YamlMistake | undefined {
  if (code === 'BLOCK_IN_FLOW' || /missing , /i.test(message))
    return missingComma(line, column, lines[line] ?? '');
  const [open] = /\[|\{/.exec(/flow map/i.test(message) ? '{' : /flow seq/i.test(message) ? '[' : '') ?? [];
  if (open === undefined) return undefined;
  const close = CLOSING[open] ?? '';
  const at = openedAt(lines.slice(0, line + 1), open, close);
  if (!at) return undefined;
  const source = (lines[at.line] ?? '').trimEnd();
  return {
    ...at,
    what: `this bracket is never closed`,
    unexpected: `Unexpected end of the list behind \`${open}\`, expected \`${close}\``,
    fix: `write \`${close}\` where it ends, probably behind \`${source.slice(-20).trim()}\`.`,
  };
}

function missingComma(line: number, column: number, source: string): YamlMistake {
  // The parser names the start of the group or of the value that has no end.
  const next = /^.*?[^\s,{[:]\s+(?=[\w-]+:\s)/.exec(source.slice(column, column + LONGEST));
  const at = next ? column + next[0].length : column;
  const name = /^[\w-]+/.exec(source.slice(at))?.[0] ?? '';
  return {
    line,
    column: at,
    what: 'a comma is missing between two fields',
    unexpected: `Unexpected \`${name}\`, expected a comma before it`,
    fix: `write \`, ${name}: …\`.`,
  };
}

/** The last opening bracket of a kind that no line closes. */
function openedAt(
  lines: readonly string[],
  open: string,
  close: string,
): { line: number; column: number } | undefined {
  let depth = 0;
  for (const [line, source] of [...lines.entries()].toReversed()) {
    for (let column = source.length - 1; column >= 0; column--) {
      if (source[column] === close) depth++;
      if (source[column] === open && depth-- === 0) return { line, column };
    }
  }
  return undefined;
}
