import type { Content } from '../model/content.ts';
import type { Problem } from '../model/problem.ts';
import { shownPath } from './wording.ts';

/** Characters of a line that a report shows at most. */
const WIDTH = 76;
/** Columns to the next stop of a tab. */
const TAB = 4;

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const NO_WIDTH = /[\p{M}\p{Cf}]/u;

/** Gives each problem the line of its file that it is about, where that file is text. */
export function withSource(problems: readonly Problem[], content: Content): Problem[] {
  const byFile = new Map([...content.texts].map(([path, text]) => [shownPath(content, path), text]));
  const lines = new Map<string, readonly string[]>();
  return problems.map((problem) => {
    const text = byFile.get(problem.file);
    if (text === undefined) return problem;
    const known = lines.get(problem.file) ?? text.split('\n');
    lines.set(problem.file, known);
    const source = known[problem.line - 1];
    return source === undefined ? problem : { ...problem, source };
  });
}

/**
 * A line of a file with a caret under a column, both fit for a terminal:
 *
 *     12 | === "Tab
 *        |     ^
 *
 * Tabs become blanks, what would steer a terminal a replacement character; a wide character counts twice. Of a long
 * line the part around the column is shown. Gives nothing for a blank line, and for the first line of front matter,
 * where problems of a whole file are put.
 */
export function excerpt(line: number, column: number, source: string): string[] {
  const isFront = line === 1 && source.trimEnd() === '---';
  if (source.trim() === '' || isFront) return [];
  const [from, to] = window(source, Math.min(column, source.length + 1) - 1);
  const shown = `${from > 0 ? '…' : ''}${source.slice(from, to)}${to < source.length ? '…' : ''}`;
  const caret = Math.max(Math.min(column - 1, source.length) - from, 0) + (from > 0 ? 1 : 0);
  const gutter = ' '.repeat(String(line).length);
  const before = printable(shown.slice(0, caret));
  return [`${line} | ${printable(shown).text.trimEnd()}`, `${gutter} | ${' '.repeat(before.width)}^`];
}

/** The part of a line around a position that is shown. It parts no pair of surrogates. */
function window(source: string, at: number): [from: number, to: number] {
  if (source.length <= WIDTH) return [0, source.length];
  const from = Math.max(Math.min(at - WIDTH / 2, source.length - WIDTH), 0);
  const isLow = (index: number): boolean => /[\uDC00-\uDFFF]/.test(source.charAt(index));
  const to = from + WIDTH;
  return [from + (isLow(from) ? 1 : 0), to - (isLow(to) ? 1 : 0)];
}

/** Text as a terminal shows it, and the columns that it takes there. */
function printable(source: string): { readonly text: string; readonly width: number } {
  let text = '';
  let width = 0;
  for (const sign of source) {
    const blanks = TAB - (width % TAB);
    const shown =
      sign === '\t'
        ? ' '.repeat(blanks)
        : /\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(sign)
          ? '�'
          : sign;
    text += shown;
    width += sign === '\t' ? blanks : WIDE.test(shown) ? 2 : NO_WIDTH.test(shown) ? 0 : 1;
  }
  return { text, width };
}
