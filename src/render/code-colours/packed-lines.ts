import type { CodePart } from '../../components/code-line.tsx';

/**
 * The lines of a block of code as its text does not say them: the length and kind of each part, `6B1A` for `return `
 * in the colour of keywords and one character without a colour. A tenth of what the parts take, in memory and on disk.
 */
export type PackedLines = string;

/** Kinds that the theme of Shiki has, by the letter that stands for them. Another order needs an empty cache. */
const KINDS = [
  '',
  'keyword',
  'string',
  'comment',
  'constant',
  'function',
  'parameter',
  'string-expression',
  'punctuation',
  'link',
  'inserted',
  'deleted',
  'changed',
];
const FIRST_LETTER = 'A'.charCodeAt(0);
const LETTER_OF = new Map(KINDS.map((kind, i) => [kind, String.fromCharCode(FIRST_LETTER + i)]));

/** Lines of parts → their packed form; undefined where the code could not be told from it. */
export function packLines(code: string, lines: readonly (readonly CodePart[])[]): PackedLines | undefined {
  const packed: string[] = [];
  for (const line of lines) {
    let letters = '';
    for (const { text, kind } of line) {
      const letter = LETTER_OF.get(kind);
      if (letter === undefined) return undefined;
      letters += text.length.toString(36) + letter;
    }
    packed.push(letters);
  }
  const text = lines.map((line) => line.map((part) => part.text).join('')).join('\n');
  return text === code ? packed.join('\n') : undefined;
}

/** The code and its packed form → lines of parts. */
export function unpackLines(code: string, packed: PackedLines): readonly (readonly CodePart[])[] {
  const texts = code.split('\n');
  return packed.split('\n').map((line, i) => {
    const text = texts[i] ?? '';
    let at = 0;
    return Array.from(line.matchAll(/([0-9a-z]+)([A-Z])/g), ([, length = '', letter = '']): CodePart => {
      const from = at;
      at += Number.parseInt(length, 36);
      return { text: text.slice(from, at), kind: KINDS[letter.charCodeAt(0) - FIRST_LETTER] ?? '' };
    });
  });
}
